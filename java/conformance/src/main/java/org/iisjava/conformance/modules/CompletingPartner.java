package org.iisjava.conformance.modules;

import org.iisjava.httpserv.*;

/**
 * What {@link Completing} needs of others: {@code /partner/parent} executes its cell as a child request,
 * {@code /partner/child} is a child, and its custom notification is answered later, by another thread.
 */
public final class CompletingPartner extends CHttpModule implements RegisterModule
{
    private IHttpContext child;

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new CompletingPartner(),
            RQ_EXECUTE_REQUEST_HANDLER | RQ_CUSTOM_NOTIFICATION, 0);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
    {
        if (context.getServerVariable("URL").equals("/partner/child"))
        {
            context.getResponse().writeEntityChunks("child");
            return RQ_NOTIFICATION_CONTINUE;
        }
        child = context.cloneContext(CLONE_FLAG_BASICS | CLONE_FLAG_HEADERS | CLONE_FLAG_ENTITY);
        child.getRequest().setUrl("/completing/cell", true);
        return context.executeRequest(true, child, 0, null) ? RQ_NOTIFICATION_PENDING : childEnded();
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onCustomRequestNotification(IHttpContext context,
                                                                   ICustomNotificationProvider provider)
    {
        if (!provider.queryNotificationType().equals("CompletingPartner"))
        {
            return RQ_NOTIFICATION_CONTINUE;
        }
        new Thread(() -> context.postCompletion(0)).start();
        return RQ_NOTIFICATION_PENDING;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
    {
        return notification == RQ_CUSTOM_NOTIFICATION ? RQ_NOTIFICATION_CONTINUE : childEnded();
    }

    private REQUEST_NOTIFICATION_STATUS childEnded()
    {
        child.releaseClonedContext();
        return RQ_NOTIFICATION_FINISH_REQUEST;
    }
}
