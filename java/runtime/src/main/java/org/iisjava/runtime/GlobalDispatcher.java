package org.iisjava.runtime;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.iisjava.httpserv.CGlobalModule;
import org.iisjava.httpserv.GLOBAL_NOTIFICATION_STATUS;
import org.iisjava.httpserv.IGlobalSuspendProcessCallback;
import org.iisjava.httpserv.httpserv;

/** Brings global notifications to their module. What one throws is logged and counts as CONTINUE. Without state. */
final class GlobalDispatcher
{
    private static final int CONTINUE = GLOBAL_NOTIFICATION_STATUS.GL_NOTIFICATION_CONTINUE.ordinal();

    private GlobalDispatcher()
    {
    }

    /** Code of the module that answers a status. */
    private interface Body
    {
        GLOBAL_NOTIFICATION_STATUS run(CGlobalModule module, Lifetime call) throws Exception;
    }

    static int notification(long token, int notification, long provider)
    {
        return notification(token, notification, (module, call) ->
            call(Registration.GLOBAL_MODULES.get(token), notification, provider, call));
    }

    /** The callback is given a handle with one reference, which is the caller's. */
    static int suspend(long token, LongConsumer callback)
    {
        return notification(token, httpserv.GL_SUSPEND_PROCESS, (module, call) ->
        {
            AtomicReference<IGlobalSuspendProcessCallback> given = new AtomicReference<>();
            GLOBAL_NOTIFICATION_STATUS status = module.onSuspendProcess(given::set);
            if (given.get() != null)
            {
                callback.accept(JavaObjects.suspendCallback(given.get()));
            }
            return status;
        });
    }

    private static int notification(long token, int notification, Body body)
    {
        Registration.Global global = Registration.GLOBAL_MODULES.get(token);
        if (global == null || global.isFailed())
        {
            return CONTINUE;
        }
        CallStack stack = CallStack.current();
        int depth = stack.depth();
        ClassLoader before = global.module().enter();
        Lifetime call = new Lifetime(Lifetime.Kind.CALL);
        try
        {
            GLOBAL_NOTIFICATION_STATUS status = body.run(global.globalModule(), call);
            if (status != null)
            {
                return status.ordinal();
            }
            Events.error(Fault.GLOBAL_NOTIFICATION_THREW, global.module().name(),
                name(notification) + " answered null.", null);
        }
        catch (Throwable t)
        {
            stack.unwind(depth);
            Events.error(Fault.GLOBAL_NOTIFICATION_THREW, global.module().name(),
                name(notification) + " threw " + Fault.describe(t) + ".", t);
        }
        finally
        {
            call.close(0);
            JavaModule.leave(before);
        }
        return CONTINUE;
    }

    static void terminate(long token)
    {
        Registration.Global global = Registration.GLOBAL_MODULES.remove(token);
        if (global == null)
        {
            return;
        }
        ClassLoader before = global.module().enter();
        try
        {
            global.globalModule().terminate();
        }
        catch (Throwable t)
        {
            Events.error(Fault.LATE_NOTIFICATION_THREW, global.module().name(),
                "terminate threw " + Fault.describe(t) + ".", t);
        }
        finally
        {
            JavaModule.leave(before);
            Logs.moduleEnded();
        }
    }

    private static GLOBAL_NOTIFICATION_STATUS call(Registration.Global global, int notification, long provider,
                                                   Lifetime call) throws Exception
    {
        CGlobalModule module = global.globalModule();
        return switch (notification)
        {
            case httpserv.GL_STOP_LISTENING ->
                module.onGlobalStopListening(new GlobalProviders.StopListening(provider, call));
            case httpserv.GL_CACHE_CLEANUP -> module.onGlobalCacheCleanup();
            case httpserv.GL_CACHE_OPERATION ->
                module.onGlobalCacheOperation(new DataProviders.Cache(provider, call));
            case httpserv.GL_HEALTH_CHECK -> module.onGlobalHealthCheck();
            case httpserv.GL_CONFIGURATION_CHANGE ->
                module.onGlobalConfigurationChange(new GlobalProviders.ConfigurationChange(provider, call));
            case httpserv.GL_FILE_CHANGE -> module.onGlobalFileChange(new GlobalProviders.FileChange(provider, call));
            case httpserv.GL_PRE_BEGIN_REQUEST ->
                module.onGlobalPreBeginRequest(new GlobalProviders.PreBeginRequest(provider, call, global.module()));
            case httpserv.GL_APPLICATION_START ->
                module.onGlobalApplicationStart(new GlobalProviders.Application(provider, call));
            case httpserv.GL_APPLICATION_RESOLVE_MODULES ->
                module.onGlobalApplicationResolveModules(
                    new GlobalProviders.ResolveModules(provider, call, global.module()));
            case httpserv.GL_APPLICATION_STOP ->
                module.onGlobalApplicationStop(new GlobalProviders.Application(provider, call));
            case httpserv.GL_RSCA_QUERY -> module.onGlobalRSCAQuery(new DataProviders.RscaQuery(provider, call));
            case httpserv.GL_TRACE_EVENT ->
                module.onGlobalTraceEvent(new DataProviders.TraceEvent(provider, call, global.module()));
            case httpserv.GL_CUSTOM_NOTIFICATION ->
                module.onGlobalCustomNotification(Providers.custom(provider, call));
            case httpserv.GL_THREAD_CLEANUP ->
                module.onGlobalThreadCleanup(new GlobalProviders.ThreadCleanup(provider, call));
            case httpserv.GL_APPLICATION_PRELOAD ->
                preload(module, new PreloadProvider(provider, call, global.module()));
            default -> throw new UnsupportedOperationException("there is no method for " + name(notification));
        };
    }

    private static GLOBAL_NOTIFICATION_STATUS preload(CGlobalModule module, PreloadProvider provider) throws Exception
    {
        try
        {
            return module.onGlobalApplicationPreload(provider);
        }
        finally
        {
            provider.end();
        }
    }

    private static String name(int notification)
    {
        return String.format("the global notification 0x%X", notification);
    }
}
