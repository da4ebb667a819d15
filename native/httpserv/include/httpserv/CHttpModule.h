#pragma once

// The base class of request modules: one instance per request and module, made by IHttpModuleFactory::GetHttpModule.
// IIS ends it with Dispose() and never with delete. Notification methods run on IIS threads.

#include <httpserv/Types.h>

class IAuthenticationProvider;
class ICustomNotificationProvider;
class IHttpCompletionInfo;
class IHttpContext;
class IHttpEventProvider;
class IMapHandlerProvider;
class IMapPathProvider;
class IReadEntityProvider;
class ISendResponseProvider;

class CHttpModule
{
public:
    virtual REQUEST_NOTIFICATION_STATUS OnBeginRequest(IHttpContext*, IHttpEventProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnPostBeginRequest(IHttpContext*, IHttpEventProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnAuthenticateRequest(IHttpContext*, IAuthenticationProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnPostAuthenticateRequest(IHttpContext*, IHttpEventProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnAuthorizeRequest(IHttpContext*, IHttpEventProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnPostAuthorizeRequest(IHttpContext*, IHttpEventProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnResolveRequestCache(IHttpContext*, IHttpEventProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnPostResolveRequestCache(IHttpContext*, IHttpEventProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnMapRequestHandler(IHttpContext*, IMapHandlerProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnPostMapRequestHandler(IHttpContext*, IHttpEventProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnAcquireRequestState(IHttpContext*, IHttpEventProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnPostAcquireRequestState(IHttpContext*, IHttpEventProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnPreExecuteRequestHandler(IHttpContext*, IHttpEventProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnPostPreExecuteRequestHandler(IHttpContext*, IHttpEventProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnExecuteRequestHandler(IHttpContext*, IHttpEventProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnPostExecuteRequestHandler(IHttpContext*, IHttpEventProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnReleaseRequestState(IHttpContext*, IHttpEventProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnPostReleaseRequestState(IHttpContext*, IHttpEventProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnUpdateRequestCache(IHttpContext*, IHttpEventProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnPostUpdateRequestCache(IHttpContext*, IHttpEventProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnLogRequest(IHttpContext*, IHttpEventProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnPostLogRequest(IHttpContext*, IHttpEventProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnEndRequest(IHttpContext*, IHttpEventProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnPostEndRequest(IHttpContext*, IHttpEventProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnSendResponse(IHttpContext*, ISendResponseProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnMapPath(IHttpContext*, IMapPathProvider*) { return RQ_NOTIFICATION_CONTINUE; }
    virtual REQUEST_NOTIFICATION_STATUS OnReadEntity(IHttpContext*, IReadEntityProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnCustomRequestNotification(IHttpContext*, ICustomNotificationProvider*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual REQUEST_NOTIFICATION_STATUS OnAsyncCompletion(IHttpContext*, DWORD, BOOL, IHttpEventProvider*,
                                                          IHttpCompletionInfo*)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    virtual VOID Dispose() { delete this; }

protected:
    CHttpModule() = default;
    virtual ~CHttpModule() = default;
};
