#pragma once

#include <string>
#include <string_view>

namespace iishost
{

// The type of a file by its lower-case extension with the dot, where staticContent does not say; "" when it is unknown.
std::string BuiltInMimeType(std::string_view extension);

} // namespace iishost
