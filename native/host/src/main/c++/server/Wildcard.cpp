#include "server/Wildcard.h"

#include "server/Text.h"

#include <string>

namespace iishost
{

bool MatchesWildcard(std::string_view pattern, std::string_view text)
{
    // On a mismatch the last star takes one character more; earlier stars need not be tried again.
    size_t p = 0;
    size_t t = 0;
    size_t star = std::string_view::npos;
    size_t taken = 0;
    while (t < text.size())
    {
        if (p < pattern.size() && pattern[p] == '*')
        {
            star = p++;
            taken = t;
        }
        else if (p < pattern.size() &&
                 (pattern[p] == '?' || EqualsIgnoringCase(pattern.substr(p, 1), text.substr(t, 1))))
        {
            ++p;
            ++t;
        }
        else if (star != std::string_view::npos)
        {
            p = star + 1;
            t = ++taken;
        }
        else
        {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
    {
        ++p;
    }
    return p == pattern.size();
}

bool MatchesHandlerPath(std::string_view pattern, std::string_view urlPath)
{
    if (pattern == "*")
    {
        return true;
    }
    if (pattern.find('/') == std::string_view::npos)
    {
        const size_t lastSlash = urlPath.rfind('/');
        return MatchesWildcard(pattern, lastSlash == std::string_view::npos ? urlPath : urlPath.substr(lastSlash + 1));
    }
    const bool anywhere = pattern.front() != '/' && pattern.front() != '*';
    return MatchesWildcard(anywhere ? "*/" + std::string(pattern) : std::string(pattern), urlPath);
}

} // namespace iishost
