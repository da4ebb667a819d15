#pragma once

#include <httpserv/IHttpTraceContext.h>

#include <functional>
#include <map>
#include <mutex>
#include <vector>

class IHttpContext;

namespace iishost
{

class ServerLog;

// Who has subscribed to trace events, and the way of an event: to the server log, where a person reads it, and to the
// modules that listen, where somebody has subscribed to it. Owned by WorkerProcess. Any thread.
class Tracing
{
public:
    using Listeners = std::function<void(HTTP_TRACE_EVENT& event, IHttpContext* context)>;

    Tracing(ServerLog& log, Listeners listeners, bool quickTraceToLogOnly = false)
        : m_log(log), m_listeners(std::move(listeners)), m_quickTraceToLogOnly(quickTraceToLogOnly)
    {}

    HRESULT Get(HTTP_TRACE_CONFIGURATION& configuration) const;
    HRESULT Set(HTTP_MODULE_ID moduleId, const HTTP_TRACE_CONFIGURATION* configurations, DWORD count);
    bool IsSubscribed(HTTP_MODULE_ID moduleId, const HTTP_TRACE_EVENT& event) const;
    // An event that is raised while modules are told of one is not told to them.
    HRESULT Raise(HTTP_TRACE_EVENT& event, IHttpContext* context);
    HRESULT RaiseQuick(HTTP_TRACE_EVENT& event, IHttpContext* context); // that of QuickTrace

private:
    struct Subscription
    {
        GUID provider;
        DWORD areas;
        DWORD verbosity;
        BOOL enabled;
    };
    static bool Wants(const Subscription& subscription, const GUID& provider);

    ServerLog& m_log;
    const Listeners m_listeners;
    const bool m_quickTraceToLogOnly;
    mutable std::mutex m_mutex;
    std::map<HTTP_MODULE_ID, std::vector<Subscription>> m_subscriptions;
};

} // namespace iishost
