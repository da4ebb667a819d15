#pragma once

#include "server/Text.h"

#include <optional>
#include <string>
#include <string_view>

namespace iishost
{

// Whether a URL path is `root` or something in it; letters match in both cases, as in IIS.
bool IsBelow(std::string_view urlPath, std::string_view root);

// The decoded path without dot segments and doubled slashes; a backslash counts as a slash. None for a path that does
// not begin with a slash, leaves its root, or holds what no file name may hold: control characters and, because Windows
// gives them a meaning, colon, quotation mark, asterisk, question mark, less, greater and vertical bar, and a segment
// that ends in a dot or blank.
std::optional<std::string> NormalizeUrlPath(std::string_view path);

} // namespace iishost
