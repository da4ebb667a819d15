package com.example;

import static org.iisjava.httpserv.HTTP_HEADER_ID.*;
import static org.iisjava.httpserv.REQUEST_NOTIFICATION_STATUS.*;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.iisjava.EventLog;
import org.iisjava.ModuleSettings;
import org.iisjava.httpserv.*;

/**
 * Greets who the query names: {@code /greeting?Ann}. Who has no name is refused and reported. The setting "greeting" says
 * how.
 */
public final class Greeting extends CHttpModule implements RegisterModule
{
    private final String greeting;

    /** What IIS registers. */
    public Greeting()
    {
        this("Hello");
    }

    private Greeting(String greeting)
    {
        this.greeting = greeting;
    }

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        String configured = ModuleSettings.of(moduleInfo).getString("greeting", greeting);
        moduleInfo.setRequestNotifications(allocator -> new Greeting(configured), RQ_EXECUTE_REQUEST_HANDLER, 0);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
    {
        String query = context.getServerVariable("QUERY_STRING");
        String name = query == null ? "" : URLDecoder.decode(query, StandardCharsets.UTF_8);
        IHttpResponse response = context.getResponse();
        response.setHeader(HttpHeaderContentType, "text/plain; charset=utf-8", true);
        if (name.isBlank())
        {
            EventLog.of("Greeting").warning("Somebody without a name wanted to be greeted");
            response.setStatus(400, "Bad Request");
            response.writeEntityChunks("Who is it?\n");
        }
        else
        {
            response.writeEntityChunks(greeting + ", " + name + "!\n");
        }
        return RQ_NOTIFICATION_FINISH_REQUEST;
    }
}
