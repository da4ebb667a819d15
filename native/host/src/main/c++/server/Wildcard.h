#pragma once

#include <string_view>

namespace iishost
{

// '*' stands for any characters and '?' for one; ASCII letters match in both cases.
bool MatchesWildcard(std::string_view pattern, std::string_view text);

// The path of a <handlers> entry: one with a slash ("/api/*", "api/*") is compared with the whole URL path or its end,
// another ("*.java", "trace.axd") with the last segment, "*" with anything.
bool MatchesHandlerPath(std::string_view pattern, std::string_view urlPath);

} // namespace iishost
