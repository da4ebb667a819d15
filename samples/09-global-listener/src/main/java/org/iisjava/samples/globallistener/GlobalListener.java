package org.iisjava.samples.globallistener;

import static org.iisjava.httpserv.GLOBAL_NOTIFICATION_STATUS.*;
import static org.iisjava.httpserv.HTTP_HEADER_ID.*;
import static org.iisjava.httpserv.REQUEST_NOTIFICATION_STATUS.*;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.iisjava.httpserv.*;

/** Greets as the application's {@code appSettings} say, and forgets what it has read of them when they change. */
public final class GlobalListener extends CGlobalModule implements RegisterModule
{
    private final Map<String, String> greetings = new ConcurrentHashMap<>();
    private IHttpServer server;

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        server = globalInfo;
        moduleInfo.setRequestNotifications(allocator -> new Greeting(), httpserv.RQ_EXECUTE_REQUEST_HANDLER, 0);
        moduleInfo.setGlobalNotifications(this, httpserv.GL_CONFIGURATION_CHANGE);
    }

    /** The path may be that of the server, of a site, or of the application itself: it concerns all that is below it. */
    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalConfigurationChange(IGlobalConfigurationChangeProvider provider)
    {
        String changed = provider.getChangePath();
        greetings.keySet().removeIf(path -> path.regionMatches(true, 0, changed, 0, changed.length()));
        return GL_NOTIFICATION_CONTINUE;
    }

    private String read(String configPath)
    {
        IAppHostElement settings = server.getAdminManager().getAdminSection("appSettings", configPath);
        for (IAppHostElement setting : settings.getCollection())
        {
            if (setting.getPropertyByName("key").getStringValue().equals("greeting"))
            {
                return setting.getPropertyByName("value").getStringValue();
            }
        }
        return "Hello";
    }

    private final class Greeting extends CHttpModule
    {
        @Override
        public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
        {
            String configPath = context.getApplication().getAppConfigPath();
            IHttpResponse response = context.getResponse();
            response.setHeader(HttpHeaderContentType, "text/plain; charset=utf-8", true);
            response.writeEntityChunks(greetings.computeIfAbsent(configPath, GlobalListener.this::read) + "\n");
            return RQ_NOTIFICATION_FINISH_REQUEST;
        }
    }
}
