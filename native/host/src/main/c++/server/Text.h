#pragma once

// UTF-8 inside the server, UTF-16 at the interfaces of IIS. Ill-formed input becomes U+FFFD.

#include <httpserv/WindowsTypes.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace iishost
{

using WideString = std::basic_string<WCHAR>;
using WideView = std::basic_string_view<WCHAR>;

WideString ToWide(std::string_view utf8);
std::string ToUtf8(WideView wide);

std::filesystem::path ToPath(std::string_view utf8);
std::string Utf8Of(const std::filesystem::path& path);
WideString WideOf(const std::filesystem::path& path);
// A path of the configuration: elsewhere than on Windows a backslash is read as a slash.
std::filesystem::path ToNativePath(std::string_view utf8);

// ASCII letters only, as in header names, URL paths and the names of the configuration.
bool EqualsIgnoringCase(std::string_view left, std::string_view right);
std::string ToLower(std::string_view text);

// Replaces %NAME% by the environment variable; one that is not set stays as it is.
std::string ExpandEnvironment(std::string_view text);

// The parts without the blanks around them; empty parts are left out.
std::vector<std::string> Split(std::string_view text, char separator);
std::string Trim(std::string_view text);

} // namespace iishost
