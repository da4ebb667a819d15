#pragma once

// What is written to the log about a request. Made for its last send, before RQ_SEND_RESPONSE, where modules may put
// something else in its place.

#include "server/Text.h"

#include <httpserv/http.h>

#include <string>

namespace iishost
{

class HttpContext;
class HttpResponse;
class ServerLog;

class RequestLog
{
public:
    RequestLog(HttpContext& context, HttpResponse& response);
    RequestLog(const RequestLog&) = delete;
    RequestLog& operator=(const RequestLog&) = delete;

    HTTP_LOG_DATA* Data() { return &m_fields.Base; }
    static void Write(ServerLog& log, const HTTP_LOG_DATA* data);

private:
    WideString m_userName;
    WideString m_uriStem;
    std::string m_clientIp;
    std::string m_serverName;
    std::string m_serviceName;
    std::string m_serverIp;
    std::string m_method;
    std::string m_uriQuery;
    std::string m_host;
    std::string m_userAgent;
    std::string m_cookie;
    std::string m_referrer;
    HTTP_LOG_FIELDS_DATA m_fields{};
};

} // namespace iishost
