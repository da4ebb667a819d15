#include "pipeline/ServerVariables.h"

#include "pipeline/Engine.h"
#include "pipeline/HeaderNames.h"
#include "pipeline/HttpContext.h"
#include "server/WorkerProcess.h"

#include <httpserv/IHttpUser.h>

#include <algorithm>
#include <cctype>

namespace iishost
{

namespace
{

std::string ToUpper(std::string_view text)
{
    std::string upper(text);
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return upper;
}

// There is no address in a request that the server made up.
std::string AddressText(PSOCKADDR address)
{
    if (address == nullptr)
        return "";
    boost::system::error_code error;
    if (address->sa_family == AF_INET)
    {
        const auto* const v4 = reinterpret_cast<const sockaddr_in*>(address);
        return boost::asio::ip::address_v4(ntohl(v4->sin_addr.s_addr)).to_string(error);
    }
    const auto* const v6 = reinterpret_cast<const sockaddr_in6*>(address);
    boost::asio::ip::address_v6::bytes_type bytes;
    std::copy(std::begin(v6->sin6_addr.s6_addr), std::end(v6->sin6_addr.s6_addr), bytes.begin());
    return boost::asio::ip::address_v6(bytes).to_string(error);
}

std::string PortText(PSOCKADDR address)
{
    // The port is at the same place in both kinds of address.
    return address == nullptr ? ""
                              : std::to_string(ntohs(reinterpret_cast<const sockaddr_in*>(address)->sin_port));
}

std::string HostWithoutPort(std::string_view host)
{
    const size_t bracket = host.rfind(']');
    const size_t colon = host.find(':', bracket == host.npos ? 0 : bracket);
    return std::string(host.substr(0, colon));
}

} // namespace

HRESULT ServerVariables::Get(PCSTR name, PCSTR* value, DWORD* length) noexcept
try
{
    if (name == nullptr || value == nullptr || length == nullptr)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    *value = nullptr;
    *length = 0;
    const auto found = Find(name);
    if (!found)
        return HRESULT_FROM_WIN32(ERROR_INVALID_INDEX);
    *value = m_context.Memory().CopyText(std::string_view(*found));
    *length = static_cast<DWORD>(found->size());
    return S_OK;
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

HRESULT ServerVariables::Get(PCSTR name, PCWSTR* value, DWORD* length) noexcept
try
{
    if (name == nullptr || value == nullptr || length == nullptr)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    *value = nullptr;
    *length = 0;
    const auto found = Find(name);
    if (!found)
        return HRESULT_FROM_WIN32(ERROR_INVALID_INDEX);
    const WideString wide = ToWide(*found);
    *value = m_context.Memory().CopyText(WideView(wide));
    *length = static_cast<DWORD>(wide.size());
    return S_OK;
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

HRESULT ServerVariables::Set(PCSTR name, PCWSTR value) noexcept
try
{
    if (name == nullptr || *name == 0 || value == nullptr)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    m_set[ToUpper(name)] = value;
    return S_OK;
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

std::optional<std::string> ServerVariables::Find(std::string_view name)
{
    const std::string upper = ToUpper(name);
    const auto set = m_set.find(upper);
    return set == m_set.end() ? Compute(upper) : ToUtf8(set->second);
}

std::optional<std::string> ServerVariables::Compute(std::string_view name)
{
    if (auto value = OfHeader(name))
        return value;
    if (auto value = OfConnection(name))
        return value;
    if (auto value = OfTls(name))
        return value;
    if (auto value = OfUrl(name))
        return value;
    return OfServer(name);
}

std::optional<std::string> ServerVariables::OfHeader(std::string_view name)
{
    HttpRequest& request = m_context.Request();
    if (name == "ALL_HTTP")
        return AllHeaders(false);
    if (name == "ALL_RAW")
        return AllHeaders(true);
    if (name == "CONTENT_LENGTH" && request.Headers().Value("Content-Length").empty())
        return "0";
    if (name == "CONTENT_LENGTH" || name == "CONTENT_TYPE")
        return std::string(request.Headers().Value(name == "CONTENT_TYPE" ? "Content-Type" : "Content-Length"));
    if (name == "HTTP_METHOD")
        return std::string(request.Method());
    if (name == "HTTP_VERSION" || name == "SERVER_PROTOCOL")
        return "HTTP/1." + std::to_string(request.Head().minorVersion);
    if (name == "HTTP_URL")
        return request.OriginalUrl();
    if (name.substr(0, 5) != "HTTP_")
        return std::nullopt;
    std::string header(name.substr(5));
    std::replace(header.begin(), header.end(), '_', '-');
    USHORT length = 0;
    const PCSTR value = request.GetHeader(header.c_str(), &length);
    return value == nullptr ? std::nullopt : std::optional<std::string>(std::in_place, value, length);
}

std::string ServerVariables::AllHeaders(bool raw)
{
    const HTTP_REQUEST_HEADERS& headers = m_context.Request().GetRawHttpRequest()->Headers;
    std::string all;
    const auto add = [&](std::string_view name, std::string_view value)
    {
        std::string shown(name);
        if (!raw)
        {
            shown = "HTTP_" + ToUpper(name);
            std::replace(shown.begin(), shown.end(), '-', '_');
        }
        all += shown + (raw ? ": " : ":") + std::string(value) + (raw ? "\r\n" : "\n");
    };
    for (int id = 0; id < HttpHeaderRequestMaximum; ++id)
        if (headers.KnownHeaders[id].pRawValue != nullptr)
            add(RequestHeaderName(id), {headers.KnownHeaders[id].pRawValue, headers.KnownHeaders[id].RawValueLength});
    for (USHORT i = 0; i < headers.UnknownHeaderCount; ++i)
        add({headers.pUnknownHeaders[i].pName, headers.pUnknownHeaders[i].NameLength},
            {headers.pUnknownHeaders[i].pRawValue, headers.pUnknownHeaders[i].RawValueLength});
    return all;
}

std::optional<std::string> ServerVariables::OfConnection(std::string_view name)
{
    HttpRequest& request = m_context.Request();
    if (name == "REMOTE_ADDR" || name == "REMOTE_HOST")
        return AddressText(request.GetRemoteAddress());
    if (name == "REMOTE_PORT")
        return PortText(request.GetRemoteAddress());
    if (name == "LOCAL_ADDR")
        return AddressText(request.GetLocalAddress());
    if (name == "SERVER_PORT")
        return PortText(request.GetLocalAddress());
    if (name == "SERVER_PORT_SECURE")
        return request.IsEncrypted() ? "1" : "0";
    if (name == "HTTPS")
        return request.IsEncrypted() ? "on" : "off";
    if (name == "SERVER_NAME")
    {
        const std::string host = HostWithoutPort(request.Headers().Value("Host"));
        return host.empty() ? "localhost" : host;
    }
    return std::nullopt;
}

// Empty where there is no TLS. Nothing here takes a certificate apart, so what it says stays empty.
std::optional<std::string> ServerVariables::OfTls(std::string_view name)
{
    const HTTP_SSL_INFO none{};
    const HTTP_SSL_INFO* const given = m_context.Request().GetRawHttpRequest()->pSslInfo;
    const HTTP_SSL_INFO& info = given == nullptr ? none : *given;
    const auto number = [given](ULONG value)
    {
        return given == nullptr ? std::string() : std::to_string(value);
    };
    const auto text = [](PCSTR value, ULONG length)
    {
        return value == nullptr ? std::string() : std::string(value, length);
    };
    if (name == "CERT_KEYSIZE" || name == "HTTPS_KEYSIZE")
        return number(info.ConnectionKeySize);
    if (name == "CERT_SECRETKEYSIZE" || name == "HTTPS_SECRETKEYSIZE")
        return number(info.ServerCertKeySize);
    if (name == "CERT_SERVER_ISSUER" || name == "HTTPS_SERVER_ISSUER")
        return text(info.pServerCertIssuer, info.ServerCertIssuerSize);
    if (name == "CERT_SERVER_SUBJECT" || name == "HTTPS_SERVER_SUBJECT")
        return text(info.pServerCertSubject, info.ServerCertSubjectSize);
    if (name == "CERT_FLAGS")
    {
        constexpr ULONG isThere = 1;
        constexpr ULONG isNotTrusted = 2;
        const HTTP_SSL_CLIENT_CERT_INFO* const certificate = info.pClientCertInfo;
        return certificate == nullptr ? number(0) : number(isThere | (certificate->CertFlags == 0 ? 0 : isNotTrusted));
    }
    if (name == "CERT_COOKIE" || name == "CERT_ISSUER" || name == "CERT_SERIALNUMBER" || name == "CERT_SUBJECT")
        return "";
    return std::nullopt;
}

std::optional<std::string> ServerVariables::OfUrl(std::string_view name)
{
    HttpRequest& request = m_context.Request();
    const ResolvedUrl& url = m_context.Url();
    if (name == "REQUEST_METHOD")
        return std::string(request.Method());
    if (name == "URL" || name == "SCRIPT_NAME")
        return ToUtf8(url.scriptName);
    if (name == "PATH_INFO")
        return ToUtf8(url.pathInfo.empty() ? url.urlPath : url.pathInfo);
    if (name == "PATH_TRANSLATED" || name == "SCRIPT_FILENAME")
        return ToUtf8(WideView(name == "PATH_TRANSLATED" ? m_context.GetPhysicalPath(nullptr)
                                                         : m_context.GetScriptTranslated(nullptr)));
    if (name == "SCRIPT_TRANSLATED")
        return ToUtf8(WideView(m_context.GetScriptTranslated(nullptr)));
    if (name == "QUERY_STRING")
        return request.Query().empty() ? std::string() : request.Query().substr(1);
    if (name == "UNENCODED_URL")
        return request.OriginalUrl();
    if (name == "CACHE_URL")
    {
        const HTTP_COOKED_URL& cooked = request.GetRawHttpRequest()->CookedUrl;
        return ToUtf8(WideView(cooked.pFullUrl, cooked.FullUrlLength / sizeof(WCHAR)));
    }
    return std::nullopt;
}

std::optional<std::string> ServerVariables::OfServer(std::string_view name)
{
    IHttpUser* const user = m_context.GetUser();
    const auto ofUser = [user](PCWSTR (IHttpUser::*getter)())
    {
        return user == nullptr || (user->*getter)() == nullptr ? std::string() : ToUtf8(WideView((user->*getter)()));
    };
    if (name == "AUTH_TYPE")
        return ofUser(&IHttpUser::GetAuthenticationType);
    if (name == "AUTH_USER" || name == "LOGON_USER" || name == "REMOTE_USER")
        return ofUser(name == "REMOTE_USER" ? &IHttpUser::GetRemoteUserName : &IHttpUser::GetUserName);
    if (name == "AUTH_PASSWORD")
        return ofUser(&IHttpUser::GetPassword);
    if (name == "APPL_PHYSICAL_PATH")
        return ToUtf8(WideView(m_context.GetApplication()->GetApplicationPhysicalPath()));
    if (name == "APPL_MD_PATH")
        return ToUtf8(WideView(m_context.GetApplication()->GetApplicationId()));
    if (name == "APP_POOL_ID")
        return ToUtf8(WideView(m_context.GetEngine().Worker().GetAppPoolName()));
    if (name == "INSTANCE_ID")
        return std::to_string(m_context.GetSite()->GetSiteId());
    if (name == "INSTANCE_NAME")
        return ToUtf8(WideView(m_context.GetSite()->GetSiteName()));
    if (name == "INSTANCE_META_PATH")
        return "/LM/W3SVC/" + std::to_string(m_context.GetSite()->GetSiteId());
    if (name == "WARMUP_REQUEST" && m_context.IsMadeUp() && !m_context.Is(Otherwise::WarmupVariableIsNotSet))
        return "1";
    if (name == "GATEWAY_INTERFACE")
        return "CGI/1.1";
    if (name == "SERVER_SOFTWARE")
        return "Microsoft-IIS/10.0";
    return std::nullopt;
}

} // namespace iishost
