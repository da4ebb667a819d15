package org.iisjava.runtime;

import org.iisjava.httpserv.CHttpModule;
import org.iisjava.httpserv.IAuthenticationProvider;
import org.iisjava.httpserv.ICustomNotificationProvider;
import org.iisjava.httpserv.IHttpContext;
import org.iisjava.httpserv.IHttpEventProvider;
import org.iisjava.httpserv.IMapHandlerProvider;
import org.iisjava.httpserv.IMapPathProvider;
import org.iisjava.httpserv.IReadEntityProvider;
import org.iisjava.httpserv.ISendResponseProvider;
import org.iisjava.httpserv.REQUEST_NOTIFICATION_STATUS;
import org.iisjava.httpserv.httpserv;

/** Which method of CHttpModule a notification is. Without state. */
final class Notification
{
    private static final String[] NAMES = {
        "BeginRequest", "AuthenticateRequest", "AuthorizeRequest", "ResolveRequestCache", "MapRequestHandler",
        "AcquireRequestState", "PreExecuteRequestHandler", "ExecuteRequestHandler", "ReleaseRequestState",
        "UpdateRequestCache", "LogRequest", "EndRequest"};

    private Notification()
    {
    }

    /** The name of the method in Java. */
    static String name(int notification, boolean post)
    {
        int index = Integer.numberOfTrailingZeros(notification);
        if (index < NAMES.length)
        {
            return (post ? "onPost" : "on") + NAMES[index];
        }
        return switch (notification)
        {
            case httpserv.RQ_SEND_RESPONSE -> "onSendResponse";
            case httpserv.RQ_MAP_PATH -> "onMapPath";
            case httpserv.RQ_READ_ENTITY -> "onReadEntity";
            case httpserv.RQ_CUSTOM_NOTIFICATION -> "onCustomRequestNotification";
            default -> String.format("the notification 0x%08X", notification);
        };
    }

    static REQUEST_NOTIFICATION_STATUS call(CHttpModule module, int notification, boolean post, IHttpContext context,
                                            IHttpEventProvider provider) throws Exception
    {
        return post ? callPost(module, notification, context, provider)
            : callPre(module, notification, context, provider);
    }

    private static REQUEST_NOTIFICATION_STATUS callPre(CHttpModule module, int notification, IHttpContext context,
                                                       IHttpEventProvider provider) throws Exception
    {
        return switch (notification)
        {
            case httpserv.RQ_BEGIN_REQUEST -> module.onBeginRequest(context, provider);
            case httpserv.RQ_AUTHENTICATE_REQUEST ->
                module.onAuthenticateRequest(context, (IAuthenticationProvider) provider);
            case httpserv.RQ_AUTHORIZE_REQUEST -> module.onAuthorizeRequest(context, provider);
            case httpserv.RQ_RESOLVE_REQUEST_CACHE -> module.onResolveRequestCache(context, provider);
            case httpserv.RQ_MAP_REQUEST_HANDLER -> module.onMapRequestHandler(context, (IMapHandlerProvider) provider);
            case httpserv.RQ_ACQUIRE_REQUEST_STATE -> module.onAcquireRequestState(context, provider);
            case httpserv.RQ_PRE_EXECUTE_REQUEST_HANDLER -> module.onPreExecuteRequestHandler(context, provider);
            case httpserv.RQ_EXECUTE_REQUEST_HANDLER -> module.onExecuteRequestHandler(context, provider);
            case httpserv.RQ_RELEASE_REQUEST_STATE -> module.onReleaseRequestState(context, provider);
            case httpserv.RQ_UPDATE_REQUEST_CACHE -> module.onUpdateRequestCache(context, provider);
            case httpserv.RQ_LOG_REQUEST -> module.onLogRequest(context, provider);
            case httpserv.RQ_END_REQUEST -> module.onEndRequest(context, provider);
            case httpserv.RQ_SEND_RESPONSE -> module.onSendResponse(context, (ISendResponseProvider) provider);
            case httpserv.RQ_MAP_PATH -> module.onMapPath(context, (IMapPathProvider) provider);
            case httpserv.RQ_READ_ENTITY -> module.onReadEntity(context, (IReadEntityProvider) provider);
            case httpserv.RQ_CUSTOM_NOTIFICATION ->
                module.onCustomRequestNotification(context, (ICustomNotificationProvider) provider);
            default -> throw new UnsupportedOperationException("there is no method for " + name(notification, false));
        };
    }

    private static REQUEST_NOTIFICATION_STATUS callPost(CHttpModule module, int notification, IHttpContext context,
                                                        IHttpEventProvider provider) throws Exception
    {
        return switch (notification)
        {
            case httpserv.RQ_BEGIN_REQUEST -> module.onPostBeginRequest(context, provider);
            case httpserv.RQ_AUTHENTICATE_REQUEST -> module.onPostAuthenticateRequest(context, provider);
            case httpserv.RQ_AUTHORIZE_REQUEST -> module.onPostAuthorizeRequest(context, provider);
            case httpserv.RQ_RESOLVE_REQUEST_CACHE -> module.onPostResolveRequestCache(context, provider);
            case httpserv.RQ_MAP_REQUEST_HANDLER -> module.onPostMapRequestHandler(context, provider);
            case httpserv.RQ_ACQUIRE_REQUEST_STATE -> module.onPostAcquireRequestState(context, provider);
            case httpserv.RQ_PRE_EXECUTE_REQUEST_HANDLER -> module.onPostPreExecuteRequestHandler(context, provider);
            case httpserv.RQ_EXECUTE_REQUEST_HANDLER -> module.onPostExecuteRequestHandler(context, provider);
            case httpserv.RQ_RELEASE_REQUEST_STATE -> module.onPostReleaseRequestState(context, provider);
            case httpserv.RQ_UPDATE_REQUEST_CACHE -> module.onPostUpdateRequestCache(context, provider);
            case httpserv.RQ_LOG_REQUEST -> module.onPostLogRequest(context, provider);
            case httpserv.RQ_END_REQUEST -> module.onPostEndRequest(context, provider);
            default -> throw new UnsupportedOperationException("there is no method for " + name(notification, true));
        };
    }
}
