package org.iisjava.samples.ownsection;

import static org.iisjava.httpserv.GLOBAL_NOTIFICATION_STATUS.*;
import static org.iisjava.httpserv.HTTP_HEADER_ID.*;
import static org.iisjava.httpserv.REQUEST_NOTIFICATION_STATUS.*;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.iisjava.httpserv.*;

/** Greets as its own section {@code system.webServer/greetings} says for the path of the request. */
public final class OwnSection extends CGlobalModule implements RegisterModule
{
    private final Set<Greetings> everywhere = ConcurrentHashMap.newKeySet();
    private IHttpServer server;
    private long moduleId;

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        server = globalInfo;
        moduleId = moduleInfo.getId();
        moduleInfo.setRequestNotifications(allocator -> new Greeter(), httpserv.RQ_EXECUTE_REQUEST_HANDLER, 0);
        moduleInfo.setGlobalNotifications(this, httpserv.GL_CONFIGURATION_CHANGE);
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalConfigurationChange(IGlobalConfigurationChangeProvider provider)
    {
        everywhere.forEach(greetings -> greetings.byPath.clear());
        return GL_NOTIFICATION_CONTINUE;
    }

    /** Those of the application; one thread makes them. */
    private synchronized Greetings greetingsOf(IHttpApplication application)
    {
        IHttpModuleContextContainer container = application.getModuleContextContainer();
        Greetings greetings = (Greetings) container.getModuleContext(moduleId);
        if (greetings == null)
        {
            greetings = new Greetings();
            container.setModuleContext(greetings, moduleId);
            everywhere.add(greetings);
        }
        return greetings;
    }

    private String read(String configPath)
    {
        IAppHostElement section = server.getAdminManager().getAdminSection("system.webServer/greetings", configPath);
        String text = section.getPropertyByName("text").getStringValue();
        long times = (Long) section.getPropertyByName("times").getValue();
        return (text + " ").repeat((int) times).trim();
    }

    /** What was read for an application, which ends it. */
    private final class Greetings implements IHttpStoredContext
    {
        private final Map<String, String> byPath = new ConcurrentHashMap<>();

        @Override
        public void cleanupStoredContext()
        {
            everywhere.remove(this);
        }
    }

    private final class Greeter extends CHttpModule
    {
        @Override
        public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
        {
            Greetings greetings = greetingsOf(context.getApplication());
            String path = context.getMetadata().getMetaPath();
            IHttpResponse response = context.getResponse();
            response.setHeader(HttpHeaderContentType, "text/plain; charset=utf-8", true);
            response.writeEntityChunks(greetings.byPath.computeIfAbsent(path, OwnSection.this::read) + "\n");
            return RQ_NOTIFICATION_FINISH_REQUEST;
        }
    }
}
