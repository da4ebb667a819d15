package org.iisjava.conformance.modules;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.iisjava.HResult;
import org.iisjava.httpserv.*;

/**
 * Starts the operation that the header {@code X-Operation} names in the notification of {@code X-In}, and writes down
 * in the header {@code X-Completion} what came of it.
 */
public final class Completing extends EveryNotification implements RegisterModule
{
    private ByteBuffer buffer;

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new Completing(), DETERMINISTIC, DETERMINISTIC);
    }

    @Override
    protected REQUEST_NOTIFICATION_STATUS on(String name, IHttpContext context, IHttpEventProvider provider)
    {
        IHttpRequest request = context.getRequest();
        if (name.equals("onExecuteRequestHandler") && !name.equals(request.getHeader("X-In")))
        {
            context.getResponse().writeEntityChunks("handled");
        }
        return name.equals(request.getHeader("X-In")) ? begin(context) : RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
    {
        String operation = completionInfo.getExtendedInterface(IHttpCompletionInfo2.class).isPresent() ? "2" : "1";
        note(context, Integer.toHexString(notification) + "," + postNotification + ","
            + completionInfo.getCompletionBytes() + "," + HResult.toString(completionInfo.getCompletionStatus()) + ","
            + operation + (buffer == null ? "" : "," + (char) buffer.get(0)));
        return RQ_NOTIFICATION_CONTINUE;
    }

    private REQUEST_NOTIFICATION_STATUS begin(IHttpContext context)
    {
        IHttpResponse response = context.getResponse();
        switch (context.getRequest().getHeader("X-Operation"))
        {
            case "write":
                response.disableBuffering();
                return pending(context, response.writeEntityChunks(
                    List.of(HTTP_DATA_CHUNK.fromMemory(ByteBuffer.allocateDirect(20_000))), true, true));
            case "flush":
                response.writeEntityChunks("flushed");
                return pending(context, response.flush(true, true));
            case "read":
                buffer = ByteBuffer.allocateDirect(100);
                return pending(context, context.getRequest().readEntityBody(buffer, true));
            case "postCompletion":
                context.postCompletion(123);
                return RQ_NOTIFICATION_PENDING;
            case "postCompletionByThread":
                new Thread(() -> context.postCompletion(123)).start();
                return RQ_NOTIFICATION_PENDING;
            case "postCompletionWithRoutine":
                return routine(context);
            case "indicateCompletion":
                indicate(context);
                return RQ_NOTIFICATION_PENDING;
            default:
                throw new IllegalArgumentException("X-Operation");
        }
    }

    private REQUEST_NOTIFICATION_STATUS pending(IHttpContext context, AsyncResult result)
    {
        if (result.completionExpected())
        {
            return RQ_NOTIFICATION_PENDING;
        }
        note(context, "inline," + result.bytes() + (buffer == null ? "" : "," + (char) buffer.get(0)));
        return RQ_NOTIFICATION_CONTINUE;
    }

    private static REQUEST_NOTIFICATION_STATUS routine(IHttpContext context)
    {
        Optional<IHttpContext3> context3 = context.getExtendedInterface(IHttpContext3.class);
        if (context3.isEmpty())
        {
            note(context, "E_NOINTERFACE");
            return RQ_NOTIFICATION_CONTINUE;
        }
        Object mine = new Object();
        context3.get().postCompletion(321, (errorCode, bytes, same) ->
        {
            note(context, "routine," + errorCode + "," + bytes + "," + (same == mine));
            context.postCompletion(bytes);
        }, mine);
        return RQ_NOTIFICATION_PENDING;
    }

    private static void indicate(IHttpContext context)
    {
        new Thread(() ->
        {
            note(context, "indicated");
            context.indicateCompletion(RQ_NOTIFICATION_CONTINUE);
        }).start();
    }

    /** Where headers are on their way already, the body takes the note. */
    private static void note(IHttpContext context, String text)
    {
        if (context.getResponseHeadersSent())
        {
            context.getResponse().writeEntityChunks("{" + text + "}");
        }
        else
        {
            context.getResponse().setHeader("X-Completion", text, false);
        }
    }
}
