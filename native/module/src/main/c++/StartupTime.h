#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>

namespace iisjava
{

// The time that the modules of this process take to start, one after the other, while IIS waits for all of them. Made
// by each RegisterModule; what it takes is missing to later ones.
class StartupTime
{
public:
    using Milliseconds = std::chrono::milliseconds;

    explicit StartupTime(Milliseconds limit) noexcept : m_limit(limit), m_before(s_used.load()) {}
    ~StartupTime() { s_used += Elapsed().count(); }
    StartupTime(const StartupTime&) = delete;
    StartupTime& operator=(const StartupTime&) = delete;

    // A tenth of the limit remains to every module, so that one that hangs does not fail all later ones.
    Milliseconds Remaining() const noexcept
    {
        const Milliseconds least = std::max(m_limit / 10, std::min(m_limit, Milliseconds(1000)));
        return std::max(m_limit - Milliseconds(m_before) - Elapsed(), least);
    }

private:
    Milliseconds Elapsed() const noexcept
    {
        return std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now() - m_start);
    }

    static inline std::atomic<Milliseconds::rep> s_used{0};

    const std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    const Milliseconds m_limit;
    const Milliseconds::rep m_before;
};

} // namespace iisjava
