#pragma once

// The base class of global listeners: one instance per module, handed to SetGlobalNotifications.
// IIS ends it with Terminate(); there is no virtual destructor. Methods may run on any IIS thread, concurrently.

#include <httpserv/Types.h>

class ICacheProvider;
class ICustomNotificationProvider;
class IGlobalApplicationPreloadProvider;
class IGlobalConfigurationChangeProvider;
class IGlobalFileChangeProvider;
class IGlobalRSCAQueryProvider;
class IGlobalStopListeningProvider;
class IGlobalSuspendProcessCallback;
class IGlobalThreadCleanupProvider;
class IGlobalTraceEventProvider;
class IHttpApplicationProvider;
class IHttpApplicationResolveModulesProvider;
class IPreBeginRequestProvider;

using IHttpApplicationStartProvider = IHttpApplicationProvider;
using IHttpApplicationStopProvider = IHttpApplicationProvider;

class CGlobalModule
{
public:
    virtual GLOBAL_NOTIFICATION_STATUS OnGlobalStopListening(IGlobalStopListeningProvider*)
    {
        return GL_NOTIFICATION_CONTINUE;
    }
    virtual GLOBAL_NOTIFICATION_STATUS OnGlobalCacheCleanup() { return GL_NOTIFICATION_CONTINUE; }
    virtual GLOBAL_NOTIFICATION_STATUS OnGlobalCacheOperation(ICacheProvider*) { return GL_NOTIFICATION_CONTINUE; }
    virtual GLOBAL_NOTIFICATION_STATUS OnGlobalHealthCheck() { return GL_NOTIFICATION_CONTINUE; }
    virtual GLOBAL_NOTIFICATION_STATUS OnGlobalConfigurationChange(IGlobalConfigurationChangeProvider*)
    {
        return GL_NOTIFICATION_CONTINUE;
    }
    virtual GLOBAL_NOTIFICATION_STATUS OnGlobalFileChange(IGlobalFileChangeProvider*)
    {
        return GL_NOTIFICATION_CONTINUE;
    }
    virtual GLOBAL_NOTIFICATION_STATUS OnGlobalPreBeginRequest(IPreBeginRequestProvider*)
    {
        return GL_NOTIFICATION_CONTINUE;
    }
    virtual GLOBAL_NOTIFICATION_STATUS OnGlobalApplicationStart(IHttpApplicationStartProvider*)
    {
        return GL_NOTIFICATION_CONTINUE;
    }
    virtual GLOBAL_NOTIFICATION_STATUS OnGlobalApplicationResolveModules(IHttpApplicationResolveModulesProvider*)
    {
        return GL_NOTIFICATION_CONTINUE;
    }
    virtual GLOBAL_NOTIFICATION_STATUS OnGlobalApplicationStop(IHttpApplicationStopProvider*)
    {
        return GL_NOTIFICATION_CONTINUE;
    }
    virtual GLOBAL_NOTIFICATION_STATUS OnGlobalRSCAQuery(IGlobalRSCAQueryProvider*) { return GL_NOTIFICATION_CONTINUE; }
    virtual GLOBAL_NOTIFICATION_STATUS OnGlobalTraceEvent(IGlobalTraceEventProvider*)
    {
        return GL_NOTIFICATION_CONTINUE;
    }
    virtual GLOBAL_NOTIFICATION_STATUS OnGlobalCustomNotification(ICustomNotificationProvider*)
    {
        return GL_NOTIFICATION_CONTINUE;
    }
    virtual VOID Terminate() = 0;
    virtual GLOBAL_NOTIFICATION_STATUS OnGlobalThreadCleanup(IGlobalThreadCleanupProvider*)
    {
        return GL_NOTIFICATION_CONTINUE;
    }
    virtual GLOBAL_NOTIFICATION_STATUS OnGlobalApplicationPreload(IGlobalApplicationPreloadProvider*)
    {
        return GL_NOTIFICATION_CONTINUE;
    }
    virtual GLOBAL_NOTIFICATION_STATUS OnSuspendProcess(IGlobalSuspendProcessCallback**)
    {
        return GL_NOTIFICATION_CONTINUE;
    }

protected:
    ~CGlobalModule() = default;
};
