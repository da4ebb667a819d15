package org.iisjava.conformance.modules;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.iisjava.httpserv.*;

/** Clones its context and tells what the clones have. */
public final class Clones extends Answering implements RegisterModule
{
    private static final int COMBINATIONS = 2 * CLONE_FLAG_SERVER_VARIABLE;
    private static final Map<String, Answer> ANSWERS = Map.of("flags", Clones::flags, "unknown",
        context -> outcome(() -> context.cloneContext(COMBINATIONS)), "order", Clones::order);

    /** For the server. */
    public Clones()
    {
        super(ANSWERS);
    }

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new Clones(), RQ_EXECUTE_REQUEST_HANDLER, 0);
    }

    /** A line for each combination of flags. */
    private static String flags(IHttpContext context)
    {
        context.setServerVariable("OWN", "own");
        context.getResponse().getCachePolicy().appendVaryByHeader("X-Vary");
        return IntStream.range(0, COMBINATIONS).mapToObj(flags -> describe(context, flags))
            .collect(Collectors.joining("\n"));
    }

    private static String describe(IHttpContext context, int flags)
    {
        IHttpContext clone = context.cloneContext(flags);
        try
        {
            IHttpRequest request = clone.getRequest();
            return String.join(" ", request.getHttpMethod(), clone.getServerVariable("URL"),
                request.getHeader("X-Kept"), request.getHeader("If-None-Match"), request.getHeader("Translate"),
                Long.toString(request.getRemainingEntityBytes()), clone.getServerVariable("OWN"),
                clone.getResponse().getCachePolicy().getVaryByHeaders()).stripTrailing();
        }
        finally
        {
            clone.releaseClonedContext();
        }
    }

    private static String order(IHttpContext context)
    {
        IHttpContext child = context.cloneContext(CLONE_FLAG_BASICS);
        IHttpContext grandchild = child.cloneContext(CLONE_FLAG_BASICS);
        return String.join("\n", outcome(child::releaseClonedContext), outcome(grandchild::releaseClonedContext),
            outcome(child::releaseClonedContext), outcome(grandchild::getRequest).replaceAll(":.*", ""),
            outcome(child::getRequest).replaceAll(":.*", ""));
    }
}
