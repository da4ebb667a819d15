package org.iisjava.conformance.modules;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.HashMap;
import java.util.Map;
import org.iisjava.EventLog;
import org.iisjava.httpserv.*;

/** Uses things at the wrong time: after their end, twice, or never. */
public final class OutOfTime extends CHttpModule implements RegisterModule
{
    private final long id;
    private CompletableFuture<String> second;

    /** For the runtime, which has it register. */
    public OutOfTime()
    {
        this(0);
    }

    private OutOfTime(long id)
    {
        this.id = id;
    }

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        long ours = moduleInfo.getId();
        moduleInfo.setRequestNotifications(allocator -> new OutOfTime(ours), RQ_EXECUTE_REQUEST_HANDLER, 0);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        String path = context.getServerVariable("URL");
        switch (path.substring(path.lastIndexOf('/') + 1))
        {
            case "afterTheEnd":
                useLater(context, provider);
                context.getResponse().writeEntityChunks("ended");
                return RQ_NOTIFICATION_CONTINUE;
            case "twice":
                second = new CompletableFuture<>();
                context.postCompletion(1);
                second.complete(Answering.outcome(() -> context.postCompletion(2)));
                return RQ_NOTIFICATION_PENDING;
            case "twiceByIndicate":
                second = new CompletableFuture<>();
                context.postCompletion(1);
                second.complete(Answering.outcome(() -> context.indicateCompletion(RQ_NOTIFICATION_CONTINUE)));
                return RQ_NOTIFICATION_PENDING;
            case "never":
                return RQ_NOTIFICATION_PENDING;
            case "continueWhileOutstanding":
                context.getResponse().writeEntityChunks("written");
                context.getResponse().flush(true, true);
                return RQ_NOTIFICATION_CONTINUE;
            case "continueAfterPost":
                context.getResponse().writeEntityChunks("written");
                context.postCompletion(1);
                return RQ_NOTIFICATION_CONTINUE;
            default:
                context.getResponse().setStatus(404, "Not Found");
                return RQ_NOTIFICATION_CONTINUE;
        }
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
        throws Exception
    {
        if (second != null)
        {
            context.getResponse().writeEntityChunks(second.get(10, TimeUnit.SECONDS));
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    /** Tries everything of a finished request from another thread, and reports what was not refused. */
    private void useLater(IHttpContext context, IHttpEventProvider provider)
    {
        IHttpRequest request = context.getRequest();
        IHttpResponse response = context.getResponse();
        HTTP_REQUEST raw = request.getRawHttpRequest();
        IScriptMapInfo map = context.getScriptMap();
        IHttpModuleContextContainer container = context.getModuleContextContainer();
        IHttpConnection connection = context.getConnection();
        IHttpTraceContext trace = context.getTraceContext();
        IHttpUser user = context.getUser();
        INamedContextContainer named =
            context.getExtendedInterface(IHttpContext3.class).orElseThrow().getNamedContextContainer();
        Map<String, Answering.Action> uses = new HashMap<>();
        uses.put("IHttpUser.getUserName", user::getUserName);
        uses.put("IHttpUser.getPrimaryToken", user::getPrimaryToken);
        uses.put("IHttpContext.getResponse", context::getResponse);
        uses.put("IHttpContext.getServerVariable", () -> context.getServerVariable("URL"));
        uses.put("IHttpContext.postCompletion", () -> context.postCompletion(1));
        uses.put("IHttpContext.indicateCompletion", () -> context.indicateCompletion(RQ_NOTIFICATION_CONTINUE));
        uses.put("IHttpContext.cancelIo", context::cancelIo);
        uses.put("IHttpContext.allocateRequestMemory", () -> context.allocateRequestMemory(10));
        uses.put("IHttpContext.getExtendedInterface", () -> context.getExtendedInterface(IHttpContext3.class));
        uses.put("IHttpContext.cloneContext", () -> context.cloneContext(CLONE_FLAG_BASICS));
        uses.put("IHttpContext.executeRequest", () -> context.executeRequest(true, context, 0, null));
        uses.put("IHttpContext.notifyCustomNotification", () -> context.notifyCustomNotification(() -> "Late"));
        uses.put("IHttpContext.getParentContext", context::getParentContext);
        uses.put("IHttpTraceContext.quickTrace", () -> trace.quickTrace("late"));
        uses.put("INamedContextContainer.getNamedContext", () -> named.getNamedContext("late"));
        uses.put("IHttpRequest.getHeader", () -> request.getHeader("X-Test"));
        uses.put("IHttpRequest.readEntityBody", () -> request.readEntityBody(new byte[10]));
        uses.put("IHttpRequest.getRawHttpRequest", request::getRawHttpRequest);
        uses.put("HTTP_REQUEST.RawUrl", raw::RawUrl);
        uses.put("HTTP_REQUEST.Headers", raw::Headers);
        uses.put("IHttpResponse.writeEntityChunks", () -> response.writeEntityChunks("late"));
        uses.put("IHttpResponse.flush", () -> response.flush(true));
        uses.put("IHttpResponse.setStatus", () -> response.setStatus(200, "OK"));
        uses.put("IScriptMapInfo.getName", map::getName);
        uses.put("IHttpModuleContextContainer.getModuleContext", () -> container.getModuleContext(0));
        uses.put("IHttpConnection.isConnected", connection::isConnected);
        uses.put("IHttpEventProvider.setErrorStatus", () -> provider.setErrorStatus(0));
        CountDownLatch ended = new CountDownLatch(1);
        context.getModuleContextContainer().setModuleContext(ended::countDown, id);
        new Thread(() -> report(ended, uses)).start();
    }

    private static void report(CountDownLatch ended, Map<String, Answering.Action> uses)
    {
        try
        {
            ended.await();
            Thread.sleep(200);
        }
        catch (InterruptedException e)
        {
            Thread.currentThread().interrupt();
        }
        StringBuilder notRefused = new StringBuilder();
        String sample = "";
        for (Map.Entry<String, Answering.Action> use : uses.entrySet())
        {
            String outcome = Answering.outcome(use.getValue());
            if (!outcome.startsWith("IllegalStateException: "))
            {
                notRefused.append(use.getKey()).append(" -> ").append(outcome).append('\n');
            }
            sample = use.getKey().equals("IHttpResponse.setStatus") ? outcome : sample;
        }
        EventLog.of("OutOfTime").information("not refused: " + notRefused, sample);
    }
}
