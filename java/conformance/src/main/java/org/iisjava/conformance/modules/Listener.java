package org.iisjava.conformance.modules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.iisjava.EventLog;
import org.iisjava.httpserv.*;

/** Hears the global notifications that a module can provoke, and writes down what their providers say. */
final class Listener extends CGlobalModule
{
    static final int NOTIFICATIONS = GL_CONFIGURATION_CHANGE | GL_FILE_CHANGE | GL_CUSTOM_NOTIFICATION | GL_HEALTH_CHECK
        | GL_TRACE_EVENT | GL_RSCA_QUERY | GL_SUSPEND_PROCESS | GL_THREAD_CLEANUP | GL_APPLICATION_RESOLVE_MODULES
        | GL_CACHE_CLEANUP | GL_APPLICATION_STOP | GL_STOP_LISTENING;

    private final List<String> heard = new ArrayList<>();
    volatile ICustomNotificationProvider expected;
    volatile IHttpFileMonitor monitor;
    volatile long moduleId;
    private volatile boolean cleanupSaid;

    synchronized String takeHeard()
    {
        String text = String.join("\n", heard);
        heard.clear();
        return text;
    }

    private synchronized GLOBAL_NOTIFICATION_STATUS heard(String text)
    {
        heard.add(text);
        return GL_NOTIFICATION_CONTINUE;
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalConfigurationChange(IGlobalConfigurationChangeProvider provider)
    {
        return heard("configuration " + provider.getChangePath());
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalFileChange(IGlobalFileChangeProvider provider)
    {
        IHttpFileMonitor lent = provider.getFileMonitor();
        String refusal = lent == null ? "" : " " + Answering.outcome(lent::dereferenceFileMonitor).replaceAll(":.*", "");
        return heard("file " + provider.getFileName().replaceAll(".*[/\\\\]", "") + " " + (lent != null) + refusal);
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalCustomNotification(ICustomNotificationProvider provider)
    {
        heard(provider.queryNotificationType() + " " + (provider == expected));
        provider.setErrorStatus(0);
        return provider.queryNotificationType().endsWith("Handled") ? GL_NOTIFICATION_HANDLED
            : GL_NOTIFICATION_CONTINUE;
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalHealthCheck()
    {
        return heard("health check");
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalTraceEvent(IGlobalTraceEventProvider provider)
    {
        if (!provider.checkSubscription(moduleId))
        {
            return GL_NOTIFICATION_CONTINUE;
        }
        HTTP_TRACE_EVENT event = provider.getTraceEvent();
        IHttpContext context = provider.getCurrentHttpRequestContext();
        return heard(event.EventName() + " " + event.Event() + " " + event.ProviderGuid() + " "
            + event.EventItems().stream().map(item -> item.Name() + "=" + item.Value() + (item.DataDescription() == null
            ? "" : "(" + item.DataDescription() + ")")).collect(Collectors.joining(","))
            + " " + (context == null ? "no request" : context.getRequest().getHttpMethod()));
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalRSCAQuery(IGlobalRSCAQueryProvider provider)
    {
        provider.getOutputBuffer(4).put(0, (byte) '<').put(1, (byte) '<');
        byte[] answer = (provider.getFunctionName() + "(" + provider.getFunctionParameters() + ")")
            .getBytes(StandardCharsets.UTF_8);
        provider.resizeOutputBuffer(1 + answer.length, 1).put(1, answer);
        provider.setResult(1 + answer.length, 0);
        return GL_NOTIFICATION_HANDLED;
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onSuspendProcess(Consumer<IGlobalSuspendProcessCallback> callback)
    {
        callback.accept(() -> EventLog.of("Services").information("resumed"));
        return GL_NOTIFICATION_CONTINUE;
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalThreadCleanup(IGlobalThreadCleanupProvider provider)
    {
        if (!cleanupSaid)
        {
            cleanupSaid = true;
            EventLog.of("Services").information("cleanup after " + provider.getApplication().getApplicationId());
        }
        return GL_NOTIFICATION_CONTINUE;
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalStopListening(IGlobalStopListeningProvider provider)
    {
        EventLog.of("Services").information("stop listening, drains: " + provider.drainRequestsGracefully());
        return GL_NOTIFICATION_CONTINUE;
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalApplicationStop(IHttpApplicationProvider provider)
    {
        EventLog.of("Services").information("stop of " + provider.getApplication().getApplicationId());
        return GL_NOTIFICATION_CONTINUE;
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalCacheCleanup()
    {
        EventLog.of("Services").information("cache cleanup");
        return GL_NOTIFICATION_CONTINUE;
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalApplicationResolveModules(IHttpApplicationResolveModulesProvider provider)
    {
        provider.registerModule(moduleId, allocator -> new Added(), "Added", "", "", RQ_BEGIN_REQUEST, 0);
        provider.setPriorityForRequestNotification("Added", RQ_BEGIN_REQUEST, PRIORITY_ALIAS_FIRST);
        heard(Answering.outcome(() -> provider.registerModule(moduleId, allocator -> new Added(), "", "", "", 1, 0))
            .replaceAll(": .*", ""));
        return GL_NOTIFICATION_CONTINUE;
    }

    /** A module that is in no configuration. */
    private static final class Added extends CHttpModule
    {
        @Override
        public REQUEST_NOTIFICATION_STATUS onBeginRequest(IHttpContext context, IHttpEventProvider provider)
        {
            context.getResponse().setHeader("X-Added", "yes", true);
            return RQ_NOTIFICATION_CONTINUE;
        }
    }
}
