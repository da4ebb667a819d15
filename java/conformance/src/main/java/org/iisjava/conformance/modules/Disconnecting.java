package org.iisjava.conformance.modules;

import java.nio.ByteBuffer;
import java.util.List;
import org.iisjava.HResult;
import org.iisjava.HResultException;
import org.iisjava.httpserv.*;

/**
 * Waits for a client that goes away or for its own {@code cancelIo}; the last part of the path says in what, and
 * {@link DisconnectingClient} keeps what happened to the connection that {@code X-Name} names.
 */
public final class Disconnecting extends CHttpModule implements RegisterModule
{
    private static volatile long moduleId;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(100);
    private String what;
    private DisconnectingClient client;
    private volatile boolean ended;
    private boolean again;

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleId = moduleInfo.getId();
        moduleInfo.setRequestNotifications(allocator -> new Disconnecting(), RQ_EXECUTE_REQUEST_HANDLER, 0);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
    {
        String path = context.getServerVariable("URL");
        what = path.substring(path.lastIndexOf('/') + 1);
        String name = context.getRequest().getHeader("X-Name");
        if (what.equals("record"))
        {
            return answer(context, DisconnectingClient.record(name));
        }
        client = DisconnectingClient.of(context.getConnection(), moduleId, name);
        client.add(what);
        switch (what)
        {
            case "nothing":
                return answer(context, "nothing");
            case "pend":
                client.setRequest(context);
                return RQ_NOTIFICATION_PENDING;
            case "write":
                context.getResponse().disableBuffering();
                return next(context);
            case "cancelWrite":
                context.getResponse().disableBuffering();
                cancelUntilEnded(context);
                return next(context);
            case "cancelRead":
                client.add("idle " + context.cancelIo());
                cancelUntilEnded(context);
                return next(context);
            case "race":
                new Thread(() -> cancel(context)).start();
                return next(context);
            default:
                return next(context);
        }
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
    {
        return ended(context, completionInfo.getCompletionStatus(), completionInfo.getCompletionBytes());
    }

    @Override
    public void dispose()
    {
        if (client != null)
        {
            client.setRequest(null);
            client.add("disposed");
        }
    }

    /** One more read or write. Writes go on until the client does not take them any more. */
    private REQUEST_NOTIFICATION_STATUS next(IHttpContext context)
    {
        boolean writes = what.toLowerCase().endsWith("write");
        AsyncResult result;
        do
        {
            try
            {
                result = writes ? context.getResponse().writeEntityChunks(
                    List.of(HTTP_DATA_CHUNK.fromMemory(ByteBuffer.allocateDirect(1 << 20))), true, true)
                    : context.getRequest().readEntityBody(buffer, true);
            }
            catch (HResultException e)
            {
                return ended(context, e.getCode(), 0);
            }
        }
        while (writes && !result.completionExpected());
        return result.completionExpected() ? RQ_NOTIFICATION_PENDING : ended(context, 0, result.bytes());
    }

    private REQUEST_NOTIFICATION_STATUS ended(IHttpContext context, int status, int bytes)
    {
        if (!HResult.failed(status) && what.toLowerCase().endsWith("write"))
        {
            return next(context);
        }
        ended = true;
        if (what.equals("race") && HResult.failed(status) && !again)
        {
            again = true; // what was canceled has taken nothing
            return next(context);
        }
        String idle = cancelOutcome(context);
        client.add("ended " + HResult.toString(status) + " " + bytes + " idle " + idle);
        if (HResult.failed(status) && !what.startsWith("cancel"))
        {
            client.add("read " + outcome(() -> context.getRequest().readEntityBody(buffer, false)));
            client.add("connected " + context.getConnection().isConnected());
        }
        return answer(context, HResult.toString(status) + " " + bytes + (again ? " again" : ""));
    }

    private static String cancelOutcome(IHttpContext context)
    {
        try
        {
            return Boolean.toString(context.cancelIo());
        }
        catch (HResultException e)
        {
            return HResult.toString(e.getCode());
        }
    }

    private static String outcome(Runnable call)
    {
        try
        {
            call.run();
            return "succeeded";
        }
        catch (HResultException e)
        {
            return HResult.toString(e.getCode());
        }
    }

    private void cancelUntilEnded(IHttpContext context)
    {
        new Thread(() ->
        {
            while (!ended)
            {
                cancel(context);
                Thread.yield();
            }
        }).start();
    }

    /** The request may have just ended. */
    private static void cancel(IHttpContext context)
    {
        try
        {
            context.cancelIo();
        }
        catch (IllegalStateException e)
        {
            Thread.yield();
        }
    }

    private static REQUEST_NOTIFICATION_STATUS answer(IHttpContext context, String text)
    {
        context.getResponse().writeEntityChunks(text);
        return RQ_NOTIFICATION_FINISH_REQUEST;
    }
}
