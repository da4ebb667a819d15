package org.example;

import org.iisjava.httpserv.*;

/** Answers every request it is mapped to. */
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
        IHttpResponse response = context.getResponse();
        response.setHeader(HttpHeaderContentType, "text/plain; charset=utf-8", true);
        response.writeEntityChunks("Hello from Java\n");
        return RQ_NOTIFICATION_FINISH_REQUEST;
    }
}
