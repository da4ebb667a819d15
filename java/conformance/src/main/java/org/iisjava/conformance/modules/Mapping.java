package org.iisjava.conformance.modules;

import org.iisjava.httpserv.*;

/** Has a request handled as if it were for the path in {@code X-Handle-As}, or handles it and keeps others from it. */
public final class Mapping extends CHttpModule implements RegisterModule
{
    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new Mapping(),
            RQ_MAP_REQUEST_HANDLER | RQ_EXECUTE_REQUEST_HANDLER | RQ_MAP_PATH, 0);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onMapRequestHandler(IHttpContext context, IMapHandlerProvider provider)
    {
        String as = context.getRequest().getHeader("X-Handle-As");
        if (as != null)
        {
            provider.setScriptMap(context.mapHandler(1, "Default Web Site", as, "GET"));
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
    {
        context.getResponse().writeEntityChunks("first ");
        if (context.getRequest().getHeader("X-Handled") != null)
        {
            context.setRequestHandled();
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onMapPath(IHttpContext context, IMapPathProvider provider)
    {
        if (provider.getUrl().endsWith("/swapped.html"))
        {
            provider.setPhysicalPath(provider.getPhysicalPath().replace("swapped.html", "index.html"));
        }
        return RQ_NOTIFICATION_CONTINUE;
    }
}
