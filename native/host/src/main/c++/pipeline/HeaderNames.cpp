#include "pipeline/HeaderNames.h"

#include "server/Text.h"

#include <algorithm>

namespace iishost
{

namespace
{

constexpr std::string_view commonNames[] = {
    "Cache-Control",
    "Connection",
    "Date",
    "Keep-Alive",
    "Pragma",
    "Trailer",
    "Transfer-Encoding",
    "Upgrade",
    "Via",
    "Warning",
    "Allow",
    "Content-Length",
    "Content-Type",
    "Content-Encoding",
    "Content-Language",
    "Content-Location",
    "Content-MD5",
    "Content-Range",
    "Expires",
    "Last-Modified",
};
constexpr std::string_view requestNames[] = {
    "Accept",
    "Accept-Charset",
    "Accept-Encoding",
    "Accept-Language",
    "Authorization",
    "Cookie",
    "Expect",
    "From",
    "Host",
    "If-Match",
    "If-Modified-Since",
    "If-None-Match",
    "If-Range",
    "If-Unmodified-Since",
    "Max-Forwards",
    "Proxy-Authorization",
    "Referer",
    "Range",
    "TE",
    "Translate",
    "User-Agent",
};
constexpr std::string_view responseNames[] = {
    "Accept-Ranges", "Age",    "ETag",       "Location", "Proxy-Authenticate",
    "Retry-After",   "Server", "Set-Cookie", "Vary",     "WWW-Authenticate",
};
constexpr std::string_view verbNames[] = {
    "",        "",      "",     "OPTIONS", "GET",      "HEAD",      "POST",  "PUT",  "DELETE", "TRACE",
    "CONNECT", "TRACK", "MOVE", "COPY",    "PROPFIND", "PROPPATCH", "MKCOL", "LOCK", "UNLOCK", "SEARCH",
};
constexpr int CommonCount = static_cast<int>(std::size(commonNames));
static_assert(CommonCount == HttpHeaderAccept && CommonCount + std::size(requestNames) == HttpHeaderRequestMaximum &&
              CommonCount + std::size(responseNames) == HttpHeaderResponseMaximum &&
              std::size(verbNames) == HttpVerbMaximum);

template <class Name>
int Find(std::string_view wanted, int count, Name name)
{
    for (int id = 0; id < count; ++id)
        if (EqualsIgnoringCase(name(id), wanted))
            return id;
    return -1;
}

} // namespace

std::string_view RequestHeaderName(int id)
{
    return id < CommonCount ? commonNames[id] : requestNames[id - CommonCount];
}

std::string_view ResponseHeaderName(int id)
{
    return id < CommonCount ? commonNames[id] : responseNames[id - CommonCount];
}

int FindRequestHeader(std::string_view name)
{
    return Find(name, HttpHeaderRequestMaximum, RequestHeaderName);
}

int FindResponseHeader(std::string_view name)
{
    return Find(name, HttpHeaderResponseMaximum, ResponseHeaderName);
}

HTTP_VERB FindVerb(std::string_view method)
{
    const auto found = std::find(std::begin(verbNames) + HttpVerbOPTIONS, std::end(verbNames), method);
    return found == std::end(verbNames) ? HttpVerbUnknown : static_cast<HTTP_VERB>(found - std::begin(verbNames));
}

std::string_view VerbName(HTTP_VERB verb)
{
    return verb < HttpVerbMaximum ? verbNames[verb] : std::string_view();
}

bool IsToken(std::string_view name)
{
    constexpr std::string_view special = "!#$%&'*+-.^_`|~";
    return !name.empty() && std::all_of(name.begin(), name.end(),
                                        [&](char c)
                                        {
                                            return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                                                   (c >= 'a' && c <= 'z') || special.find(c) != special.npos;
                                        });
}

bool IsHeaderText(std::string_view value)
{
    return value.find_first_of(std::string_view("\r\n\0", 3)) == value.npos;
}

} // namespace iishost
