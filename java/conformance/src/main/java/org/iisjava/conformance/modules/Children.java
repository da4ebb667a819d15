package org.iisjava.conformance.modules;

import java.util.ArrayList;
import java.util.List;
import org.iisjava.EventLog;
import org.iisjava.HResult;
import org.iisjava.HResultException;
import org.iisjava.httpserv.*;

/**
 * Answers with a child request for the URL in {@code X-Child}; the clone's flags are in {@code X-Flags}, a user of its
 * own in {@code X-Child-User}; {@code X-Depth} says how many children of children there are. Raises a custom notification where {@code X-Custom} says so: {@code pend} has it answered
 * later.
 */
public final class Children extends CHttpModule implements RegisterModule
{
    private final List<String> heard = new ArrayList<>();
    private IHttpContext child;
    private String family = "";

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new Children(),
            RQ_BEGIN_REQUEST | RQ_EXECUTE_REQUEST_HANDLER | RQ_CUSTOM_NOTIFICATION, 0);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onBeginRequest(IHttpContext context, IHttpEventProvider provider)
    {
        IHttpContext parent = context.getParentContext();
        if (parent != null)
        {
            context.getExtendedInterface(IHttpContext3.class).orElseThrow().inheritServerVariable("OF_PARENT", false);
            context.getResponse().setHeader("X-Inherited", "" + context.getServerVariable("OF_PARENT"), true);
            context.getResponse().setHeader("X-Child-Of", parent.getServerVariable("URL") + " "
                + context.getRootContext().getServerVariable("URL") + " " + context.getExecuteFlags(), true);
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
    {
        String custom = context.getRequest().getHeader("X-Custom");
        if (custom != null)
        {
            return notified(context, context.notifyCustomNotification(() -> "Children." + custom));
        }
        family = (context.getParentContext() == null) + " " + (context.getRootContext() == null);
        IHttpRequest request = context.getRequest();
        if (request.getHeader("X-Refuse") != null)
        {
            context.getResponse().writeEntityChunks(refusals(context));
            return RQ_NOTIFICATION_CONTINUE;
        }
        String depth = request.getHeader("X-Depth");
        if ("0".equals(depth))
        {
            context.getResponse().writeEntityChunks("bottom");
            return RQ_NOTIFICATION_CONTINUE;
        }
        String flags = request.getHeader("X-Flags");
        context.setServerVariable("OF_PARENT", "inherited");
        child = context.cloneContext(flags == null ? CLONE_FLAG_BASICS | CLONE_FLAG_HEADERS : Integer.parseInt(flags));
        child.getRequest().setUrl(request.getHeader("X-Child"), true);
        if (depth == null)
        {
            child.getRequest().deleteHeader("X-Child");
        }
        else
        {
            child.getRequest().setHeader("X-Depth", Integer.toString(Integer.parseInt(depth) - 1), true);
        }
        String user = request.getHeader("X-Child-User");
        try
        {
            boolean pending = context.executeRequest(true, child, EXECUTE_FLAG_BUFFER_RESPONSE,
                user == null ? null : new ChildUser(user));
            return pending ? RQ_NOTIFICATION_PENDING : childEnded(context);
        }
        catch (HResultException e)
        {
            context.getResponse().writeEntityChunks(HResult.toString(e.getCode()));
            return childEnded(context);
        }
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onCustomRequestNotification(IHttpContext context,
                                                                   ICustomNotificationProvider provider)
    {
        heard.add(provider.queryNotificationType());
        if (provider.queryNotificationType().endsWith("pend"))
        {
            context.postCompletion(0);
            return RQ_NOTIFICATION_PENDING;
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
    {
        if (notification == RQ_CUSTOM_NOTIFICATION)
        {
            heard.add("completed");
            return RQ_NOTIFICATION_CONTINUE;
        }
        return child != null ? childEnded(context) : notified(context, false);
    }

    @Override
    public void dispose()
    {
        if (child != null)
        {
            EventLog.of("Children").information("disposed of " + family);
        }
    }

    private REQUEST_NOTIFICATION_STATUS notified(IHttpContext context, boolean pending)
    {
        if (pending)
        {
            return RQ_NOTIFICATION_PENDING;
        }
        context.getResponse().writeEntityChunks(String.join(" ", heard));
        return RQ_NOTIFICATION_CONTINUE;
    }

    private REQUEST_NOTIFICATION_STATUS childEnded(IHttpContext context)
    {
        child.releaseClonedContext();
        context.getResponse().writeEntityChunks("|" + family + "|"
            + Answering.outcome(child::getRequest).replaceAll(":.*", "") + "|"
            + Answering.outcome(child::releaseClonedContext).replaceAll(":.*", ""));
        return RQ_NOTIFICATION_CONTINUE;
    }

    private static String refusals(IHttpContext context)
    {
        IHttpContext clone = context.cloneContext(CLONE_FLAG_BASICS);
        IHttpContext second = context.cloneContext(CLONE_FLAG_BASICS);
        String text = Answering.outcome(() -> context.executeRequest(false, clone, 0, null)).replaceAll(": 0x.*", "") + "|"
            + Answering.outcome(() -> clone.executeRequest(true, second, 0, null)).replaceAll(": .*", "") + "|"
            + Answering.outcome(context::releaseClonedContext).replaceAll(": .*", "") + "|"
            + Answering.outcome(() -> context.executeRequest(true, null, 0, null)).replaceAll(": .*", "");
        clone.releaseClonedContext();
        second.releaseClonedContext();
        return text;
    }

    private record ChildUser(String getUserName) implements IHttpUser
    {
        @Override
        public String getAuthenticationType()
        {
            return "Children";
        }
    }
}
