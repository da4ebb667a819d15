package com.example;

import static org.iisjava.httpserv.REQUEST_NOTIFICATION_STATUS.RQ_NOTIFICATION_FINISH_REQUEST;

import org.iisjava.httpserv.*;

/** The module of an administrator's example: answers every request it is mapped to. */
public final class Hello extends CHttpModule implements RegisterModule
{
    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new Hello(), RQ_EXECUTE_REQUEST_HANDLER, 0);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
    {
        context.getResponse().writeEntityChunks("Hello from an installed module\n");
        return RQ_NOTIFICATION_FINISH_REQUEST;
    }
}
