#include "pipeline/HttpContext.h"
#include "pipeline/HttpRequest.h"

namespace iishost
{

void HttpRequest::SetCookedUrl(const std::string& host, WideView path, const std::string& query)
{
    // The cooked URL always has a port.
    const bool hasPort = host.find(':', host.rfind(']') == host.npos ? 0 : host.rfind(']')) != host.npos;
    const WideString authority = ToWide(hasPort ? host : host + (IsEncrypted() ? ":443" : ":80"));
    const WideString scheme = ToWide(IsEncrypted() ? "https://" : "http://");
    WideString full = scheme + authority + WideString(path);
    for (const char c : query) // as received: each octet is a character
        full += static_cast<WCHAR>(static_cast<unsigned char>(c));
    HTTP_COOKED_URL& cooked = m_raw.CookedUrl;
    const auto bytes = [](size_t characters)
    {
        return static_cast<USHORT>(characters * sizeof(WCHAR));
    };
    cooked.pFullUrl = m_memory.CopyText(full);
    cooked.FullUrlLength = bytes(full.size());
    cooked.pHost = cooked.pFullUrl + scheme.size();
    cooked.HostLength = bytes(authority.size());
    cooked.pAbsPath = cooked.pHost + authority.size();
    cooked.AbsPathLength = bytes(path.size());
    cooked.pQueryString = query.empty() ? nullptr : cooked.pAbsPath + path.size();
    cooked.QueryStringLength = bytes(query.size());
    m_host = host;
    m_query = query;
}

HRESULT HttpRequest::ChangeUrl(std::string url, bool resetQuery)
{
    RequestTarget target = ParsePathAndQuery(url);
    if (target.refusedStatus != 0)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    if (target.query.empty() && !resetQuery)
    {
        target.query = m_query;
        url += m_query;
    }
    target.host = m_host;
    m_raw.pRawUrl = m_memory.CopyText(url);
    m_raw.RawUrlLength = static_cast<USHORT>(url.size());
    m_urlChanged = true;
    m_context.ChangeUrl(std::move(target));
    return S_OK;
}

HRESULT HttpRequest::SetUrl_A(PCSTR pszUrl, DWORD cchUrl, BOOL fResetQueryString) noexcept
try
{
    if (pszUrl == nullptr)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    return ChangeUrl(std::string(pszUrl, cchUrl), fResetQueryString);
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

HRESULT HttpRequest::SetUrl(PCWSTR pszUrl, DWORD cchUrl, BOOL fResetQueryString) noexcept
try
{
    if (pszUrl == nullptr)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    return ChangeUrl(ToUtf8(WideView(pszUrl, cchUrl)), fResetQueryString);
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

} // namespace iishost
