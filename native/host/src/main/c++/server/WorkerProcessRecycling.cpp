// How a worker process, and an application in it, come to their end and begin anew.

#include "server/EventLog.h"
#include "server/UrlSpace.h"
#include "server/WorkerProcess.h"

#include <cstdio>

namespace iishost
{

namespace
{

constexpr DWORD RecycledEvent = 2;
constexpr const char* Was = "Microsoft-Windows-WAS";

std::string TextOf(PCWSTR text)
{
    return text == nullptr ? "(null)" : ToUtf8(WideView(text));
}

} // namespace

void WorkerProcess::SetRecycler(std::function<void()> recycler)
{
    std::lock_guard lock(m_recycleMutex);
    m_recycler = std::move(recycler);
    if (m_isRecycled && m_recycler)
    {
        m_recycler(); // a module asked for it while it registered
    }
}

void WorkerProcess::Recycle(const std::string& why)
{
    std::lock_guard lock(m_recycleMutex);
    if (m_isRecycled)
    {
        return;
    }
    m_isRecycled = true;
    const std::string text = "worker " + std::to_string(Number()) + " is recycled: " + why;
    m_log.Write(text);
    m_eventLog.Write("Application", "iishost", EVENTLOG_INFORMATION_TYPE, RecycledEvent, {text});
    if (m_recycler)
    {
        m_recycler();
    }
}

void WorkerProcess::RecycleOnDemand()
{
    m_eventLog.Write("System", Was, EVENTLOG_INFORMATION_TYPE, 5079,
                     {"The worker processes of application pool '" + TextOf(GetAppPoolName()) +
                      "' are recycled because an administrator asked for it."});
    Recycle("on demand");
}

void WorkerProcess::RecycleForConfiguration()
{
    m_eventLog.Write("System", Was, EVENTLOG_INFORMATION_TYPE, 5080,
                     {"The worker processes of application pool '" + TextOf(GetAppPoolName()) +
                      "' are recycled because the configuration has changed."});
    Recycle("the configuration has changed");
}

VOID WorkerProcess::RecycleProcess(PCWSTR pszReason) noexcept
try
{
    Recycle(TextOf(pszReason));
}
catch (...)
{
    // Out of memory: the process goes on.
}

VOID WorkerProcess::ReportUnhealthy(PCWSTR pszReasonString, HRESULT hrReason) noexcept
try
{
    char code[16];
    std::snprintf(code, sizeof code, "0x%08X", static_cast<unsigned>(hrReason));
    m_eventLog.WriteError(2299, "A module reported an unhealthy condition of the worker process: " +
                                    TextOf(pszReasonString) + " (" + code + ").");
    m_log.Write("reported unhealthy: " + TextOf(pszReasonString));
    m_notifications.HealthCheck();
    if (!m_options.beliefs.Are(Otherwise::UnhealthyIsReportedOnly))
    {
        Recycle("it is unhealthy: " + TextOf(pszReasonString));
    }
}
catch (...)
{
    // Out of memory: the process goes on.
}

VOID WorkerProcess::RecycleApplication(PCWSTR pszAppConfigPath) noexcept
try
{
    const std::string path = TextOf(pszAppConfigPath);
    if (m_urls == nullptr || !m_urls->RestartApplication(path))
    {
        m_log.Write("recycling was asked for an application that there is not: " + path);
    }
}
catch (...)
{
    // Out of memory: the application goes on.
}

} // namespace iishost
