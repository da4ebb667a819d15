#include "pipeline/RequestLog.h"

#include "pipeline/HttpContext.h"
#include "pipeline/HttpResponse.h"
#include "server/ServerLog.h"

#include <httpserv/IHttpUser.h>

#include <cstdlib>

namespace iishost
{

namespace
{

std::string Variable(HttpContext& context, PCSTR name)
{
    PCSTR value = nullptr;
    DWORD length = 0;
    return SUCCEEDED(context.GetServerVariable_A(name, &value, &length)) && value != nullptr
               ? std::string(value, length)
               : std::string();
}

void Set(std::string& text, PCHAR& pointer, USHORT& length)
{
    pointer = text.empty() ? nullptr : text.data();
    length = static_cast<USHORT>(text.size());
}

void Set(WideString& text, PWSTR& pointer, USHORT& length)
{
    pointer = text.empty() ? nullptr : text.data();
    length = static_cast<USHORT>(text.size() * sizeof(WCHAR));
}

std::string Field(const CHAR* text, USHORT length)
{
    return text == nullptr ? std::string("-") : std::string(text, length);
}

std::string Field(const WCHAR* text, USHORT length)
{
    return text == nullptr ? std::string("-") : ToUtf8(WideView(text, length / sizeof(WCHAR)));
}

} // namespace

RequestLog::RequestLog(HttpContext& context, HttpResponse& response)
    : m_clientIp(Variable(context, "REMOTE_ADDR")), m_serverName(Variable(context, "SERVER_NAME")),
      m_serviceName("W3SVC" + Variable(context, "INSTANCE_ID")), m_serverIp(Variable(context, "LOCAL_ADDR")),
      m_method(context.Request().Method()), m_uriQuery(Variable(context, "QUERY_STRING")),
      m_host(Variable(context, "HTTP_HOST")), m_userAgent(Variable(context, "HTTP_USER_AGENT")),
      m_cookie(Variable(context, "HTTP_COOKIE")), m_referrer(Variable(context, "HTTP_REFERER"))
{
    IHttpUser* user = context.GetUser();
    const PCWSTR name = user == nullptr ? nullptr : user->GetUserName();
    m_userName = name == nullptr ? WideString() : WideString(name);
    m_uriStem = context.Url().urlPath;
    HTTP_LOG_FIELDS_DATA& fields = m_fields;
    Set(m_userName, fields.UserName, fields.UserNameLength);
    Set(m_uriStem, fields.UriStem, fields.UriStemLength);
    Set(m_clientIp, fields.ClientIp, fields.ClientIpLength);
    Set(m_serverName, fields.ServerName, fields.ServerNameLength);
    Set(m_serviceName, fields.ServiceName, fields.ServiceNameLength);
    Set(m_serverIp, fields.ServerIp, fields.ServerIpLength);
    Set(m_method, fields.Method, fields.MethodLength);
    Set(m_uriQuery, fields.UriQuery, fields.UriQueryLength);
    Set(m_host, fields.Host, fields.HostLength);
    Set(m_userAgent, fields.UserAgent, fields.UserAgentLength);
    Set(m_cookie, fields.Cookie, fields.CookieLength);
    Set(m_referrer, fields.Referrer, fields.ReferrerLength);
    fields.ServerPort = static_cast<USHORT>(std::atoi(Variable(context, "SERVER_PORT").c_str()));
    HRESULT hr = S_OK;
    response.GetStatus(&fields.ProtocolStatus, &fields.SubStatus, nullptr, nullptr, &hr, nullptr, nullptr, nullptr,
                       nullptr);
    fields.Win32Status = static_cast<ULONG>(hr);
    fields.MethodNum = context.Request().GetRawHttpRequest()->Verb;
}

void RequestLog::Write(ServerLog& log, const HTTP_LOG_DATA* data)
{
    if (data == nullptr || data->Type != HttpLogDataTypeFields)
    {
        return;
    }
    const auto& fields = *reinterpret_cast<const HTTP_LOG_FIELDS_DATA*>(data);
    log.Write("request: " + Field(fields.ClientIp, fields.ClientIpLength) + " " +
              Field(fields.UserName, fields.UserNameLength) + " " + Field(fields.Method, fields.MethodLength) + " " +
              Field(fields.UriStem, fields.UriStemLength) + " " + Field(fields.UriQuery, fields.UriQueryLength) + " " +
              std::to_string(fields.ProtocolStatus) + " " + std::to_string(fields.SubStatus) + " " +
              std::to_string(fields.Win32Status));
}

} // namespace iishost
