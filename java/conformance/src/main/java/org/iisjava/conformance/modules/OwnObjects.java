package org.iisjava.conformance.modules;

import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.iisjava.httpserv.*;

/** Gives IIS objects that are written in Java, and tells what comes back. */
public final class OwnObjects extends Answering implements RegisterModule
{
    private static final Map<String, Answer> ANSWERS = new HashMap<>();
    private static final Queue<WeakReference<Object>> USERS = new ConcurrentLinkedQueue<>();

    /** For the server. */
    public OwnObjects()
    {
        super(ANSWERS);
    }

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        ANSWERS.put("user", OwnObjects::user);
        ANSWERS.put("mapped", context -> context.getScriptMap().getName() + " "
            + (context.getScriptMap() instanceof Own) + " " + context.getScriptMap().getModules());
        ANSWERS.put("cache", context -> OwnCache.use(globalInfo, context));
        ANSWERS.put("body", OwnObjects::body);
        ANSWERS.put("named", OwnObjects::named);
        ANSWERS.put("alive", context -> Integer.toString(alive()));
        moduleInfo.setRequestNotifications(allocator -> new OwnObjects(), RQ_AUTHENTICATE_REQUEST
            | RQ_MAP_REQUEST_HANDLER | RQ_EXECUTE_REQUEST_HANDLER | RQ_READ_ENTITY | RQ_SEND_RESPONSE, 0);
        moduleInfo.setPriorityForRequestNotification(RQ_SEND_RESPONSE, PRIORITY_ALIAS_FIRST);
        moduleInfo.setGlobalNotifications(new OwnCache(), GL_CACHE_OPERATION);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAuthenticateRequest(IHttpContext context, IAuthenticationProvider provider)
    {
        String name = context.getRequest().getHeader("X-Own-User");
        if (name != null)
        {
            Named user = new Named(name.equals("null") ? null : name);
            USERS.add(new WeakReference<>(user));
            provider.setUser(user);
        }
        else
        {
            provider.setUser(null);
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onMapRequestHandler(IHttpContext context, IMapHandlerProvider provider)
    {
        if (context.getServerVariable("URL").endsWith("/own/mapped"))
        {
            provider.setScriptMap(new Own());
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onReadEntity(IHttpContext context, IReadEntityProvider provider)
    {
        String wanted = context.getRequest().getHeader("X-Replace");
        ByteBuffer entity = provider.getEntity();
        if (wanted != null && entity.remaining() > 0)
        {
            byte[] upper = StandardCharsets.US_ASCII.decode(entity).toString().toUpperCase(Locale.ROOT)
                .getBytes(StandardCharsets.US_ASCII);
            if (wanted.equals("direct"))
            {
                ByteBuffer memory = context.allocateRequestMemory(upper.length);
                provider.setEntity(memory.put(upper).flip());
            }
            else
            {
                provider.setEntity(ByteBuffer.wrap(upper));
            }
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onSendResponse(IHttpContext context, ISendResponseProvider provider)
    {
        if (context.getRequest().getHeader("X-Disconnect") != null && provider.getHeadersBeingSent())
        {
            int before = provider.getFlags();
            provider.setFlags(http.HTTP_SEND_RESPONSE_FLAG_DISCONNECT);
            context.getResponse().setHeader("X-Flags", before + " " + provider.getFlags(), true);
        }
        String name = context.getRequest().getHeader("X-Log-As");
        if (name != null && provider.getReadyToLogData())
        {
            HTTP_LOG_FIELDS_DATA data = provider.getLogData();
            provider.setLogData(data.withUserName(name).withUriStem(data.UriStem() + "/logged"));
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    /** How many of the users that were made are still there: IIS and the runtime let go of those it has ended. */
    private static int alive() throws InterruptedException
    {
        for (int attempt = 0; attempt < 20 && count() > 1; attempt++)
        {
            System.gc();
            Thread.sleep(50);
        }
        return count();
    }

    private static int count()
    {
        return (int) USERS.stream().filter(user -> user.get() != null).count();
    }

    private static String user(IHttpContext context)
    {
        IHttpUser user = context.getUser();
        return user.getUserName() + "|" + user.getAuthenticationType() + "|" + (user instanceof Named) + "|"
            + user.supportsIsInRole() + "|" + outcome(() -> user.isInRole("admins")).replaceAll(":.*", "") + "|"
            + context.getServerVariable("AUTH_USER") + "|" + context.getServerVariable("AUTH_TYPE") + "|"
            + user.getPassword().length();
    }

    private static String body(IHttpContext context)
    {
        ByteBuffer buffer = ByteBuffer.allocate(100);
        int bytes = context.getRequest().readEntityBody(buffer);
        return bytes < 0 ? "end" : new String(buffer.array(), 0, bytes, StandardCharsets.US_ASCII);
    }

    private static String named(IHttpContext context)
    {
        INamedContextContainer container =
            context.getExtendedInterface(IHttpContext3.class).orElseThrow().getNamedContextContainer();
        IHttpStoredContext stored = () -> { };
        container.setNamedContext(stored, "conformance");
        return (container.getNamedContext("conformance") == stored) + " " + container.getNamedContext("none") + " "
            + outcome(() -> container.setNamedContext(() -> { }, "conformance")).replaceAll(": 0x.*", "");
    }

    private record Named(String name) implements IHttpUser
    {
        @Override
        public String getUserName()
        {
            return name;
        }

        @Override
        public String getAuthenticationType()
        {
            return "Conformance";
        }

        @Override
        public boolean supportsIsInRole()
        {
            return true;
        }

        @Override
        public boolean isInRole(String roleName)
        {
            return roleName.equals("admins");
        }
    }

    private static final class Own implements IScriptMapInfo
    {
        @Override
        public String getModules()
        {
            return "OwnObjects";
        }

        @Override
        public String getName()
        {
            return "Written in Java";
        }
    }
}
