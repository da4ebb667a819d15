#include "server/UrlInfo.h"

namespace iishost
{

BOOL UrlInfo::IsFrequentlyHit() const noexcept
{
    std::lock_guard lock(m_mutex);
    return m_previous != Clock::time_point::min() && m_last - m_previous <= std::chrono::seconds(10);
}

void UrlInfo::CountHit()
{
    std::lock_guard lock(m_mutex);
    m_previous = m_last;
    m_last = Clock::now();
}

} // namespace iishost
