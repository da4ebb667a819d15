package org.iisjava.samples.authentication;

import static org.iisjava.httpserv.HTTP_HEADER_ID.*;
import static org.iisjava.httpserv.REQUEST_NOTIFICATION_STATUS.*;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.iisjava.httpserv.*;

/** Authenticates the requests for {@code /whoami} against its own list, and answers who they come from. */
public final class Authentication extends CHttpModule implements RegisterModule
{
    /** Roles by user and password; a real module asks its directory here. */
    private static final Map<String, String> STAFF = Map.of("anna:tulip", "editors", "ben:rose", "readers");

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new Authentication(),
            RQ_AUTHENTICATE_REQUEST | RQ_EXECUTE_REQUEST_HANDLER, 0);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAuthenticateRequest(IHttpContext context, IAuthenticationProvider provider)
    {
        if (!"/whoami".equals(context.getScriptName()))
        {
            return RQ_NOTIFICATION_CONTINUE;
        }
        StaffMember user = find(context.getRequest().getHeader(HttpHeaderAuthorization));
        if (user != null)
        {
            provider.setUser(user);
            return RQ_NOTIFICATION_CONTINUE;
        }
        context.getResponse().setStatus(401, "Unauthorized", 1);
        context.getResponse().setHeader(HttpHeaderWwwAuthenticate, "Basic realm=\"staff\", charset=\"UTF-8\"", true);
        return RQ_NOTIFICATION_FINISH_REQUEST;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
    {
        IHttpUser user = context.getUser();
        context.getResponse().setHeader(HttpHeaderContentType, "text/plain; charset=utf-8", true);
        context.getResponse().writeEntityChunks(user.getUserName() + ", "
            + (user.isInRole("editors") ? "who may write" : "who may read") + "\n");
        return RQ_NOTIFICATION_FINISH_REQUEST;
    }

    private static StaffMember find(String authorization)
    {
        if (authorization == null || !authorization.startsWith("Basic "))
        {
            return null;
        }
        try
        {
            byte[] decoded = Base64.getDecoder().decode(authorization.substring("Basic ".length()).trim());
            String credentials = new String(decoded, StandardCharsets.UTF_8);
            String role = STAFF.get(credentials);
            return role == null ? null : new StaffMember(credentials.substring(0, credentials.indexOf(':')), role);
        }
        catch (IllegalArgumentException e)
        {
            return null; // not Base64
        }
    }
}
