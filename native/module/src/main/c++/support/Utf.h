#pragma once

// Text inside the module is UTF-8; IIS and Java take UTF-16. What cannot be converted becomes U+FFFD.

#include <httpserv/WindowsTypes.h>

#include <string>
#include <string_view>

namespace iisjava
{

using WideString = std::basic_string<WCHAR>;

WideString ToUtf16(std::string_view text);
std::string ToUtf8(const WCHAR* text, size_t length);
std::string ToUtf8(const WCHAR* text);

} // namespace iisjava
