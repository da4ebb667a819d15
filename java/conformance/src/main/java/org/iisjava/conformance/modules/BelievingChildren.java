package org.iisjava.conformance.modules;

import org.iisjava.HResult;
import org.iisjava.HResultException;
import org.iisjava.httpserv.*;

/**
 * Parents and children. {@code parent} executes {@code child} with the flags in {@code X-Flags}, after it has written
 * what {@code X-Before} says; {@code bare} tells what a clone without flags is; {@code forgetful} does not release one
 * that something is stored in; {@code slow} takes three seconds. What they hear goes into the trail that
 * {@code X-Family} names; {@code trail} answers it.
 */
public final class BelievingChildren extends CHttpModule implements RegisterModule
{
    private static long id;

    private IHttpContext child;
    private String trail;
    private String who;

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        id = moduleInfo.getId();
        moduleInfo.setRequestNotifications(allocator -> new BelievingChildren(),
            RQ_EXECUTE_REQUEST_HANDLER | RQ_LOG_REQUEST, 0);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        IHttpResponse response = context.getResponse();
        String path = context.getServerVariable("URL");
        who = path.substring(path.lastIndexOf('/') + 1);
        trail = context.getRequest().getHeader("X-Family");
        switch (who)
        {
            case "parent":
                return execute(context);
            case "child":
                response.setStatus(203, "Of the child");
                response.writeEntityChunks("child");
                break;
            case "slow":
                Thread.sleep(3000);
                Trails.add(trail, "slow");
                break;
            case "bare":
                response.writeEntityChunks(bare(context));
                break;
            case "forgetful":
                context.cloneContext(CLONE_FLAG_BASICS).getModuleContextContainer()
                    .setModuleContext(() -> Trails.add(trail, "cleaned up"), id);
                break;
            default:
                response.writeEntityChunks(Trails.of(trail));
                trail = null;
        }
        context.setRequestHandled();
        return RQ_NOTIFICATION_CONTINUE;
    }

    private REQUEST_NOTIFICATION_STATUS execute(IHttpContext context)
    {
        IHttpRequest request = context.getRequest();
        String before = request.getHeader("X-Before");
        if (before != null)
        {
            context.getResponse().writeEntityChunks(before);
        }
        child = context.cloneContext(CLONE_FLAG_BASICS | CLONE_FLAG_HEADERS);
        child.getRequest().setUrl("/family/child", true);
        context.setRequestHandled();
        boolean pending = context.executeRequest(true, child, Integer.parseInt(request.getHeader("X-Flags")), null);
        return pending ? RQ_NOTIFICATION_PENDING : childEnded();
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
    {
        return childEnded();
    }

    private REQUEST_NOTIFICATION_STATUS childEnded()
    {
        Trails.add(trail, "completion");
        child.releaseClonedContext();
        return RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onLogRequest(IHttpContext context, IHttpEventProvider provider)
    {
        if (trail != null)
        {
            Trails.add(trail, "status of the " + who + " " + context.getResponse().getStatus().statusCode());
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public void dispose()
    {
        if (trail != null)
        {
            Trails.add(trail, "end of the " + who);
        }
    }

    private static String bare(IHttpContext context)
    {
        try
        {
            IHttpContext clone = context.cloneContext(0);
            String text = clone.getRequest().getHttpMethod() + " " + clone.getServerVariable("URL");
            clone.releaseClonedContext();
            return text;
        }
        catch (HResultException e)
        {
            return HResult.toString(e.getCode());
        }
    }
}
