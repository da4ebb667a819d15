package org.iisjava.conformance.modules;

import java.util.LinkedHashMap;
import java.util.Map;
import org.iisjava.httpserv.*;

/**
 * Abuses every object that it is given: in the notification that the last part of the URL names, in registerModule and
 * in the first global notification of each kind. {@code lines} answers what came of it.
 */
public final class Abuse extends CHttpModule implements RegisterModule
{
    private static final SaneArguments SANE = new SaneArguments();
    private static final Abuser ABUSER = new Abuser(SANE);
    private static IHttpServer server;

    private String url;

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        server = globalInfo;
        SANE.setModuleId(moduleInfo.getId());
        ABUSER.abuse(IHttpModuleRegistrationInfo2.class,
            moduleInfo.getExtendedInterface(IHttpModuleRegistrationInfo2.class).orElseThrow());
        ABUSER.keep(IHttpModuleRegistrationInfo2.class,
            moduleInfo.getExtendedInterface(IHttpModuleRegistrationInfo2.class).orElseThrow());
        moduleInfo.setRequestNotifications(this::getHttpModule, RQ_BEGIN_REQUEST | RQ_AUTHENTICATE_REQUEST
            | RQ_MAP_REQUEST_HANDLER | RQ_EXECUTE_REQUEST_HANDLER | RQ_MAP_PATH | RQ_READ_ENTITY | RQ_SEND_RESPONSE, 0);
        moduleInfo.setGlobalNotifications(new AbuseListener(ABUSER, SANE), AbuseListener.NOTIFICATIONS);
    }

    private CHttpModule getHttpModule(IModuleAllocator allocator)
    {
        ABUSER.abuse(IModuleAllocator.class, allocator);
        ABUSER.keep(IModuleAllocator.class, allocator);
        return new Abuse();
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onBeginRequest(IHttpContext context, IHttpEventProvider provider)
    {
        url = context.getServerVariable("URL").replaceAll(".*/", "");
        return in("begin", IHttpEventProvider.class, provider);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAuthenticateRequest(IHttpContext context, IAuthenticationProvider provider)
    {
        return in("authenticate", IAuthenticationProvider.class, provider);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onMapRequestHandler(IHttpContext context, IMapHandlerProvider provider)
    {
        return in("mapHandler", IMapHandlerProvider.class, provider);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onMapPath(IHttpContext context, IMapPathProvider provider)
    {
        return in("mapPath", IMapPathProvider.class, provider);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onReadEntity(IHttpContext context, IReadEntityProvider provider)
    {
        return in("readEntity", IReadEntityProvider.class, provider);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onSendResponse(IHttpContext context, ISendResponseProvider provider)
    {
        if ("sendResponse".equals(url) && provider.getReadyToLogData())
        {
            SANE.put(HTTP_LOG_FIELDS_DATA.class, provider.getLogData());
        }
        return in("sendResponse", ISendResponseProvider.class, provider);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
    {
        switch (url)
        {
            case "lines" -> context.getResponse().writeEntityChunks(ABUSER.lines());
            case "mapPath" -> context.mapPath("/abuse/mapPath");
            case "readEntity" -> context.getRequest().readEntityBody(new byte[100]);
            case "ended" -> ABUSER.abuseEnded(takers(context));
            case "completion" ->
            {
                context.postCompletion(0);
                return RQ_NOTIFICATION_PENDING;
            }
            default -> new AbuseTargets(ABUSER, SANE, server).of(url, context);
        }
        context.setRequestHandled();
        return RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
    {
        IHttpCompletionInfo2 version2 = completionInfo.getExtendedInterface(IHttpCompletionInfo2.class).orElseThrow();
        return in("completion", IHttpCompletionInfo2.class, version2);
    }

    private REQUEST_NOTIFICATION_STATUS in(String notification, Class<?> type, Object provider)
    {
        if (notification.equals(url))
        {
            ABUSER.abuse(type, provider);
            ABUSER.keep(type, provider);
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    /** Objects that are alive and take others. */
    private static Map<Class<?>, Object> takers(IHttpContext context)
    {
        Map<Class<?>, Object> takers = new LinkedHashMap<>();
        takers.put(IHttpContext.class, context);
        takers.put(IHttpServer.class, server);
        server.getExtendedInterface(IHttpServer2.class).ifPresent(two -> takers.put(IHttpServer2.class, two));
        return takers;
    }
}
