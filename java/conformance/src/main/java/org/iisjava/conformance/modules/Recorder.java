package org.iisjava.conformance.modules;

import java.util.ArrayList;
import java.util.List;
import org.iisjava.EventLog;
import org.iisjava.httpserv.*;

/**
 * Writes down what it hears of a request and reports the list as one event at the request's end. The request's headers
 * say what else it does: {@code X-Suspend} names a notification that answers PENDING and is completed at once,
 * {@code X-Finish} one that answers FINISH_REQUEST, {@code X-Disable} masks for disableNotifications.
 */
public final class Recorder extends EveryNotification implements RegisterModule
{
    private final List<String> heard = new ArrayList<>();

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new Recorder(), DETERMINISTIC | ON_DEMAND, DETERMINISTIC);
    }

    @Override
    protected REQUEST_NOTIFICATION_STATUS on(String name, IHttpContext context, IHttpEventProvider provider)
    {
        heard.add(name);
        IHttpRequest request = context.getRequest();
        if (name.equals("onBeginRequest"))
        {
            disable(context, request.getHeader("X-Disable"));
        }
        if (name.equals("onPostEndRequest"))
        {
            EventLog.of("Recorder").information(request.getHeader("X-Test"), String.join(" ", heard));
        }
        if (name.equals(request.getHeader("X-Suspend")))
        {
            context.postCompletion(name.length());
            return RQ_NOTIFICATION_PENDING;
        }
        return name.equals(request.getHeader("X-Finish")) ? RQ_NOTIFICATION_FINISH_REQUEST : RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
    {
        heard.add("onAsyncCompletion(" + Integer.toHexString(notification) + "," + postNotification + ","
            + completionInfo.getCompletionBytes() + ")");
        if ("onPostEndRequest".equals(context.getRequest().getHeader("X-Suspend")))
        {
            EventLog.of("Recorder").information(context.getRequest().getHeader("X-Test"), String.join(" ", heard));
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    private static void disable(IHttpContext context, String masks)
    {
        if (masks != null)
        {
            String[] both = masks.split(" ");
            context.disableNotifications(Integer.decode(both[0]), Integer.decode(both[1]));
        }
    }
}
