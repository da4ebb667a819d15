#include "pipeline/RequestTarget.h"

#include <algorithm>

namespace iishost
{

namespace
{

int HexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool Decode(std::string_view text, std::string& decoded)
{
    for (size_t i = 0; i < text.size(); ++i)
    {
        if (text[i] != '%')
        {
            decoded += text[i];
            continue;
        }
        if (i + 2 >= text.size())
            return false;
        const int high = HexDigit(text[i + 1]);
        const int low = HexDigit(text[i + 2]);
        if (high < 0 || low < 0)
            return false;
        decoded += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return decoded.find('\0') == decoded.npos;
}

// The limits of HTTP.sys: UrlSegmentMaxCount and UrlSegmentMaxLength.
bool HasTooManyOrTooLongSegments(std::string_view path)
{
    constexpr size_t MostSegments = 255;
    constexpr size_t LongestSegment = 260;
    size_t segments = 0;
    while (!path.empty())
    {
        path.remove_prefix(1); // the slash
        const size_t length = std::min(path.find('/'), path.size());
        if (++segments > MostSegments || length > LongestSegment)
            return true;
        path.remove_prefix(length);
    }
    return false;
}

// A name or address, with a port if it has one; nothing of a user.
bool IsAuthority(std::string_view host)
{
    const size_t bracket = host.rfind(']');
    const size_t colon = host.find(':', bracket == host.npos ? 0 : bracket);
    const std::string_view name = host.substr(0, colon);
    const std::string_view port = colon == host.npos ? std::string_view() : host.substr(colon + 1);
    const auto isOf = [](std::string_view text, std::string_view characters)
    {
        return text.find_first_not_of(characters) == text.npos;
    };
    constexpr std::string_view digits = "0123456789";
    constexpr std::string_view address = "0123456789abcdefABCDEF:.%";
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
    if (name.empty() || !isOf(port, digits) || port.size() > 5 ||
        (!port.empty() && std::stoul(std::string(port)) > 65535))
        return false;
    if (name.front() == '[')
        return name.size() > 2 && name.back() == ']' && isOf(name.substr(1, name.size() - 2), address);
    return isOf(name, letters);
}

RequestTarget Refused()
{
    RequestTarget target;
    target.refusedStatus = 400;
    return target;
}

} // namespace

RequestTarget ParsePathAndQuery(std::string_view url)
{
    RequestTarget target;
    url = url.substr(0, url.find('#'));
    const size_t question = url.find('?');
    if (question != url.npos)
        target.query = std::string(url.substr(question));
    std::string decoded;
    if (url.empty() || !Decode(url.substr(0, question), decoded) || (decoded[0] != '/' && decoded != "*"))
        return Refused();
    if (HasTooManyOrTooLongSegments(decoded))
        return Refused();
    target.path = ToWide(decoded == "*" ? std::string("/") : decoded);
    return target;
}

RequestTarget ParseTarget(const RequestHead& head, uint16_t port)
{
    std::string_view url = head.target;
    std::string host;
    for (const auto& header : head.headers)
        if (EqualsIgnoringCase(header.first, "Host"))
            host = header.second;
    if (url.substr(0, 7) == "http://" || url.substr(0, 7) == "HTTP://")
    {
        url.remove_prefix(7);
        const size_t end = url.find_first_of("/?");
        host = std::string(url.substr(0, end));
        url = end == url.npos ? std::string_view("/") : url.substr(end);
    }
    if (!host.empty() && !IsAuthority(host))
        return Refused();
    RequestTarget target = ParsePathAndQuery(url);
    target.host = host.empty() ? "localhost:" + std::to_string(port) : host;
    return target;
}

} // namespace iishost
