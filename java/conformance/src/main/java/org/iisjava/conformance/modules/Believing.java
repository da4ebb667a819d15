package org.iisjava.conformance.modules;

import java.lang.ref.WeakReference;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.iisjava.httpserv.*;

/**
 * One of several modules that hear of everything and show what there is no other way to see: {@code Believing-HIGH-1}
 * has that priority, {@code Believing-NEVER} hears only of what nobody raises, {@code Believing-SILENT} has registered
 * for everything and overrides nothing. What they hear of a request with the header {@code X-Trail} goes into the trail
 * of that name. {@code X-Do: HIGH-1.onLogRequest finish} tells one of them to do something.
 */
public final class Believing extends EveryNotification implements RegisterModule
{
    private static final String PREFIX = "Believing-";
    private static final String NEVER = "NEVER";
    private static final String SILENT = "SILENT";
    private static final Queue<WeakReference<IHttpUser>> USERS = new ConcurrentLinkedQueue<>();

    private final Believing module;
    private String name;
    private long id;
    private int serverVersion;
    private boolean hasAdminManager;
    private String tracing;
    private IHttpServer server;
    private String ended;

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
        server = globalInfo;
        hasAdminManager = globalInfo.getAdminManager() != null;
        tracing = Answering.outcome(globalInfo::getTraceContext);
        if (name.equals(SILENT))
        {
            moduleInfo.setRequestNotifications(allocator -> silent(), DETERMINISTIC | ON_DEMAND, DETERMINISTIC);
            moduleInfo.setGlobalNotifications(new CGlobalModule()
            {
            }, GL_PRE_BEGIN_REQUEST | GL_THREAD_CLEANUP | GL_APPLICATION_START | GL_TRACE_EVENT | GL_STOP_LISTENING);
            return;
        }
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
            ended = trail;
            if (context.getRequest().getHeader("X-Threads") != null)
            {
                Trails.add(trail, here + " on " + Thread.currentThread().getName());
            }
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
            case "post":
                onThread(trail, () -> context.postCompletion(1));
                return RQ_NOTIFICATION_PENDING;
            case "indicate":
                onThread(trail, () ->
                {
                    // One that comes before PENDING is held until then, and goes on where that is answered.
                    LockSupport.parkNanos(Long.parseLong(context.getRequest().getHeader("X-Nanoseconds")));
                    context.indicateCompletion(RQ_NOTIFICATION_CONTINUE);
                });
                return RQ_NOTIFICATION_PENDING;
            default:
                throw new IllegalArgumentException("X-Do: " + action);
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    private static void onThread(String trail, Runnable completion)
    {
        new Thread(() ->
        {
            completion.run();
            Trails.add(trail, "completion has returned");
        }, "of " + trail).start();
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
    {
        Trails.add(ended, "completed on " + Thread.currentThread().getName());
        return RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public void dispose()
    {
        if (ended != null)
        {
            Trails.add(ended, module.name + ".dispose");
        }
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
            case "tracing" -> module.tracing;
            case "idleTimeout" -> Integer.toUnsignedString(module.server.getWorkerProcessSettings()
                .getDwordProperty(WPF_SETTINGS_DWORD_ENUM.IDLE_TIMEOUT));
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
        return silent();
    }

    private static CHttpModule silent()
    {
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
