package org.iisjava.conformance.modules;

import org.iisjava.httpserv.*;

/** Gets hold of the objects that are reached from a context and from the server. Made for one request. */
final class AbuseTargets
{
    private final Abuser abuser;
    private final SaneArguments sane;
    private final IHttpServer server;

    AbuseTargets(Abuser abuser, SaneArguments sane, IHttpServer server)
    {
        this.abuser = abuser;
        this.sane = sane;
        this.server = server;
    }

    void of(String which, IHttpContext context)
    {
        switch (which)
        {
            case "context" -> context(context);
            case "around" -> around(context);
            case "server" -> server(context);
            case "configuration" -> configuration();
            case "webSocket" -> webSocket(context);
            case "static" -> abuser.abuse(HTTP_DATA_CHUNK.class, null);
            default ->
            {
            }
        }
    }

    private <T> void reach(Class<T> type, T object)
    {
        if (object != null)
        {
            abuser.abuse(type, object);
            abuser.keep(type, object);
        }
    }

    private void context(IHttpContext context)
    {
        IHttpContext child = context.cloneContext(httpserv.CLONE_FLAG_BASICS);
        sane.put(IHttpContext.class, child);
        reach(IHttpContext4.class, context.getExtendedInterface(IHttpContext4.class).orElseThrow());
        abuser.keep(IHttpContext.class, context);
        child.releaseClonedContext();
        reach(IHttpRequest4.class, context.getRequest().getExtendedInterface(IHttpRequest4.class).orElseThrow());
        reach(HTTP_REQUEST.class, context.getRequest().getRawHttpRequest());
        reach(HTTP_REQUEST_HEADERS.class, context.getRequest().getRawHttpRequest().Headers());
        reach(HTTP_RESPONSE.class, context.getResponse().getRawHttpResponse());
        reach(HTTP_RESPONSE_HEADERS.class, context.getResponse().getRawHttpResponse().Headers());
        reach(IHttpCachePolicy2.class,
            context.getResponse().getCachePolicy().getExtendedInterface(IHttpCachePolicy2.class).orElseThrow());
        reach(HTTP_CACHE_POLICY.class, context.getResponse().getCachePolicy().getKernelCachePolicy());
        reach(IHttpResponse4.class, context.getResponse().getExtendedInterface(IHttpResponse4.class).orElseThrow());
    }

    private void around(IHttpContext context)
    {
        reach(IHttpSite.class, context.getSite());
        reach(IHttpApplication2.class,
            context.getApplication().getExtendedInterface(IHttpApplication2.class).orElseThrow());
        reach(IHttpConnection.class, context.getConnection());
        reach(IHttpConnectionModuleContextContainer.class, context.getConnection().getModuleContextContainer());
        reach(IHttpModuleContextContainer.class, context.getModuleContextContainer());
        reach(INamedContextContainer.class,
            context.getExtendedInterface(IHttpContext3.class).orElseThrow().getNamedContextContainer());
        reach(IHttpUrlInfo.class, context.getUrlInfo());
        reach(IMetadataInfo.class, context.getMetadata());
        reach(IScriptMapInfo.class, context.getScriptMap());
        reach(IHttpUser.class, context.getUser());
        reach(IHttpTraceContext.class, context.getTraceContext());
        reach(IHttpPerfCounterInfo.class, context.getSite().getPerfCounterInfo());
    }

    private void server(IHttpContext context)
    {
        abuser.abuse(IHttpServer3.class, server.getExtendedInterface(IHttpServer3.class).orElseThrow());
        IHttpServer2 server2 = server.getExtendedInterface(IHttpServer2.class).orElseThrow();
        abuser.abuse(IWpfSettings.class, server.getWorkerProcessSettings());
        IHttpFileInfo file = server.getFileInfo(context.mapPath("/file.txt"), true);
        reach(IHttpFileInfo.class, file);
        file.dereferenceCacheData();
        IReferencedMetadataInfo metadata = server2.getMetadata("Default Web Site", "/file.txt");
        reach(IReferencedMetadataInfo.class, metadata);
        metadata.dereferenceMetadata();
        sane.put(IHttpFileInfo.class, server.getFileInfo(context.mapPath("/file.txt"), true)); // stays alive
        IHttpTokenEntry token = server2.getToken("anna", "correct", 3, null, null, null);
        reach(IHttpTokenEntry.class, token);
        token.dereferenceCacheData();
        IDispensedHttpModuleContextContainer container = server.dispenseContainer();
        reach(IDispensedHttpModuleContextContainer.class, container);
        container.releaseContainer();
        IHttpFileMonitor monitor = server.registerFileChangeMonitor(context.getApplication()
            .getApplicationPhysicalPath(), 0);
        reach(IHttpFileMonitor.class, monitor);
        monitor.dereferenceFileMonitor();
        server.notifyFileChange("abuse.txt");
        server.notifyConfigurationChange("MACHINE/WEBROOT/APPHOST");
        context.getTraceContext().setTraceConfiguration(sane.moduleId(),
            new HTTP_TRACE_CONFIGURATION(Services.PROVIDER, 0xFFFFE, 4, true));
        context.getTraceContext().raiseTraceEvent(new HTTP_TRACE_EVENT(Services.PROVIDER, 2, "ABUSE", 1));
        server.getTraceContext().raiseTraceEvent(new HTTP_TRACE_EVENT(Services.PROVIDER, 1, "ABUSE", 1));
    }

    private void configuration()
    {
        IAppHostAdminManager manager = server.getAdminManager();
        IAppHostElement section = manager.getAdminSection("system.webServer/handlers", "MACHINE/WEBROOT/APPHOST");
        abuser.abuse(IAppHostAdminManager.class, manager);
        abuser.abuse(IAppHostElement.class, section);
        abuser.abuse(IAppHostElementCollection.class, section.getCollection());
        abuser.abuse(IAppHostPropertyCollection.class, section.getProperties());
        abuser.abuse(IAppHostProperty.class, section.getProperties().getItem(0));
        abuser.abuse(IAppHostChildElementCollection.class, manager
            .getAdminSection("system.applicationHost/sites", "MACHINE/WEBROOT/APPHOST").getChildElements());
    }

    /** Of a request that asks for one. */
    private void webSocket(IHttpContext context)
    {
        context.getResponse().setStatus(101, "Switching Protocols");
        context.getResponse().flush(true);
        reach(IWebSocketContext.class, (IWebSocketContext) context.getExtendedInterface(IHttpContext3.class)
            .orElseThrow().getNamedContextContainer().getNamedContext(iiswebsocket.IIS_WEBSOCKET));
    }
}
