#pragma once

#include "server/ModuleContextContainer.h"

#include <httpserv/IHttpUrlInfo.h>

#include <chrono>
#include <mutex>

namespace iishost
{

// The cache entry of a URL. Made by UrlSpace; shared by its cache and the requests that use it. Any thread.
class UrlInfo final : public IHttpUrlInfo
{
public:
    IHttpModuleContextContainer* GetModuleContextContainer() noexcept override { return &m_container; }
    // Two hits within ten seconds, the default of serverRuntime.
    BOOL IsFrequentlyHit() const noexcept override;
    void CountHit();

private:
    using Clock = std::chrono::steady_clock;

    ModuleContextContainer m_container;
    mutable std::mutex m_mutex;
    Clock::time_point m_previous = Clock::time_point::min();
    Clock::time_point m_last = Clock::time_point::min();
};

} // namespace iishost
