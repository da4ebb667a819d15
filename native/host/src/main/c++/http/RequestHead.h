#pragma once

// The head of one request as it came: nothing decoded, nothing merged. Made by HttpParser, read by HttpRequest.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace iishost
{

struct RequestHead
{
    std::string method;
    std::string target;
    unsigned minorVersion = 1;
    std::vector<std::pair<std::string, std::string>> headers;
    bool chunked = false;
    uint64_t contentLength = 0;
    bool keepAlive = true;
    bool expectsContinue = false;
    size_t bytes = 0;
};

} // namespace iishost
