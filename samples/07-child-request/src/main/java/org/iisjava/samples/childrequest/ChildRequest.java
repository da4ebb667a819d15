package org.iisjava.samples.childrequest;

import static org.iisjava.httpserv.HTTP_HEADER_ID.*;
import static org.iisjava.httpserv.REQUEST_NOTIFICATION_STATUS.*;

import org.iisjava.httpserv.*;

/**
 * Answers each URL below {@code /greetings/old} with what the same URL below {@code /greetings/new} answers: rewriting
 * by child request.
 */
public final class ChildRequest extends CHttpModule implements RegisterModule
{
    private static final String OLD = "/greetings/old/";
    private static final String NEW = "/greetings/new/";

    private IHttpContext child;

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new ChildRequest(), RQ_EXECUTE_REQUEST_HANDLER, 0);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
    {
        String url = context.getScriptName();
        if (!url.startsWith(OLD))
        {
            return greet(context);
        }
        child = context.cloneContext(CLONE_FLAG_BASICS | CLONE_FLAG_HEADERS | CLONE_FLAG_ENTITY);
        child.getRequest().setUrl(NEW + url.substring(OLD.length()), false);
        boolean pending = context.executeRequest(true, child, 0, null);
        return pending ? RQ_NOTIFICATION_PENDING : childEnded();
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
    {
        return childEnded();
    }

    /** The response of the child is that of the request; what is left to do is to end the child's context. */
    private REQUEST_NOTIFICATION_STATUS childEnded()
    {
        child.releaseClonedContext();
        return RQ_NOTIFICATION_FINISH_REQUEST;
    }

    private static REQUEST_NOTIFICATION_STATUS greet(IHttpContext context)
    {
        IHttpContext parent = context.getParentContext();
        context.getResponse().setHeader(HttpHeaderContentType, "text/plain; charset=utf-8", true);
        context.getResponse().writeEntityChunks("Hello from " + context.getScriptName()
            + (parent == null ? "" : ", asked for as " + parent.getScriptName()) + "\n");
        return RQ_NOTIFICATION_FINISH_REQUEST;
    }
}
