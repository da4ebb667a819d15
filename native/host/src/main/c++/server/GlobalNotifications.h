#pragma once

#include "server/LoadedModule.h"
#include "server/Text.h"

#include <memory>
#include <mutex>
#include <vector>

class ICustomNotificationProvider;
class IGlobalApplicationPreloadProvider;
class IGlobalSuspendProcessCallback;
class IHttpCacheKey;
class IHttpCacheSpecificData;
class IHttpContext;
class IHttpFileMonitor;
class IHttpTraceContext;

namespace iishost
{

class Application;
class ServerLog;
class Tracing;

// Raises global notifications: modules in the order of their priorities, then of <globalModules>; HANDLED stops. Owned
// by WorkerProcess. Any thread.
class GlobalNotifications
{
public:
    GlobalNotifications(const std::vector<std::unique_ptr<LoadedModule>>& modules, ServerLog& log)
        : m_modules(modules), m_log(log)
    {}

    void StopListening(bool drainRequestsGracefully) noexcept;
    void CacheCleanup() noexcept;
    void HealthCheck() noexcept;
    void ConfigurationChange(PCWSTR path) noexcept;
    void FileChange(PCWSTR fileName, IHttpFileMonitor* monitor) noexcept; // null: no monitor noticed it
    void PreBeginRequest(IHttpContext& context) noexcept;
    void ApplicationResolveModules(Application& application) noexcept;
    void ApplicationStart(Application& application) noexcept;
    void ApplicationPreload(IGlobalApplicationPreloadProvider& provider) noexcept;
    void ApplicationStop(Application& application) noexcept;
    void ThreadCleanup(Application* application) noexcept;
    GLOBAL_NOTIFICATION_STATUS CustomNotification(ICustomNotificationProvider* provider) noexcept;
    // `record`: what is to be stored, and afterwards what the listeners answered, with a reference.
    HRESULT CacheOperation(CACHE_OPERATION operation, IHttpCacheKey* key, IHttpCacheSpecificData** record,
                           IHttpTraceContext* trace) noexcept;
    void TraceEvent(HTTP_TRACE_EVENT& event, IHttpContext* context, const Tracing& tracing,
                    bool forSubscribersOnly) noexcept;
    // Answers the bytes, and E_NOTIMPL where nobody answered.
    HRESULT RscaQuery(const WideString& function, const WideString& parameters, std::vector<BYTE>& answer) noexcept;
    void Suspend() noexcept;
    void Resume() noexcept; // those that have asked to be told

private:
    template <class Call>
    GLOBAL_NOTIFICATION_STATUS Raise(DWORD notification, Call call) noexcept
    {
        return Raise(notification, call, [](const LoadedModule&) { return true; });
    }
    template <class Call, class Wanted>
    GLOBAL_NOTIFICATION_STATUS Raise(DWORD notification, Call call, Wanted wanted) noexcept;

    const std::vector<std::unique_ptr<LoadedModule>>& m_modules;
    ServerLog& m_log;
    std::mutex m_suspendedMutex;
    std::vector<IGlobalSuspendProcessCallback*> m_suspended;
};

template <class Call, class Wanted>
GLOBAL_NOTIFICATION_STATUS GlobalNotifications::Raise(DWORD notification, Call call, Wanted wanted) noexcept
{
    for (auto priority : {Priority::First, Priority::High, Priority::Medium, Priority::Low, Priority::Last})
    {
        for (const auto& module : m_modules)
        {
            const bool listens = module->Global() != nullptr && (module->GlobalNotifications() & notification) != 0;
            if (listens && module->GlobalPriority(notification) == priority && wanted(*module) &&
                call(*module->Global()) == GL_NOTIFICATION_HANDLED)
            {
                return GL_NOTIFICATION_HANDLED;
            }
        }
    }
    return GL_NOTIFICATION_CONTINUE;
}

} // namespace iishost
