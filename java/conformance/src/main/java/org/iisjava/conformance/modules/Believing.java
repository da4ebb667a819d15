package org.iisjava.conformance.modules;

import java.lang.ref.WeakReference;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.iisjava.httpserv.*;

/**
 * One of several modules that hear of everything and show what there is no other way to see: {@code Believing-HIGH-1}
 * has that priority, {@code Believing-NEVER} hears only of what nobody raises. What they hear of a request with the
 * header {@code X-Trail} goes into the trail of that name. {@code X-Do: HIGH-1.onLogRequest finish} tells one of them
 * to do something.
 */
public final class Believing extends EveryNotification implements RegisterModule
{
    private static final String PREFIX = "Believing-";
    private static final String NEVER = "NEVER";
    private static final Queue<WeakReference<IHttpUser>> USERS = new ConcurrentLinkedQueue<>();

    private final Believing module;
    private String name;
    private long id;
    private int serverVersion;
    private boolean hasAdminManager;

    /** For the server. */
    public Believing()
    {
        module = this;
    }

    private Believing(Believing module)
    {
        this.module = module;
    }

    @Override
    public void registerModule(int version, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        name = moduleInfo.getName().substring(PREFIX.length());
        id = moduleInfo.getId();
        serverVersion = version;
        hasAdminManager = globalInfo.getAdminManager() != null;
        if (name.equals(NEVER))
        {
            moduleInfo.setRequestNotifications(allocator -> made(), RQ_CUSTOM_NOTIFICATION, 0);
            return;
        }
        moduleInfo.setRequestNotifications(allocator -> new Believing(this), DETERMINISTIC | RQ_SEND_RESPONSE,
            DETERMINISTIC);
        moduleInfo.setPriorityForRequestNotification(DETERMINISTIC | RQ_SEND_RESPONSE, name.split("-")[0]);
        moduleInfo.setGlobalNotifications(new BelievingTraces(name), GL_TRACE_EVENT);
    }

    @Override
    protected REQUEST_NOTIFICATION_STATUS on(String notification, IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        String here = module.name + "." + notification;
        String trail = context.getRequest().getHeader("X-Trail");
        if (trail != null)
        {
            Trails.add(trail, here);
            String action = context.getRequest().getHeader("X-Do");
            if (action != null && action.startsWith(here + " "))
            {
                return act(action.substring(here.length() + 1), trail, context, provider);
            }
        }
        return notification.equals("onExecuteRequestHandler") ? answer(context, trail) : RQ_NOTIFICATION_CONTINUE;
    }

    private REQUEST_NOTIFICATION_STATUS act(String action, String trail, IHttpContext context,
                                            IHttpEventProvider provider)
    {
        switch (action)
        {
            case "finish":
                return RQ_NOTIFICATION_FINISH_REQUEST;
            case "user":
                IHttpUser user = new Believed();
                USERS.add(new WeakReference<>(user));
                ((IAuthenticationProvider) provider).setUser(user);
                break;
            case "log":
                Trails.add(trail, "data " + (((ISendResponseProvider) provider).getLogData() != null));
                break;
            case "status":
                ResponseStatus status = context.getResponse().getStatus();
                Trails.add(trail, "status " + status.statusCode() + "." + status.subStatus());
                break;
            default:
                throw new IllegalArgumentException("X-Do: " + action);
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    private REQUEST_NOTIFICATION_STATUS answer(IHttpContext context, String trail) throws Exception
    {
        IHttpResponse response = context.getResponse();
        String path = context.getServerVariable("URL");
        String text = switch (path.substring(path.lastIndexOf('/') + 1))
        {
            case "trail" -> Trails.of(context.getRequest().getHeader("X-Read"));
            case "version" -> Integer.toString(module.serverVersion);
            case "adminManager" -> Boolean.toString(module.hasAdminManager);
            case "made" -> Trails.of(NEVER);
            case "alive" -> Long.toString(alive());
            case "traced" ->
            {
                IHttpTraceContext trace = context.getTraceContext();
                trace.setTraceConfiguration(module.id,
                    new HTTP_TRACE_CONFIGURATION(BelievingTraces.PROVIDER, 0xFFFFE, 4, true));
                trace.raiseTraceEvent(new HTTP_TRACE_EVENT(BelievingTraces.PROVIDER, 1, "BELIEVING", 4,
                    new HTTP_TRACE_EVENT_ITEM("Trail", trail)));
                yield "traced";
            }
            case "flushed" ->
            {
                response.writeEntityChunks("flushed");
                response.flush(true);
                yield " and more";
            }
            default -> "";
        };
        response.writeEntityChunks(text);
        context.setRequestHandled();
        return RQ_NOTIFICATION_CONTINUE;
    }

    private static CHttpModule made()
    {
        Trails.add(NEVER, "made");
        return new CHttpModule()
        {
        };
    }

    private static final class Believed implements IHttpUser
    {
        @Override
        public String getUserName()
        {
            return "believed";
        }

        @Override
        public String getAuthenticationType()
        {
            return "Conformance";
        }
    }

    private static long alive() throws InterruptedException
    {
        long alive = USERS.size();
        for (int attempt = 0; attempt < 40 && alive > 1; attempt++)
        {
            System.gc();
            Thread.sleep(25);
            alive = USERS.stream().filter(user -> user.get() != null).count();
        }
        return alive;
    }
}
