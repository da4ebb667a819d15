package org.iisjava.conformance.modules;

import org.iisjava.httpserv.*;

/** Answers the status that the last part of the URL names, with what the headers of the request ask for. */
public final class Erring extends CHttpModule implements RegisterModule
{
    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new Erring(), RQ_EXECUTE_REQUEST_HANDLER, 0);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
    {
        IHttpRequest request = context.getRequest();
        IHttpResponse response = context.getResponse();
        String[] status = context.getServerVariable("URL").replaceAll(".*/", "").split("\\.");
        response.setStatus(Integer.parseInt(status[0]), "For <a> reason", Integer.parseInt(status[1]), 0x80070005,
            request.getHeader("X-Skip") != null);
        if (request.getHeader("X-Description") != null)
        {
            response.setErrorDescription(request.getHeader("X-Description"),
                request.getHeader("X-Description-Is-Html") == null);
        }
        if (request.getHeader("X-Body") != null)
        {
            response.setHeader(HttpHeaderContentLength, Integer.toString(request.getHeader("X-Body").length()), true);
            response.writeEntityChunks(request.getHeader("X-Body"));
        }
        context.setRequestHandled();
        return RQ_NOTIFICATION_FINISH_REQUEST;
    }
}
