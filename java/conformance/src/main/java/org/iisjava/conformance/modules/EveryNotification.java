package org.iisjava.conformance.modules;

import org.iisjava.httpserv.*;

/** A module that hears of everything in one method, by the name of the documented one. */
public abstract class EveryNotification extends CHttpModule
{
    /** The notifications that come in their order, each with a post form. */
    public static final int DETERMINISTIC = 0x00000FFF;
    /** Those that come on demand, without one. */
    public static final int ON_DEMAND = RQ_CUSTOM_NOTIFICATION | RQ_SEND_RESPONSE | RQ_READ_ENTITY | RQ_MAP_PATH;

    /** Called for each notification, the post forms included. */
    protected abstract REQUEST_NOTIFICATION_STATUS on(String name, IHttpContext context, IHttpEventProvider provider)
        throws Exception;

    @Override
    public final REQUEST_NOTIFICATION_STATUS onBeginRequest(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return on("onBeginRequest", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onPostBeginRequest(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return on("onPostBeginRequest", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onAuthenticateRequest(IHttpContext context,
        IAuthenticationProvider provider)
        throws Exception
    {
        return on("onAuthenticateRequest", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onPostAuthenticateRequest(IHttpContext context,
        IHttpEventProvider provider)
        throws Exception
    {
        return on("onPostAuthenticateRequest", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onAuthorizeRequest(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return on("onAuthorizeRequest", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onPostAuthorizeRequest(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return on("onPostAuthorizeRequest", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onResolveRequestCache(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return on("onResolveRequestCache", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onPostResolveRequestCache(IHttpContext context,
        IHttpEventProvider provider)
        throws Exception
    {
        return on("onPostResolveRequestCache", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onMapRequestHandler(IHttpContext context, IMapHandlerProvider provider)
        throws Exception
    {
        return on("onMapRequestHandler", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onPostMapRequestHandler(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return on("onPostMapRequestHandler", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onAcquireRequestState(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return on("onAcquireRequestState", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onPostAcquireRequestState(IHttpContext context,
        IHttpEventProvider provider)
        throws Exception
    {
        return on("onPostAcquireRequestState", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onPreExecuteRequestHandler(IHttpContext context,
        IHttpEventProvider provider)
        throws Exception
    {
        return on("onPreExecuteRequestHandler", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onPostPreExecuteRequestHandler(IHttpContext context,
        IHttpEventProvider provider)
        throws Exception
    {
        return on("onPostPreExecuteRequestHandler", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return on("onExecuteRequestHandler", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onPostExecuteRequestHandler(IHttpContext context,
        IHttpEventProvider provider)
        throws Exception
    {
        return on("onPostExecuteRequestHandler", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onReleaseRequestState(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return on("onReleaseRequestState", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onPostReleaseRequestState(IHttpContext context,
        IHttpEventProvider provider)
        throws Exception
    {
        return on("onPostReleaseRequestState", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onUpdateRequestCache(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return on("onUpdateRequestCache", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onPostUpdateRequestCache(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return on("onPostUpdateRequestCache", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onLogRequest(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return on("onLogRequest", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onPostLogRequest(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return on("onPostLogRequest", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onEndRequest(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return on("onEndRequest", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onPostEndRequest(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return on("onPostEndRequest", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onSendResponse(IHttpContext context, ISendResponseProvider provider)
        throws Exception
    {
        return on("onSendResponse", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onMapPath(IHttpContext context, IMapPathProvider provider)
        throws Exception
    {
        return on("onMapPath", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onReadEntity(IHttpContext context, IReadEntityProvider provider)
        throws Exception
    {
        return on("onReadEntity", context, provider);
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onCustomRequestNotification(IHttpContext context,
        ICustomNotificationProvider provider)
        throws Exception
    {
        return on("onCustomRequestNotification", context, provider);
    }
}
