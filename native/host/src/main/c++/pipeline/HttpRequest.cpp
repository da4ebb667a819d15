#include "pipeline/HttpRequest.h"

#include "http/Client.h"
#include "main/Options.h"
#include "pipeline/Engine.h"
#include "pipeline/HeaderNames.h"
#include "pipeline/HttpContext.h"

#include <atomic>
#include <cstring>

namespace iishost
{

namespace
{

// Of the form that HTTP.sys's ids have; unique in the process, so that logs tell requests apart.
HTTP_REQUEST_ID NextRequestId()
{
    static std::atomic<uint64_t> s_last{0x4000000080000000};
    return ++s_last;
}

} // namespace

HttpRequest::HttpRequest(HttpContext& context, RequestMemory& memory, const Client& client, RequestHead head,
                         RequestTarget target, std::shared_ptr<RequestBody> body)
    : m_context(context), m_memory(memory), m_head(std::move(head)),
      m_headers(memory, m_raw.Headers.KnownHeaders, HttpHeaderRequestMaximum, m_raw.Headers.UnknownHeaderCount,
                m_raw.Headers.pUnknownHeaders, FindRequestHeader),
      m_host(std::move(target.host)), m_query(std::move(target.query)), m_originalUrl(m_head.target),
      m_body(body == nullptr ? std::make_shared<RequestBody>(m_head) : std::move(body))
{
    m_raw.Flags = m_body->IsAtEnd() ? ULONG(0) : ULONG(HTTP_REQUEST_FLAG_MORE_ENTITY_BODY_EXISTS);
    m_raw.ConnectionId = client.Id();
    m_raw.RawConnectionId = client.Id();
    m_raw.RequestId = NextRequestId();
    m_raw.Version = {1, static_cast<USHORT>(m_head.minorVersion)};
    m_raw.BytesReceived = m_head.bytes;
    SetMethod(m_head.method);
    if (!m_context.IsMadeUp())
    {
        m_raw.pRawUrl = m_memory.CopyText(m_head.target);
        m_raw.RawUrlLength = static_cast<USHORT>(m_head.target.size());
    }
    for (const auto& header : m_head.headers)
        m_headers.Add(header.first, header.second);
    FillAddresses(client);
    FillSslInfo();
}

void HttpRequest::FillAddresses(const Client& client)
{
    if (client.Remote() == nullptr || client.Local() == nullptr)
        return;
    Client::Endpoint remote = *client.Remote();
    const std::string& pretendedRemoteAddress = m_context.GetEngine().GetOptions().remoteAddress;
    if (!pretendedRemoteAddress.empty())
    {
        boost::system::error_code error;
        const auto address = boost::asio::ip::make_address(pretendedRemoteAddress, error);
        if (!error)
            remote.address(address);
    }
    const auto copy = [this](const Client::Endpoint& endpoint)
    {
        // Room for the larger kind: modules read as much as the family says.
        auto* const address = static_cast<char*>(m_memory.Allocate(sizeof(sockaddr_storage)));
        if (address == nullptr)
            throw std::bad_alloc();
        std::memset(address, 0, sizeof(sockaddr_storage));
        std::memcpy(address, endpoint.data(), endpoint.size());
        return reinterpret_cast<PSOCKADDR>(address);
    };
    m_raw.Address.pRemoteAddress = copy(remote);
    m_raw.Address.pLocalAddress = copy(*client.Local());
}

void HttpRequest::SetMethod(std::string_view method)
{
    m_method = m_memory.CopyText(method);
    m_raw.Verb = FindVerb(method);
    m_raw.pUnknownVerb = m_raw.Verb == HttpVerbUnknown ? m_method : nullptr;
    m_raw.UnknownVerbLength = m_raw.Verb == HttpVerbUnknown ? static_cast<USHORT>(method.size()) : 0;
}

HRESULT HttpRequest::SetHttpMethod(PCSTR pszHttpMethod) noexcept
try
{
    if (pszHttpMethod == nullptr || !IsToken(pszHttpMethod) || std::strlen(pszHttpMethod) > 255)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    SetMethod(pszHttpMethod);
    return S_OK;
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

// After the end of the request: its memory goes, and a module that still asks gets nothing.
void HttpRequest::Forget() noexcept
{
    m_headers.Forget();
    m_raw = {};
    m_method = "";
    m_body->Forget(this);
}

VOID HttpRequest::GetHttpVersion(USHORT* pMajorVersion, USHORT* pMinorVersion) const noexcept
{
    if (pMajorVersion != nullptr)
        *pMajorVersion = m_raw.Version.MajorVersion;
    if (pMinorVersion != nullptr)
        *pMinorVersion = m_raw.Version.MinorVersion;
}

DWORD HttpRequest::GetSiteId() const noexcept
{
    return m_context.Url().site->GetSiteId();
}

HRESULT HttpRequest::GetHeaderChanges(DWORD, DWORD*, PCSTR[41], DWORD*, PCSTR**, PCSTR**, DWORD[42], DWORD*,
                                      DWORD**) noexcept
{
    return m_context.NotImplemented("IHttpRequest::GetHeaderChanges");
}

} // namespace iishost
