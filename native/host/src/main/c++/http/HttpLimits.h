#pragma once

// What the HTTP front end tolerates. The numbers are HTTP.sys's and IIS's defaults.

#include <chrono>
#include <cstdint>

namespace iishost
{

struct HttpLimits
{
    uint32_t maxHeadBytes = 16 * 1024;     // beyond: 431
    uint64_t maxBodyBytes = 0xFFFFFFFFull; // serverRuntime maxRequestEntityAllowed; beyond: 413
    std::chrono::milliseconds headTimeout{120000};
    std::chrono::milliseconds idleTimeout{120000};
    std::chrono::milliseconds bodyTimeout{120000};
    std::chrono::milliseconds sendTimeout{240000};
    uint64_t disconnectAfter = UINT64_MAX; // bytes of each response; a fault to test modules with
};

} // namespace iishost
