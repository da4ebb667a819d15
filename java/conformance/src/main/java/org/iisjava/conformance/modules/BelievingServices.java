package org.iisjava.conformance.modules;

import java.util.Map;
import java.util.UUID;
import org.iisjava.HResult;
import org.iisjava.HResultException;
import org.iisjava.httpserv.*;

/**
 * What the server raises for services: {@code retrieve} looks into a cache that nobody has, {@code quick} traces.
 * {@code X-Wait} names a trail: the request is suspended until its thread was cleaned up, or five seconds have passed;
 * {@code trail} answers it.
 */
public final class BelievingServices extends Answering implements RegisterModule
{
    private static final UUID WWW_SERVER = UUID.fromString("3a2a4e84-4c21-4981-ae10-3fda0d9b0f83");
    private static final String CLEANED_UP = "cleaned up";
    private static final ThreadLocal<String> SUSPENDED = new ThreadLocal<>();

    private static IHttpServer server;
    private static long id;

    /** For the server. */
    public BelievingServices()
    {
        super(Map.of("retrieve", context -> retrieve(), "quick", BelievingServices::quick, "nothing", context -> null,
            "trail", context -> Trails.of(context.getRequest().getHeader("X-Read"))));
    }

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        server = globalInfo;
        id = moduleInfo.getId();
        moduleInfo.setRequestNotifications(allocator -> new BelievingServices(),
            RQ_AUTHORIZE_REQUEST | RQ_EXECUTE_REQUEST_HANDLER, 0);
        moduleInfo.setGlobalNotifications(new Listener(), GL_TRACE_EVENT | GL_THREAD_CLEANUP);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAuthorizeRequest(IHttpContext context, IHttpEventProvider provider)
    {
        String trail = context.getRequest().getHeader("X-Wait");
        if (trail == null)
        {
            return RQ_NOTIFICATION_CONTINUE;
        }
        SUSPENDED.set(trail);
        new Thread(() ->
        {
            awaitCleanup(trail);
            Trails.add(trail, "goes on");
            context.postCompletion(0);
        }, "of " + trail).start();
        return RQ_NOTIFICATION_PENDING;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    private static void awaitCleanup(String trail)
    {
        try
        {
            for (int attempt = 0; attempt < 500 && !Trails.of(trail).equals(CLEANED_UP); attempt++)
            {
                Thread.sleep(10);
            }
        }
        catch (InterruptedException e)
        {
            throw new IllegalStateException(e);
        }
    }

    private static String retrieve()
    {
        try
        {
            return String.valueOf(server.doCacheOperation(CACHE_OPERATION.CACHE_OPERATION_RETRIEVE, new Key(), null,
                null));
        }
        catch (HResultException e)
        {
            return HResult.toString(e.getCode());
        }
    }

    private static String quick(IHttpContext context)
    {
        IHttpTraceContext trace = context.getTraceContext();
        trace.setTraceConfiguration(id, new HTTP_TRACE_CONFIGURATION(WWW_SERVER, 0xFFFFE, 4, true));
        trace.quickTrace(context.getRequest().getHeader("X-Quick"));
        trace.setTraceConfiguration(id, new HTTP_TRACE_CONFIGURATION(WWW_SERVER, 0, 0, false));
        return "traced";
    }

    private static final class Listener extends CGlobalModule
    {
        @Override
        public GLOBAL_NOTIFICATION_STATUS onGlobalTraceEvent(IGlobalTraceEventProvider provider)
        {
            HTTP_TRACE_EVENT event = provider.getTraceEvent();
            if (event.EventName().equals("QUICK_TRACE_EVENT"))
            {
                Trails.add((String) event.EventItems().get(0).Value(), "traced by "
                    + (event.ProviderGuid().equals(WWW_SERVER) ? "the server" : event.ProviderGuid()));
            }
            return GL_NOTIFICATION_CONTINUE;
        }

        @Override
        public GLOBAL_NOTIFICATION_STATUS onGlobalThreadCleanup(IGlobalThreadCleanupProvider provider)
        {
            String trail = SUSPENDED.get();
            if (trail != null)
            {
                SUSPENDED.remove();
                Trails.add(trail, CLEANED_UP);
            }
            return GL_NOTIFICATION_CONTINUE;
        }
    }

    private static final class Key implements IHttpCacheKey
    {
        @Override
        public int getHash()
        {
            return 0;
        }

        @Override
        public String getCacheName()
        {
            return "NOBODY";
        }

        @Override
        public boolean getIsEqual(IHttpCacheKey cacheCompareKey)
        {
            return false;
        }

        @Override
        public boolean getIsPrefix(IHttpCacheKey cacheCompareKey)
        {
            return false;
        }
    }
}
