package org.iisjava.conformance.modules;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.iisjava.httpserv.*;

/** A handler whose operations call back; the last part of the path says what the callbacks do. */
public final class CallingBack extends CHttpModule implements RegisterModule
{
    private final ByteBuffer buffer = ByteBuffer.allocate(100);
    private IHttpCompletionInfo2 kept;

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new CallingBack(), RQ_EXECUTE_REQUEST_HANDLER, 0);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
    {
        String path = context.getServerVariable("URL");
        String what = path.substring(path.lastIndexOf('/') + 1);
        IHttpResponse2 response = context.getResponse().getExtendedInterface(IHttpResponse2.class).orElseThrow();
        IHttpRequest3 request = context.getRequest().getExtendedInterface(IHttpRequest3.class).orElseThrow();
        return switch (what)
        {
            case "write" ->
            {
                response.disableBuffering();
                yield pending(context, response.writeEntityChunks(
                    List.of(HTTP_DATA_CHUNK.fromMemory("written ".getBytes(StandardCharsets.US_ASCII))), true, true,
                    this::written, "first"));
            }
            case "flush" ->
            {
                response.writeEntityChunks("flushed ");
                yield pending(context, response.flush(true, true, this::written, "first"));
            }
            case "second" -> second(context, request);
            case "misplaced" ->
            {
                read(context, request, what);
                write(context, "misplaced");
                yield RQ_NOTIFICATION_CONTINUE;
            }
            case "sync" ->
            {
                int bytes = request.readEntityBody(buffer, false, this::read, what).bytes();
                response.writeEntityChunks(bytes + " " + text(bytes) + " "
                    + response.flush(false, true, this::written, what).completionExpected());
                yield RQ_NOTIFICATION_CONTINUE;
            }
            default -> read(context, request, what);
        };
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
    {
        write(context, "onAsyncCompletion " + completionInfo.getCompletionBytes());
        if (kept != null)
        {
            write(context, " " + Answering.outcome(kept::getCompletionBytes));
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    private REQUEST_NOTIFICATION_STATUS read(IHttpContext context, IHttpRequest3 request, String what)
    {
        return pending(context, request.readEntityBody(buffer, true, this::read, what));
    }

    /** Without full duplex there is one operation at a time. */
    private REQUEST_NOTIFICATION_STATUS second(IHttpContext context, IHttpRequest3 request)
    {
        AsyncResult first = request.readEntityBody(buffer, true, this::read, "second");
        if (first.completionExpected())
        {
            String refused = Answering.outcome(() -> context.getResponse().flush(true, true)) + "\n"
                + Answering.outcome(() -> context.postCompletion(0)) + "\n";
            context.getResponse().setHeader("X-Refused", refused.replace('\n', '|'), true);
        }
        return pending(context, first);
    }

    private REQUEST_NOTIFICATION_STATUS read(IHttpContext3 context, IHttpCompletionInfo2 info, String what)
    {
        String seen = info.getCompletionBytes() + "," + info.getCompletionStatus() + ","
            + info.getCompletedOperation() + "," + text(info.getCompletionBytes());
        switch (what)
        {
            case "throws":
                throw new IllegalStateException("thrown by a callback");
            case "null":
                return null;
            case "post":
                write(context, seen + " ");
                kept = info;
                context.postCompletion(7);
                return RQ_NOTIFICATION_PENDING;
            case "indicate":
                write(context, seen + " indicated");
                context.indicateCompletion(RQ_NOTIFICATION_CONTINUE);
                return RQ_NOTIFICATION_PENDING;
            case "thread":
                write(context, seen + " ");
                new Thread(() -> context.postCompletion(8)).start();
                return RQ_NOTIFICATION_PENDING;
            default:
                write(context, seen + " " + what);
                return what.equals("finish") ? RQ_NOTIFICATION_FINISH_REQUEST : RQ_NOTIFICATION_CONTINUE;
        }
    }

    private REQUEST_NOTIFICATION_STATUS written(IHttpContext3 context, IHttpCompletionInfo2 info, String which)
    {
        write(context, which + "," + info.getCompletionBytes() + "," + info.getCompletedOperation() + " ");
        if (which.equals("second"))
        {
            return RQ_NOTIFICATION_CONTINUE;
        }
        IHttpResponse2 response = context.getResponse().getExtendedInterface(IHttpResponse2.class).orElseThrow();
        response.writeEntityChunks("again ");
        AsyncResult result = response.flush(true, true, this::written, "second");
        return result.completionExpected() ? RQ_NOTIFICATION_PENDING : RQ_NOTIFICATION_CONTINUE;
    }

    private REQUEST_NOTIFICATION_STATUS pending(IHttpContext context, AsyncResult result)
    {
        if (result.completionExpected())
        {
            return RQ_NOTIFICATION_PENDING;
        }
        write(context, "inline," + result.bytes());
        return RQ_NOTIFICATION_CONTINUE;
    }

    private String text(int bytes)
    {
        return StandardCharsets.US_ASCII.decode(buffer.duplicate().position(0).limit(Math.max(bytes, 0))).toString();
    }

    private static void write(IHttpContext context, String text)
    {
        context.getResponse().writeEntityChunks(text);
    }
}
