// What a request knows of the encryption of its connection, which the options pretend.

#include "main/Options.h"
#include "pipeline/Engine.h"
#include "pipeline/HttpContext.h"
#include "pipeline/HttpRequest.h"

#include <new>

namespace iishost
{

namespace
{

constexpr USHORT ServerKeyBits = 2048;
constexpr USHORT ConnectionKeyBits = 256;
// TLS 1.2 with AES, SHA-256 and an ephemeral key of elliptic curves, by the numbers of SChannel.
constexpr HTTP_SSL_PROTOCOL_INFO Protocol = {0x400, 0x6610, ConnectionKeyBits, 0x800C, 256, 0xAE06, 255};
constexpr char ServerIssuer[] = "CN=iishost pretends";
constexpr char ServerSubject[] = "CN=localhost";

} // namespace

void HttpRequest::FillSslInfo()
{
    const Options& options = m_context.GetEngine().GetOptions();
    if (!options.tls || m_context.IsMadeUp())
        return;
    auto* info = static_cast<HTTP_SSL_INFO*>(m_memory.Allocate(sizeof(HTTP_SSL_INFO)));
    auto* certificate =
        static_cast<HTTP_SSL_CLIENT_CERT_INFO*>(m_memory.Allocate(sizeof(HTTP_SSL_CLIENT_CERT_INFO)));
    auto* protocol = static_cast<HTTP_SSL_PROTOCOL_INFO*>(m_memory.Allocate(sizeof Protocol));
    auto* more = static_cast<HTTP_REQUEST_INFO*>(m_memory.Allocate(sizeof(HTTP_REQUEST_INFO)));
    if (info == nullptr || certificate == nullptr || protocol == nullptr || more == nullptr)
        throw std::bad_alloc();
    *info = {};
    info->ServerCertKeySize = ServerKeyBits;
    info->ConnectionKeySize = ConnectionKeyBits;
    info->ServerCertIssuerSize = sizeof(ServerIssuer) - 1;
    info->ServerCertSubjectSize = sizeof(ServerSubject) - 1;
    info->pServerCertIssuer = ServerIssuer;
    info->pServerCertSubject = ServerSubject;
    m_raw.pSslInfo = info;
    *protocol = Protocol;
    *more = {HttpRequestInfoTypeSslProtocol, sizeof Protocol, protocol};
    m_raw.RequestInfoCount = 1;
    m_raw.pRequestInfo = more;
    *certificate = {};
    certificate->CertFlags = options.clientCertificateError;
    certificate->CertEncodedSize = static_cast<ULONG>(options.clientCertificate.size());
    certificate->pCertEncoded = const_cast<BYTE*>(options.clientCertificate.data());
    m_clientCertificate = options.clientCertificate.empty() ? nullptr : certificate;
    if (m_context.GetClient().HasNegotiated())
        ShowNegotiated();
}

void HttpRequest::ShowNegotiated()
{
    if (m_clientCertificate == nullptr && m_context.Is(Otherwise::NoCertificateIsNotNegotiated))
        return;
    m_raw.pSslInfo->SslClientCertNegotiated = TRUE;
    m_raw.pSslInfo->pClientCertInfo = m_clientCertificate;
}

HRESULT HttpRequest::GetClientCertificate(HTTP_SSL_CLIENT_CERT_INFO** ppClientCertInfo,
                                          BOOL* pfClientCertNegotiated) noexcept
{
    if (ppClientCertInfo == nullptr || pfClientCertNegotiated == nullptr)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    *ppClientCertInfo = nullptr;
    *pfClientCertNegotiated = FALSE;
    if (!IsEncrypted())
        return HRESULT_FROM_WIN32(ERROR_NOT_FOUND);
    *pfClientCertNegotiated = m_raw.pSslInfo->SslClientCertNegotiated != 0;
    *ppClientCertInfo = m_raw.pSslInfo->pClientCertInfo;
    return *pfClientCertNegotiated && *ppClientCertInfo == nullptr ? HRESULT_FROM_WIN32(ERROR_NOT_FOUND) : S_OK;
}

HRESULT HttpRequest::NegotiateClientCertificate(BOOL fAsync, BOOL* pfCompletionPending) noexcept
try
{
    if (pfCompletionPending != nullptr)
        *pfCompletionPending = FALSE;
    if (m_context.IsOver("IHttpRequest::NegotiateClientCertificate"))
        return E_UNEXPECTED;
    if (!IsEncrypted())
        return E_FAIL; // only TLS has certificates
    const AsyncCall call{fAsync != FALSE, pfCompletionPending, CompletedOperation::ClientCertificate};
    const bool succeeds = m_clientCertificate != nullptr || m_context.Is(Otherwise::NoCertificateIsNoError);
    const HRESULT result = succeeds ? S_OK : HRESULT_FROM_WIN32(ERROR_NOT_FOUND);
    if (m_context.GetClient().HasNegotiated())
    {
        ShowNegotiated();
        return AnswerInline(m_context, call, nullptr, {result, 0});
    }
    const auto start = [this, result](const OperationDone& done)
    {
        m_context.GetClient().SetNegotiated();
        done({result, 0});
    };
    return RunOperation(m_context, call, nullptr, start, [this](OperationResult&) { ShowNegotiated(); });
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

HRESULT HttpRequest::GetChannelBindingToken(PBYTE* ppToken, DWORD* pTokenSize) noexcept
{
    if (ppToken == nullptr || pTokenSize == nullptr)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    const std::string& pretended = m_context.GetEngine().GetOptions().channelBindingToken;
    *pTokenSize = static_cast<DWORD>(pretended.size());
    *ppToken = pretended.empty() ? nullptr : reinterpret_cast<PBYTE>(const_cast<char*>(pretended.data()));
    return pretended.empty() && m_context.Is(Otherwise::NoTokenIsAnError) ? HRESULT_FROM_WIN32(ERROR_NOT_FOUND) : S_OK;
}

} // namespace iishost
