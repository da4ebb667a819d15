#pragma once

#include <chrono>
#include <string>

namespace iishost
{

// 2026-11-22T02:00:00.123Z
std::string Iso8601(std::chrono::system_clock::time_point time);
// Sun, 22 Nov 2026 02:00:00 GMT
std::string HttpDate(std::chrono::system_clock::time_point time);
// The reverse of HttpDate; false for another form.
bool ParseHttpDate(const std::string& text, std::chrono::system_clock::time_point& time);

} // namespace iishost
