#pragma once

#include "server/LoadedModule.h"

#include <memory>
#include <vector>

class ICustomNotificationProvider;
class IHttpContext;

namespace iishost
{

class Application;

// Raises global notifications: modules in the order of their priorities, then of <globalModules>; HANDLED stops. Owned
// by WorkerProcess. Any thread.
class GlobalNotifications
{
public:
    explicit GlobalNotifications(const std::vector<std::unique_ptr<LoadedModule>>& modules) : m_modules(modules) {}

    void StopListening(bool drainRequestsGracefully) noexcept;
    void CacheCleanup() noexcept;
    void HealthCheck() noexcept;
    void ConfigurationChange(PCWSTR path) noexcept;
    void FileChange(PCWSTR fileName) noexcept;
    void PreBeginRequest(IHttpContext& context) noexcept;
    void ApplicationResolveModules(Application& application) noexcept;
    void ApplicationStart(Application& application) noexcept;
    void ApplicationStop(Application& application) noexcept;
    void ThreadCleanup(Application* application) noexcept;
    GLOBAL_NOTIFICATION_STATUS CustomNotification(ICustomNotificationProvider* provider) noexcept;

private:
    template <class Call>
    GLOBAL_NOTIFICATION_STATUS Raise(DWORD notification, Call call) noexcept;

    const std::vector<std::unique_ptr<LoadedModule>>& m_modules;
};

} // namespace iishost
