package org.iisjava.conformance.modules;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iisjava.httpserv.*;

/** What the later versions of request, response and application do, and IHttpCachePolicy. */
public final class VersionAnswers extends Answering implements RegisterModule
{
    private static final Map<String, Answer> ANSWERS = answers();
    private static final StringBuilder REGISTERED = new StringBuilder();

    /** For the server. */
    public VersionAnswers()
    {
        super(ANSWERS);
    }

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        REGISTERED.setLength(0);
        add(REGISTERED, "IHttpModuleRegistrationInfo2",
            moduleInfo.getExtendedInterface(IHttpModuleRegistrationInfo2.class).isPresent());
        add(REGISTERED, "IHttpServer2", globalInfo.getExtendedInterface(IHttpServer2.class).isPresent());
        add(REGISTERED, "IHttpServer3", globalInfo.getExtendedInterface(IHttpServer3.class).isPresent());
        moduleInfo.setRequestNotifications(allocator -> new VersionAnswers(), RQ_EXECUTE_REQUEST_HANDLER, 0);
    }

    private static Map<String, Answer> answers()
    {
        Map<String, Answer> answers = new HashMap<>();
        answers.put("versions", VersionAnswers::versions);
        answers.put("foreign", context -> outcome(() -> context.getRequest().getExtendedInterface(Mine.class)));
        answers.put("channelBinding", VersionAnswers::channelBinding);
        answers.put("fill", VersionAnswers::fill);
        answers.put("push", VersionAnswers::push);
        answers.put("trailers", VersionAnswers::trailers);
        answers.put("trailersOfAFlushedResponse", VersionAnswers::trailersOfAFlushedResponse);
        answers.put("refused", VersionAnswers::refused);
        answers.put("goAway", context ->
        {
            response4(context).setNeedGoAway();
            return "the last";
        });
        answers.put("resetStream", context ->
        {
            context.getResponse().writeEntityChunks("never whole");
            response4(context).resetStream(8);
            return null;
        });
        answers.put("cachePolicy", VersionAnswers::cachePolicy);
        answers.put("warmup", VersionAnswers::warmup);
        return answers;
    }

    private interface Mine extends IHttpRequest
    {
    }

    private static IHttpResponse4 response4(IHttpContext context)
    {
        return context.getResponse().getExtendedInterface(IHttpResponse4.class).orElseThrow();
    }

    private static String versions(IHttpContext context)
    {
        IHttpRequest request = context.getRequest();
        IHttpResponse response = context.getResponse();
        StringBuilder there = new StringBuilder();
        add(there, "IHttpContext2", context.getExtendedInterface(IHttpContext2.class).isPresent());
        add(there, "IHttpContext3", context.getExtendedInterface(IHttpContext3.class).isPresent());
        add(there, "IHttpContext4", context.getExtendedInterface(IHttpContext4.class).isPresent());
        add(there, "IHttpRequest2", request.getExtendedInterface(IHttpRequest2.class).isPresent());
        add(there, "IHttpRequest3", request.getExtendedInterface(IHttpRequest3.class).isPresent());
        add(there, "IHttpRequest4", request.getExtendedInterface(IHttpRequest4.class).isPresent());
        add(there, "IHttpResponse2", response.getExtendedInterface(IHttpResponse2.class).isPresent());
        add(there, "IHttpResponse3", response.getExtendedInterface(IHttpResponse3.class).isPresent());
        add(there, "IHttpResponse4", response.getExtendedInterface(IHttpResponse4.class).isPresent());
        add(there, "IHttpApplication2",
            context.getApplication().getExtendedInterface(IHttpApplication2.class).isPresent());
        add(there, "IHttpCachePolicy2",
            response.getCachePolicy().getExtendedInterface(IHttpCachePolicy2.class).isPresent());
        return there.append(REGISTERED).toString().trim();
    }

    private static void add(StringBuilder there, String name, boolean isThere)
    {
        there.append(isThere ? name + " " : "");
    }

    private static String channelBinding(IHttpContext context)
    {
        byte[] token = context.getRequest().getExtendedInterface(IHttpRequest2.class).orElseThrow()
            .getChannelBindingToken();
        return token == null ? "null" : new String(token, StandardCharsets.ISO_8859_1);
    }

    private static String fill(IHttpContext context)
    {
        IHttpRequest4 request = context.getRequest().getExtendedInterface(IHttpRequest4.class).orElseThrow();
        ByteBuffer buffer = ByteBuffer.allocate(10);
        int once = request.readEntityBody(buffer.duplicate(), false, 0).bytes();
        int filled = request.readEntityBody(buffer, false, HTTP_RECEIVE_REQUEST_ENTITY_BODY_FLAG_FILL_BUFFER).bytes();
        ByteBuffer rest = ByteBuffer.allocateDirect(100);
        int remaining = request.readEntityBody(rest, false, HTTP_RECEIVE_REQUEST_ENTITY_BODY_FLAG_FILL_BUFFER).bytes();
        boolean end = request.readEntityBody(rest, false, 0).endOfBody();
        return once + " " + filled + " " + StandardCharsets.US_ASCII.decode(buffer) + " " + remaining + " " + end;
    }

    private static String push(IHttpContext context)
    {
        IHttpResponse3 response = context.getResponse().getExtendedInterface(IHttpResponse3.class).orElseThrow();
        return outcome(() -> response.pushPromise("GET", "/pushed/\u20ac", "a=1",
            List.of(new HTTP_UNKNOWN_HEADER("Accept", "text/css"), new HTTP_UNKNOWN_HEADER("X-Empty", ""))))
            + " " + outcome(() -> response.pushPromise("GET", "/pushed/plain", null, List.of()));
    }

    private static String trailers(IHttpContext context)
    {
        IHttpResponse4 response = response4(context);
        response.setTrailer("X-Sum", "1", true);
        response.setTrailer("x-sum", "2", true);
        response.setTrailer("X-Sum", "\u00e4", false);
        response.setTrailer("X-Gone", "1", true);
        response.deleteTrailer("x-gone");
        response.deleteTrailer("X-Never");
        return response.getTrailer("X-SUM").replace(", ", ",") + "|" + response.getTrailer("X-Gone");
    }

    private static String trailersOfAFlushedResponse(IHttpContext context)
    {
        IHttpResponse4 response = response4(context);
        response.writeEntityChunks("begin ");
        response.flush(false, true);
        response.setTrailer("X-Late", "late", true);
        return "end";
    }

    private static String refused(IHttpContext context)
    {
        IHttpResponse4 response = response4(context);
        IHttpCachePolicy policy = response.getCachePolicy();
        return String.join("\n", outcome(() -> response.setTrailer("X-A", "a\r\nX-B: b", true)),
            outcome(() -> response.setTrailer("", "a", true)),
            outcome(() -> response.getTrailer("X\u20ac")),
            outcome(() -> response.deleteTrailer("a\nb")),
            outcome(() -> response.pushPromise("GET", "relative", null, List.of())),
            outcome(() -> response.pushPromise("", "/", null, List.of())),
            outcome(() -> response.pushPromise("GET", "/a\u0000b", null, List.of())),
            outcome(() -> response.pushPromise("GET", "/", null, List.of(new HTTP_UNKNOWN_HEADER("A", "b\r\nC: d")))),
            outcome(() -> policy.appendVaryByHeader("A,B")), outcome(() -> policy.appendVaryByQueryString("")),
            outcome(() -> policy.setVaryByValue("a\rb")),
            outcome(() -> policy.getUserCachePolicy().SecondsToLive(-1)),
            outcome(() -> policy.getUserCachePolicy().SecondsToLive(1L << 32)));
    }

    private static String cachePolicy(IHttpContext context)
    {
        IHttpCachePolicy policy = context.getResponse().getCachePolicy();
        HTTP_CACHE_POLICY kernel = policy.getKernelCachePolicy();
        HTTP_CACHE_POLICY user = policy.getUserCachePolicy();
        String before = kernel.Policy() + "," + user.SecondsToLive() + "," + policy.isUserCacheEnabled() + ","
            + policy.isCached() + "," + policy.getKernelCacheInvalidatorSet();
        user.Policy(HttpCachePolicyTimeToLive);
        user.SecondsToLive(4_000_000_000L);
        policy.appendVaryByHeader("Accept");
        policy.appendVaryByHeader("Cookie");
        policy.appendVaryByQueryString("page");
        policy.setVaryByValue("\u00e4 value");
        policy.setKernelCacheInvalidatorSet();
        policy.disableUserCache();
        policy.setIsCached();
        IHttpCachePolicy2 policy2 = policy.getExtendedInterface(IHttpCachePolicy2.class).orElseThrow();
        boolean forced = policy2.isForceUpdateSet();
        policy2.setForceUpdate();
        IHttpCachePolicy again = context.getResponse().getCachePolicy();
        return before + " " + again.getUserCachePolicy().Policy() + "," + again.getUserCachePolicy().SecondsToLive()
            + "," + again.getVaryByHeaders() + "," + again.getVaryByQueryStrings() + "," + again.getVaryByValue() + ","
            + again.isUserCacheEnabled() + "," + again.isCached() + "," + again.getKernelCacheInvalidatorSet() + ","
            + forced + "," + policy2.isForceUpdateSet();
    }

    private static String warmup(IHttpContext context)
    {
        IHttpApplication2 application =
            context.getApplication().getExtendedInterface(IHttpApplication2.class).orElseThrow();
        boolean before = application.queryIsWarmingUp();
        application.beginApplicationWarmup();
        boolean between = application.queryIsWarmingUp();
        application.endApplicationWarmup();
        return before + " " + between + " " + application.queryIsWarmingUp();
    }
}
