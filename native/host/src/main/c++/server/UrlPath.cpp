#include "server/UrlPath.h"

#include <algorithm>
#include <vector>

namespace iishost
{

namespace
{

bool IsForbidden(char character)
{
    static constexpr std::string_view Forbidden = ":*?\"<>|";
    return static_cast<unsigned char>(character) < 0x20 || character == 0x7F ||
           Forbidden.find(character) != std::string_view::npos;
}

} // namespace

bool IsBelow(std::string_view urlPath, std::string_view root)
{
    if (root == "/")
    {
        return true;
    }
    return EqualsIgnoringCase(urlPath.substr(0, root.size()), root) &&
           (urlPath.size() == root.size() || urlPath[root.size()] == '/');
}

std::optional<std::string> NormalizeUrlPath(std::string_view path)
{
    if (path.empty() || path.front() != '/' || std::any_of(path.begin(), path.end(), IsForbidden))
    {
        return std::nullopt;
    }
    std::vector<std::string_view> segments;
    bool endsInSlash = false;
    for (size_t begin = 1; begin <= path.size();)
    {
        const size_t end = std::min(path.find_first_of("/\\", begin), path.size());
        const auto segment = path.substr(begin, end - begin);
        endsInSlash = segment.empty() || segment == "." || segment == "..";
        if (segment == "..")
        {
            if (segments.empty())
            {
                return std::nullopt;
            }
            segments.pop_back();
        }
        else if (!endsInSlash)
        {
            if (segment.back() == '.' || segment.back() == ' ')
            {
                return std::nullopt;
            }
            segments.push_back(segment);
        }
        begin = end + 1;
    }
    std::string normalized;
    for (const auto segment : segments)
    {
        normalized.append("/").append(segment);
    }
    return endsInSlash || normalized.empty() ? normalized + "/" : normalized;
}

} // namespace iishost
