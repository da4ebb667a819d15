#pragma once

#include <httpserv/httpserv.h>

namespace iisjava
{

// A CHttpModule that is told of each notification through one method.
class EveryNotification : public CHttpModule
{
public:
    REQUEST_NOTIFICATION_STATUS OnBeginRequest(IHttpContext* pHttpContext, IHttpEventProvider* pProvider) noexcept final
    {
        return Notify(RQ_BEGIN_REQUEST, false, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnPostBeginRequest(IHttpContext* pHttpContext,
                                                   IHttpEventProvider* pProvider) noexcept final
    {
        return Notify(RQ_BEGIN_REQUEST, true, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnAuthenticateRequest(IHttpContext* pHttpContext,
                                                      IAuthenticationProvider* pProvider) noexcept final
    {
        return Notify(RQ_AUTHENTICATE_REQUEST, false, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnPostAuthenticateRequest(IHttpContext* pHttpContext,
                                                          IHttpEventProvider* pProvider) noexcept final
    {
        return Notify(RQ_AUTHENTICATE_REQUEST, true, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnAuthorizeRequest(IHttpContext* pHttpContext,
                                                   IHttpEventProvider* pProvider) noexcept final
    {
        return Notify(RQ_AUTHORIZE_REQUEST, false, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnPostAuthorizeRequest(IHttpContext* pHttpContext,
                                                       IHttpEventProvider* pProvider) noexcept final
    {
        return Notify(RQ_AUTHORIZE_REQUEST, true, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnResolveRequestCache(IHttpContext* pHttpContext,
                                                      IHttpEventProvider* pProvider) noexcept final
    {
        return Notify(RQ_RESOLVE_REQUEST_CACHE, false, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnPostResolveRequestCache(IHttpContext* pHttpContext,
                                                          IHttpEventProvider* pProvider) noexcept final
    {
        return Notify(RQ_RESOLVE_REQUEST_CACHE, true, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnMapRequestHandler(IHttpContext* pHttpContext,
                                                    IMapHandlerProvider* pProvider) noexcept final
    {
        return Notify(RQ_MAP_REQUEST_HANDLER, false, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnPostMapRequestHandler(IHttpContext* pHttpContext,
                                                        IHttpEventProvider* pProvider) noexcept final
    {
        return Notify(RQ_MAP_REQUEST_HANDLER, true, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnAcquireRequestState(IHttpContext* pHttpContext,
                                                      IHttpEventProvider* pProvider) noexcept final
    {
        return Notify(RQ_ACQUIRE_REQUEST_STATE, false, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnPostAcquireRequestState(IHttpContext* pHttpContext,
                                                          IHttpEventProvider* pProvider) noexcept final
    {
        return Notify(RQ_ACQUIRE_REQUEST_STATE, true, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnPreExecuteRequestHandler(IHttpContext* pHttpContext,
                                                           IHttpEventProvider* pProvider) noexcept final
    {
        return Notify(RQ_PRE_EXECUTE_REQUEST_HANDLER, false, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnPostPreExecuteRequestHandler(IHttpContext* pHttpContext,
                                                               IHttpEventProvider* pProvider) noexcept final
    {
        return Notify(RQ_PRE_EXECUTE_REQUEST_HANDLER, true, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnExecuteRequestHandler(IHttpContext* pHttpContext,
                                                        IHttpEventProvider* pProvider) noexcept final
    {
        return Notify(RQ_EXECUTE_REQUEST_HANDLER, false, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnPostExecuteRequestHandler(IHttpContext* pHttpContext,
                                                            IHttpEventProvider* pProvider) noexcept final
    {
        return Notify(RQ_EXECUTE_REQUEST_HANDLER, true, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnReleaseRequestState(IHttpContext* pHttpContext,
                                                      IHttpEventProvider* pProvider) noexcept final
    {
        return Notify(RQ_RELEASE_REQUEST_STATE, false, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnPostReleaseRequestState(IHttpContext* pHttpContext,
                                                          IHttpEventProvider* pProvider) noexcept final
    {
        return Notify(RQ_RELEASE_REQUEST_STATE, true, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnUpdateRequestCache(IHttpContext* pHttpContext,
                                                     IHttpEventProvider* pProvider) noexcept final
    {
        return Notify(RQ_UPDATE_REQUEST_CACHE, false, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnPostUpdateRequestCache(IHttpContext* pHttpContext,
                                                         IHttpEventProvider* pProvider) noexcept final
    {
        return Notify(RQ_UPDATE_REQUEST_CACHE, true, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnLogRequest(IHttpContext* pHttpContext, IHttpEventProvider* pProvider) noexcept final
    {
        return Notify(RQ_LOG_REQUEST, false, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnPostLogRequest(IHttpContext* pHttpContext,
                                                 IHttpEventProvider* pProvider) noexcept final
    {
        return Notify(RQ_LOG_REQUEST, true, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnEndRequest(IHttpContext* pHttpContext, IHttpEventProvider* pProvider) noexcept final
    {
        return Notify(RQ_END_REQUEST, false, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnPostEndRequest(IHttpContext* pHttpContext,
                                                 IHttpEventProvider* pProvider) noexcept final
    {
        return Notify(RQ_END_REQUEST, true, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnSendResponse(IHttpContext* pHttpContext,
                                               ISendResponseProvider* pProvider) noexcept final
    {
        return Notify(RQ_SEND_RESPONSE, false, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnMapPath(IHttpContext* pHttpContext, IMapPathProvider* pProvider) noexcept final
    {
        return Notify(RQ_MAP_PATH, false, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnReadEntity(IHttpContext* pHttpContext, IReadEntityProvider* pProvider) noexcept final
    {
        return Notify(RQ_READ_ENTITY, false, pHttpContext, pProvider);
    }
    REQUEST_NOTIFICATION_STATUS OnCustomRequestNotification(IHttpContext* pHttpContext,
                                                            ICustomNotificationProvider* pProvider) noexcept final
    {
        return Notify(RQ_CUSTOM_NOTIFICATION, false, pHttpContext, pProvider);
    }

protected:
    virtual REQUEST_NOTIFICATION_STATUS Notify(DWORD notification, bool post, IHttpContext* context,
                                               IHttpEventProvider* provider) noexcept = 0;
};

} // namespace iisjava
