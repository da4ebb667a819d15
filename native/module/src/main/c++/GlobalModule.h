#pragma once

#include "objects/JavaObjects.h"
#include "Registration.h"

#include <httpserv/httpserv.h>

#include <memory>

namespace iisjava
{

// Hands each global notification to the Java object behind a token. Made by SetGlobalNotifications, ended by IIS
// through Terminate. Called on any IIS thread, concurrently.
class GlobalModule final : public CGlobalModule
{
public:
    GlobalModule(int64_t token, std::shared_ptr<Registration> registration) noexcept;

    GLOBAL_NOTIFICATION_STATUS OnGlobalStopListening(IGlobalStopListeningProvider* pProvider) noexcept override
    {
        return Notify(GL_STOP_LISTENING, pProvider);
    }
    GLOBAL_NOTIFICATION_STATUS OnGlobalCacheCleanup() noexcept override { return Notify(GL_CACHE_CLEANUP, nullptr); }
    GLOBAL_NOTIFICATION_STATUS OnGlobalCacheOperation(ICacheProvider* pProvider) noexcept override
    {
        return Notify(GL_CACHE_OPERATION, pProvider);
    }
    GLOBAL_NOTIFICATION_STATUS OnGlobalHealthCheck() noexcept override { return Notify(GL_HEALTH_CHECK, nullptr); }
    GLOBAL_NOTIFICATION_STATUS
    OnGlobalConfigurationChange(IGlobalConfigurationChangeProvider* pProvider) noexcept override
    {
        return Notify(GL_CONFIGURATION_CHANGE, pProvider);
    }
    GLOBAL_NOTIFICATION_STATUS OnGlobalFileChange(IGlobalFileChangeProvider* pProvider) noexcept override
    {
        return Notify(GL_FILE_CHANGE, pProvider);
    }
    GLOBAL_NOTIFICATION_STATUS OnGlobalPreBeginRequest(IPreBeginRequestProvider* pProvider) noexcept override
    {
        return Notify(GL_PRE_BEGIN_REQUEST, pProvider);
    }
    GLOBAL_NOTIFICATION_STATUS OnGlobalApplicationStart(IHttpApplicationStartProvider* pProvider) noexcept override
    {
        return Notify(GL_APPLICATION_START, pProvider);
    }
    GLOBAL_NOTIFICATION_STATUS
    OnGlobalApplicationResolveModules(IHttpApplicationResolveModulesProvider* pProvider) noexcept override
    {
        return Notify(GL_APPLICATION_RESOLVE_MODULES, pProvider);
    }
    GLOBAL_NOTIFICATION_STATUS OnGlobalApplicationStop(IHttpApplicationStopProvider* pProvider) noexcept override
    {
        return Notify(GL_APPLICATION_STOP, pProvider);
    }
    GLOBAL_NOTIFICATION_STATUS OnGlobalRSCAQuery(IGlobalRSCAQueryProvider* pProvider) noexcept override
    {
        return Notify(GL_RSCA_QUERY, pProvider);
    }
    GLOBAL_NOTIFICATION_STATUS OnGlobalTraceEvent(IGlobalTraceEventProvider* pProvider) noexcept override
    {
        return Notify(GL_TRACE_EVENT, pProvider);
    }
    GLOBAL_NOTIFICATION_STATUS OnGlobalCustomNotification(ICustomNotificationProvider* pProvider) noexcept override
    {
        return Notify(GL_CUSTOM_NOTIFICATION, pProvider);
    }
    VOID Terminate() noexcept override;
    GLOBAL_NOTIFICATION_STATUS OnGlobalThreadCleanup(IGlobalThreadCleanupProvider* pProvider) noexcept override
    {
        return Notify(GL_THREAD_CLEANUP, pProvider);
    }
    GLOBAL_NOTIFICATION_STATUS
    OnGlobalApplicationPreload(IGlobalApplicationPreloadProvider* pProvider) noexcept override
    {
        return Notify(GL_APPLICATION_PRELOAD, pProvider);
    }
    GLOBAL_NOTIFICATION_STATUS OnSuspendProcess(IGlobalSuspendProcessCallback** ppCallback) noexcept override;

private:
    GLOBAL_NOTIFICATION_STATUS Notify(DWORD notification, IHttpEventProvider* provider) noexcept;

    const int64_t m_token;
    const std::shared_ptr<Registration> m_registration;
    JavaReference<JavaSuspendCallback> m_suspended; // until the next suspension, or Terminate
};

} // namespace iisjava
