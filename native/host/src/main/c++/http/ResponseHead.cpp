#include "http/ResponseHead.h"

#include <cstdio>
#include <ctime>
#include <ostream> // Boost 1.74 uses it without including it

#include <boost/beast/http/status.hpp>

namespace iishost
{

const char* StandardReason(int status)
{
    const auto known = boost::beast::http::int_to_status(static_cast<unsigned>(status));
    if (known == boost::beast::http::status::unknown)
        return "";
    // The views that Beast answers are of literals, and so end in NUL.
    return boost::beast::http::obsolete_reason(known).data();
}

std::string HttpDate()
{
    static const char* const days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static const char* const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
#ifdef _WIN32
    gmtime_s(&parts, &now);
#else
    gmtime_r(&now, &parts);
#endif
    char text[64];
    std::snprintf(text, sizeof text, "%s, %02d %s %04d %02d:%02d:%02d GMT", days[parts.tm_wday], parts.tm_mday,
                  months[parts.tm_mon], parts.tm_year + 1900, parts.tm_hour, parts.tm_min, parts.tm_sec);
    return text;
}

std::string EndOfHead(bool keepAlive, unsigned minorVersion)
{
    const std::string kept = minorVersion == 0 ? "Connection: keep-alive\r\n" : "";
    return (keepAlive ? kept : "Connection: close\r\n") + "\r\n";
}

std::string PlainResponse(int status, const std::string& text)
{
    const std::string reason = StandardReason(status);
    const std::string body = text.empty() ? std::to_string(status) + " " + reason + "\n" : text;
    return "HTTP/1.1 " + std::to_string(status) + " " + reason +
           "\r\nContent-Type: text/plain; charset=utf-8\r\nServer: iishost\r\nDate: " + HttpDate() +
           "\r\nConnection: close\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

} // namespace iishost
