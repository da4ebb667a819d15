#include "pipeline/HttpResponse.h"

#include "http/Connection.h"
#include "main/Beliefs.h"
#include "pipeline/Engine.h"
#include "pipeline/HeaderNames.h"
#include "pipeline/HttpContext.h"
#include "server/LoadedModule.h"
#include "server/WorkerProcess.h"

#include <cstring>

namespace iishost
{

// By name, "Server" replaces the token of the server; by id it is put in front of it.
HttpResponse::HttpResponse(HttpContext& context, RequestMemory& memory, std::shared_ptr<ResponseWire> wire)
    : m_context(context), m_memory(memory),
      m_headers(memory, m_raw.Headers.KnownHeaders, HttpHeaderResponseMaximum, m_raw.Headers.UnknownHeaderCount,
                m_raw.Headers.pUnknownHeaders, FindResponseHeader, HttpHeaderServer),
      m_wire(std::move(wire))
{
    m_raw.Version = {1, 1};
    if (context.Is(Otherwise::HeadersStaySeparate))
        m_headers.KeepSeparate();
    ResetHead();
}

HRESULT HttpResponse::SetStatus(USHORT statusCode, PCSTR pszReason, USHORT uSubStatus, HRESULT hrErrorToReport,
                                IAppHostConfigException* pException, BOOL fTrySkipCustomErrors) noexcept
try
{
    if (pszReason == nullptr || statusCode < 100 || statusCode > 999)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    const std::string_view reason(pszReason);
    if (!IsHeaderText(reason) || reason.size() > 0xFFFF)
        return HRESULT_FROM_WIN32(ERROR_INVALID_DATA);
    m_raw.pReason = m_memory.CopyText(reason);
    m_raw.ReasonLength = static_cast<USHORT>(reason.size());
    m_raw.StatusCode = statusCode;
    m_subStatus = uSubStatus;
    m_error = hrErrorToReport;
    KeepException(pException);
    m_trySkipCustomErrors = fTrySkipCustomErrors != FALSE;
    const auto notification = m_context.GetPipeline().Current();
    m_errorModule = notification == nullptr ? nullptr : notification->Instance().module->GetName();
    m_errorNotification = notification == nullptr ? 0 : notification->Bit();
    m_touched = true;
    return S_OK;
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

VOID HttpResponse::GetStatus(USHORT* pStatusCode, USHORT* pSubStatus, PCSTR* ppszReason, USHORT* pcchReason,
                             HRESULT* phrErrorToReport, PCWSTR* ppszModule, DWORD* pdwNotification,
                             IAppHostConfigException** ppException, BOOL* pfTrySkipCustomErrors) noexcept
{
    if (pStatusCode != nullptr)
        *pStatusCode = m_raw.StatusCode;
    if (pSubStatus != nullptr)
        *pSubStatus = m_subStatus;
    if (ppszReason != nullptr)
        *ppszReason = m_raw.pReason;
    if (pcchReason != nullptr)
        *pcchReason = m_raw.ReasonLength;
    if (phrErrorToReport != nullptr)
        *phrErrorToReport = m_error;
    if (ppszModule != nullptr)
        *ppszModule = m_errorModule;
    if (pdwNotification != nullptr)
        *pdwNotification = m_errorNotification;
    if (ppException != nullptr)
        *ppException = m_exception;
    if (pfTrySkipCustomErrors != nullptr)
        *pfTrySkipCustomErrors = m_trySkipCustomErrors;
}

HRESULT HttpResponse::SetHeader_ById(HTTP_HEADER_ID ulHeaderIndex, PCSTR pszHeaderValue, USHORT cchHeaderValue,
                                     BOOL fReplace) noexcept
{
    m_touched = true;
    return m_headers.Set(static_cast<int>(ulHeaderIndex), pszHeaderValue, cchHeaderValue, fReplace);
}

HRESULT HttpResponse::SetHeader(PCSTR pszHeaderName, PCSTR pszHeaderValue, USHORT cchHeaderValue,
                                BOOL fReplace) noexcept
{
    m_touched = true;
    return m_headers.Set(pszHeaderName, pszHeaderValue, cchHeaderValue, fReplace);
}

VOID HttpResponse::Clear() noexcept
{
    if (m_wire->headersSent)
        return;
    Chunks().clear();
    m_buffers.clear();
    m_buffered = 0;
    ChunksChanged();
    ResetHead();
}

void HttpResponse::ResetHead()
{
    m_headers.Clear();
    m_trailers.Clear();
    m_raw.StatusCode = 200;
    m_raw.pReason = "OK";
    m_raw.ReasonLength = 2;
    m_subStatus = 0;
    m_error = S_OK;
    m_errorModule = nullptr;
    m_errorNotification = 0;
    KeepException(nullptr);
    m_trySkipCustomErrors = false;
    m_errorDescription.clear();
}

// After the end of the request: its memory goes, and a module that still asks gets nothing.
void HttpResponse::Forget() noexcept
{
    KeepException(nullptr);
    m_headers.Forget();
    m_raw = {};
    m_chunks.clear();
    m_buffers.clear();
}

HRESULT HttpResponse::Redirect(PCSTR pszUrl, BOOL fResetStatusCode, BOOL fIncludeParameters) noexcept
try
{
    if (pszUrl == nullptr || *pszUrl == 0)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    std::string location(pszUrl);
    const HttpRequest& request = m_context.Request();
    if (location.find("://") == location.npos)
    {
        const HTTP_COOKED_URL& cooked = request.GetRawHttpRequest_Const()->CookedUrl;
        std::string base = (request.IsEncrypted() ? "https://" : "http://") +
                           ToUtf8(WideView(cooked.pHost, cooked.HostLength / sizeof(WCHAR)));
        if (location[0] != '/')
        {
            const std::string path = ToUtf8(WideView(cooked.pAbsPath, cooked.AbsPathLength / sizeof(WCHAR)));
            base += path.substr(0, path.rfind('/') + 1);
        }
        location = base + location;
    }
    if (fIncludeParameters)
        location += request.Query();
    if (location.size() > 0xFFFF)
        return HRESULT_FROM_WIN32(ERROR_INVALID_DATA);
    const HRESULT hr = SetHeader_ById(HttpHeaderLocation, location.c_str(), static_cast<USHORT>(location.size()), TRUE);
    if (FAILED(hr))
        return hr;
    Chunks().clear();
    m_buffers.clear();
    m_buffered = 0;
    ChunksChanged();
    return fResetStatusCode ? SetStatus(302, "Redirect", 0, S_OK, nullptr, FALSE) : S_OK;
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

VOID HttpResponse::ResetConnection() noexcept
{
    m_wire->keepAlive = false;
    m_wire->ended = true;
    m_context.GetClient().Reset();
}

VOID HttpResponse::CloseConnection() noexcept
{
    m_wire->keepAlive = false;
    m_context.GetClient().Close();
}

HRESULT HttpResponse::SetErrorDescription(PCWSTR pszDescription, DWORD cchDescription, BOOL fHtmlEncode) noexcept
try
{
    if (pszDescription == nullptr)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    std::basic_string<WCHAR> text;
    for (const WCHAR c : WideView(pszDescription, cchDescription))
    {
        if (fHtmlEncode && c == '<')
            text += IISTEXT("&lt;");
        else if (fHtmlEncode && c == '>')
            text += IISTEXT("&gt;");
        else if (fHtmlEncode && c == '&')
            text += IISTEXT("&amp;");
        else if (fHtmlEncode && c == '"')
            text += IISTEXT("&quot;");
        else
            text += c;
    }
    m_errorDescription = std::move(text);
    return S_OK;
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

PCWSTR HttpResponse::GetErrorDescription(DWORD* pcchDescription) noexcept
{
    if (pcchDescription != nullptr)
        *pcchDescription = static_cast<DWORD>(m_errorDescription.size());
    return m_errorDescription.empty() ? nullptr : m_errorDescription.c_str();
}

HRESULT HttpResponse::GetHeaderChanges(DWORD, DWORD*, PCSTR[30], DWORD*, PCSTR**, PCSTR**, DWORD[31], DWORD*,
                                       DWORD**) noexcept
{
    return m_context.NotImplemented("IHttpResponse::GetHeaderChanges");
}

// HTTP/1.1 knows no promises. A push is a hint that the server is free to ignore, and this one says that it does.
HRESULT HttpResponse::PushPromise(PCSTR pszVerb, PCWSTR pwszPath, PCWSTR, DWORD cHeaders, PCSTR* rgHeaderNames,
                                  PCSTR* rgHeaderValues) noexcept
try
{
    if (pszVerb == nullptr || pwszPath == nullptr || *pwszPath != '/' ||
        (cHeaders != 0 && (rgHeaderNames == nullptr || rgHeaderValues == nullptr)))
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    if (m_context.Is(Otherwise::PushPromiseIsRefused))
        return HRESULT_FROM_WIN32(ERROR_NOT_SUPPORTED);
    m_context.GetEngine().Worker().Log().Write("PushPromise " + std::string(pszVerb) + " " +
                                               ToUtf8(WideView(pwszPath)) + " is ignored over HTTP/1.1");
    return S_OK;
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

VOID HttpResponse::ResetStream(ULONG) noexcept
{
    if (!m_context.Is(Otherwise::ResetStreamIsIgnored))
        ResetConnection();
}

VOID HttpResponse::SetNeedGoAway() noexcept
{
    if (!m_context.Is(Otherwise::ResetStreamIsIgnored))
        m_wire->needDisconnect = true;
}

HRESULT HttpResponse::SetTrailer(PCSTR pszHeaderName, PCSTR pszHeaderValue, USHORT cchHeaderValue,
                                 BOOL fReplace) noexcept
{
    return m_wire->ended ? HRESULT_FROM_WIN32(ERROR_INVALID_DATA)
                         : m_trailers.Set(pszHeaderName, pszHeaderValue, cchHeaderValue, fReplace != FALSE);
}

} // namespace iishost
