package org.iisjava.conformance.modules;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.ObjectName;
import org.iisjava.httpserv.*;

/**
 * Uses in each request what has an end of its own: stored contexts, memory, a child request, a user and a mapping
 * written in Java, references of the configuration and of caches, a completion. {@code /alive} answers how many of its objects
 * have not ended, {@code /objects} how many there are of each class, {@code /native} what the JVM says of its native memory. Other URLs
 * are left alone.
 */
public final class Leaking extends CHttpModule implements RegisterModule
{
    private static final AtomicInteger ALIVE = new AtomicInteger();
    private static IHttpServer server;
    private static long id;

    private IHttpContext child;

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        server = globalInfo;
        id = moduleInfo.getId();
        moduleInfo.setRequestNotifications(Leaking::counted, RQ_AUTHENTICATE_REQUEST
            | RQ_MAP_REQUEST_HANDLER | RQ_EXECUTE_REQUEST_HANDLER | RQ_READ_ENTITY | RQ_SEND_RESPONSE, 0);
    }

    private static CHttpModule counted(IModuleAllocator allocator)
    {
        allocator.allocateMemory(64).putLong(0, ALIVE.incrementAndGet());
        return new Leaking();
    }

    @Override
    public void dispose()
    {
        ALIVE.decrementAndGet();
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAuthenticateRequest(IHttpContext context, IAuthenticationProvider provider)
    {
        if (isOwn(context))
        {
            provider.setUser(new User("anna"));
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    private static boolean isOwn(IHttpContext context)
    {
        return context.getServerVariable("URL").startsWith("/leak/");
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onMapRequestHandler(IHttpContext context, IMapHandlerProvider provider)
    {
        if (isOwn(context))
        {
            provider.setScriptMap(new Mapping("Leaking", "Leaking"));
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        IHttpResponse response = context.getResponse();
        if (context.getServerVariable("URL").endsWith("/alive"))
        {
            response.writeEntityChunks(Integer.toString(ALIVE.get() - 1)); // this request's own
            return RQ_NOTIFICATION_CONTINUE;
        }
        if (context.getServerVariable("URL").endsWith("/objects"))
        {
            response.writeEntityChunks(diagnose("gcClassHistogram"));
            return RQ_NOTIFICATION_CONTINUE;
        }
        if (context.getServerVariable("URL").endsWith("/native"))
        {
            response.writeEntityChunks(diagnose("vmNativeMemory", "summary"));
            return RQ_NOTIFICATION_CONTINUE;
        }
        if (context.getParentContext() != null)
        {
            response.writeEntityChunks("child of " + context.getUser().getUserName());
            return RQ_NOTIFICATION_CONTINUE;
        }
        store(context);
        ask(context);
        child = context.cloneContext(CLONE_FLAG_BASICS | CLONE_FLAG_HEADERS);
        child.getRequest().setUrl("/leak/child", true);
        return context.executeRequest(true, child, EXECUTE_FLAG_BUFFER_RESPONSE, new User("berta"))
            ? RQ_NOTIFICATION_PENDING : childEnded(context);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
    {
        return child != null ? childEnded(context) : RQ_NOTIFICATION_CONTINUE;
    }

    private REQUEST_NOTIFICATION_STATUS childEnded(IHttpContext context)
    {
        child.releaseClonedContext();
        child = null;
        context.getResponse().writeEntityChunks("|" + context.getScriptMap().getName());
        context.postCompletion(0);
        return RQ_NOTIFICATION_PENDING;
    }

    private static String diagnose(String command, String... arguments) throws Exception
    {
        return (String) ManagementFactory.getPlatformMBeanServer().invoke(
            new ObjectName("com.sun.management:type=DiagnosticCommand"), command, new Object[]{arguments},
            new String[]{String[].class.getName()});
    }

    private static void store(IHttpContext context)
    {
        context.getModuleContextContainer().setModuleContext(new Stored(), id);
        context.getExtendedInterface(IHttpContext3.class).orElseThrow().getNamedContextContainer()
            .setNamedContext(new Stored(), "leak");
        IDispensedHttpModuleContextContainer container = server.dispenseContainer();
        container.setModuleContext(new Stored(), id);
        container.releaseContainer();
        context.allocateRequestMemory(256).putLong(0, id);
        context.setServerVariable("LEAK", "a value");
    }

    private static void ask(IHttpContext context)
    {
        IAppHostElement handlers = server.getAdminManager().getAdminSection("system.webServer/handlers",
            "MACHINE/WEBROOT/APPHOST");
        for (IAppHostProperty property : handlers.getCollection().getItem(0).getProperties())
        {
            property.getValue();
        }
        IHttpFileInfo file = server.getFileInfo(context.mapPath("/file.txt"), true);
        file.getETag();
        file.dereferenceCacheData();
        server.addFragmentToCache(HTTP_DATA_CHUNK.fromMemory("fragment"), "leak");
        server.readFragmentFromCache("leak");
        server.notifyCustomNotification(() -> "Leak");
        context.getTraceContext().quickTrace("leak");
        IHttpRequest request = context.getRequest();
        request.insertEntityBody("body".getBytes(StandardCharsets.US_ASCII));
        request.readEntityBody(ByteBuffer.allocate(100));
        request.getRawHttpRequest().Headers().UnknownHeaders();
        request.getRemoteAddress();
        context.getCurrentExecutionStats();
        context.getResponse().writeEntityChunkByReference(HTTP_DATA_CHUNK.fromMemory("by reference "));
    }

    private record User(String getUserName) implements IHttpUser
    {
        @Override
        public String getAuthenticationType()
        {
            return "Leaking";
        }
    }

    private record Mapping(String getName, String getModules) implements IScriptMapInfo
    {
    }

    private static final class Stored implements IHttpStoredContext
    {
        Stored()
        {
            ALIVE.incrementAndGet();
        }

        @Override
        public void cleanupStoredContext()
        {
            ALIVE.decrementAndGet();
        }
    }
}
