package org.iisjava.conformance.modules;

import static org.iisjava.httpserv.HTTP_CACHE_POLICY_TYPE.*;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.iisjava.httpserv.*;

/**
 * Answers the number of requests that have reached it. The words of the path, between commas, say what it does to the
 * cache policy, before the caches are looked at and after.
 */
public final class Cached extends CHttpModule implements RegisterModule
{
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static IHttpServer server;

    private record User(String getUserName) implements IHttpUser
    {
        @Override
        public String getAuthenticationType()
        {
            return "Conformance";
        }
    }

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        server = globalInfo;
        moduleInfo.setRequestNotifications(allocator -> new Cached(),
            RQ_BEGIN_REQUEST | RQ_AUTHENTICATE_REQUEST | RQ_EXECUTE_REQUEST_HANDLER | RQ_LOG_REQUEST, 0);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onBeginRequest(IHttpContext context, IHttpEventProvider provider)
    {
        IHttpCachePolicy policy = context.getResponse().getCachePolicy();
        String value = context.getRequest().getHeader("X-Value");
        if (value != null)
        {
            policy.setVaryByValue(value);
        }
        if (context.getRequest().getHeader("X-Force") != null)
        {
            policy.getExtendedInterface(IHttpCachePolicy2.class).orElseThrow().setForceUpdate();
        }
        if (context.getRequest().getHeader("X-Disable") != null)
        {
            policy.disableUserCache();
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAuthenticateRequest(IHttpContext context, IAuthenticationProvider provider)
    {
        String name = context.getRequest().getHeader("X-User");
        if (name != null)
        {
            provider.setUser(new User(name));
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
    {
        String path = context.getScriptName();
        IHttpResponse response = context.getResponse();
        Arrays.stream(path.substring(path.lastIndexOf('/') + 1).split(",")).forEach(word -> apply(word, response));
        response.setHeader(HTTP_HEADER_ID.HttpHeaderContentType, "text/plain; charset=utf-8", true);
        String flush = context.getRequest().getHeader("X-Flush");
        if (flush != null)
        {
            server.flushKernelCache(flush);
        }
        response.writeEntityChunks((COUNT.incrementAndGet() + " \u20ac").getBytes(StandardCharsets.UTF_8));
        context.setRequestHandled();
        return RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onLogRequest(IHttpContext context, IHttpEventProvider provider)
    {
        IHttpResponse response = context.getResponse();
        response.setHeader("X-Cached", Boolean.toString(response.getCachePolicy().isCached()), true);
        return RQ_NOTIFICATION_CONTINUE;
    }

    private static void apply(String word, IHttpResponse response)
    {
        IHttpCachePolicy policy = response.getCachePolicy();
        HTTP_CACHE_POLICY user = policy.getUserCachePolicy();
        HTTP_CACHE_POLICY kernel = policy.getKernelCachePolicy();
        switch (word)
        {
            case "user" ->
            {
                user.Policy(HttpCachePolicyTimeToLive);
                user.SecondsToLive(1000);
            }
            case "file.txt" -> user.Policy(HttpCachePolicyUserInvalidates);
            case "kernel" ->
            {
                kernel.Policy(HttpCachePolicyTimeToLive);
                kernel.SecondsToLive(1000);
            }
            case "uninvalidated" -> kernel.Policy(HttpCachePolicyUserInvalidates);
            case "flushed" ->
            {
                kernel.Policy(HttpCachePolicyUserInvalidates);
                policy.setKernelCacheInvalidatorSet();
            }
            case "expired" ->
            {
                user.SecondsToLive(0);
                kernel.SecondsToLive(0);
            }
            case "header" -> policy.appendVaryByHeader("X-Kind");
            case "query" -> policy.appendVaryByQueryString("page");
            case "all" -> policy.appendVaryByQueryString("*");
            case "own" -> policy.setIsCached();
            case "disable" -> policy.disableUserCache();
            case "disableKernel" -> response.disableKernelCache();
            case "cookie" -> response.setHeader("Set-Cookie", "a=b", false);
            case "missing" -> response.setStatus(404, "Not Found");
            case "large" -> response.writeEntityChunks(new byte[300_000]);
            default ->
            {
            }
        }
    }
}
