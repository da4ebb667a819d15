#pragma once

#include <httpserv/IHttpPerfCounterInfo.h>

#include <atomic>
#include <array>

namespace iishost
{

// Counters that are counted and never published. Any thread.
class PerfCounterInfo final : public IHttpPerfCounterInfo
{
public:
    VOID IncrementCounter(DWORD dwCounterIndex, DWORD dwValue) noexcept override
    {
        if (dwCounterIndex < m_counters.size())
        {
            m_counters[dwCounterIndex] += dwValue;
        }
    }
    VOID DecrementCounter(DWORD dwCounterIndex, DWORD dwValue) noexcept override
    {
        if (dwCounterIndex < m_counters.size())
        {
            m_counters[dwCounterIndex] -= dwValue;
        }
    }

private:
    std::array<std::atomic<DWORD>, 256> m_counters{};
};

} // namespace iishost
