package org.iisjava.conformance.modules;

import static org.iisjava.httpserv.httpserv.*;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.iisjava.HResult;
import org.iisjava.HResultException;
import org.iisjava.httpserv.*;

/** The operations that complete, by name, for one request of {@link Completing}. */
final class CompletingOperations
{
    private final String name;
    private final REQUEST_NOTIFICATION_STATUS answer;
    private final CompletionRecord record;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(100);
    private IHttpContext child;
    private int outstanding;
    private int read;
    private int written;

    CompletingOperations(String name, REQUEST_NOTIFICATION_STATUS answer, CompletionRecord record)
    {
        this.name = name;
        this.answer = answer;
        this.record = record;
    }

    static String text(IHttpCompletionInfo2 info)
    {
        return info.getCompletionBytes() + " " + HResult.toString(info.getCompletionStatus()) + " "
            + info.getCompletedOperation();
    }

    REQUEST_NOTIFICATION_STATUS start(IHttpContext context)
    {
        record.add("start");
        IHttpRequest request = context.getRequest();
        IHttpResponse response = context.getResponse();
        return switch (name)
        {
            case "read" -> pending(request.readEntityBody(buffer, true));
            case "readWithFlags" ->
                pending(request.getExtendedInterface(IHttpRequest4.class).orElseThrow().readEntityBody(buffer, true, 0));
            case "readCallback" -> pending(request3(request).readEntityBody(buffer, true, this::calledBack, this));
            case "write" -> pending(unbuffered(response).writeEntityChunks(written(), true, true));
            case "writeCallback" ->
                pending(unbuffered(response).writeEntityChunks(written(), true, true, this::calledBack, this));
            case "flush" -> pending(flushable(response).flush(true, true));
            case "flushCallback" -> pending(flushable(response).flush(true, true, this::calledBack, this));
            case "fullDuplex" -> fullDuplex(context);
            case "executeRequest" -> execute(context);
            case "notifyCustomNotification" ->
                context.notifyCustomNotification(() -> "CompletingPartner") ? RQ_NOTIFICATION_PENDING : unexpected();
            case "negotiateClientCertificate" -> negotiate(request);
            case "postCompletion" -> post(context);
            case "postCompletionByThread" -> byThread(() -> context.postCompletion(123));
            case "postCompletionWithRoutine" -> routine(context);
            case "indicateCompletion" -> indicate(context);
            case "indicateCompletionByThread" -> byThread(() -> context.indicateCompletion(answer));
            case "indicateCompletionInCompletion" -> post(context);
            default -> throw new IllegalArgumentException("X-Operation");
        };
    }

    /** OnAsyncCompletion has come. */
    REQUEST_NOTIFICATION_STATUS completed(IHttpContext context)
    {
        if (name.equals("indicateCompletionInCompletion"))
        {
            return indicate(context);
        }
        return child == null ? answer : childEnded();
    }

    private REQUEST_NOTIFICATION_STATUS pending(AsyncResult result)
    {
        if (result.completionExpected())
        {
            return RQ_NOTIFICATION_PENDING;
        }
        record.add("inline " + result.bytes());
        return answer;
    }

    private REQUEST_NOTIFICATION_STATUS unexpected()
    {
        record.add("no completion is expected");
        return answer;
    }

    private REQUEST_NOTIFICATION_STATUS calledBack(IHttpContext3 context, IHttpCompletionInfo2 info,
                                                   CompletingOperations same)
    {
        record.add("callback " + (same == this) + " " + text(info));
        return answer;
    }

    private REQUEST_NOTIFICATION_STATUS fullDuplex(IHttpContext context)
    {
        context.getExtendedInterface(IHttpContext3.class).orElseThrow().enableFullDuplex();
        outstanding = 2;
        AsyncResult reading = request3(context.getRequest()).readEntityBody(buffer, true, this::duplexRead, null);
        AsyncResult writing = unbuffered(context.getResponse()).writeEntityChunks(written(), true, true,
            this::duplexWritten, null);
        REQUEST_NOTIFICATION_STATUS status = reading.completionExpected() ? RQ_NOTIFICATION_PENDING
            : duplexRead(reading.bytes());
        return writing.completionExpected() ? RQ_NOTIFICATION_PENDING
            : status == answer ? answer : duplexWritten(writing.bytes());
    }

    private REQUEST_NOTIFICATION_STATUS duplexRead(IHttpContext3 context, IHttpCompletionInfo2 info, Object nothing)
    {
        return duplexRead(info.getCompletionStatus() == 0 ? info.getCompletionBytes() : -1);
    }

    private REQUEST_NOTIFICATION_STATUS duplexWritten(IHttpContext3 context, IHttpCompletionInfo2 info, Object nothing)
    {
        return duplexWritten(info.getCompletionStatus() == 0 ? info.getCompletionBytes() : -1);
    }

    private REQUEST_NOTIFICATION_STATUS duplexRead(int bytes)
    {
        read = bytes;
        return one();
    }

    private REQUEST_NOTIFICATION_STATUS duplexWritten(int bytes)
    {
        written = bytes;
        return one();
    }

    private REQUEST_NOTIFICATION_STATUS one()
    {
        if (--outstanding > 0)
        {
            return RQ_NOTIFICATION_PENDING;
        }
        record.add("read " + read + ", written " + written);
        return answer;
    }

    private REQUEST_NOTIFICATION_STATUS execute(IHttpContext context)
    {
        child = context.cloneContext(CLONE_FLAG_BASICS);
        child.getRequest().setUrl("/partner/child", true);
        if (context.executeRequest(true, child, EXECUTE_FLAG_NO_HEADERS, null))
        {
            return RQ_NOTIFICATION_PENDING;
        }
        record.add("inline 0");
        return childEnded();
    }

    private REQUEST_NOTIFICATION_STATUS childEnded()
    {
        child.releaseClonedContext();
        return answer;
    }

    private REQUEST_NOTIFICATION_STATUS negotiate(IHttpRequest request)
    {
        try
        {
            return request.negotiateClientCertificate(true) ? RQ_NOTIFICATION_PENDING : unexpected();
        }
        catch (HResultException e)
        {
            record.add("not started");
            return answer;
        }
    }

    private static REQUEST_NOTIFICATION_STATUS post(IHttpContext context)
    {
        context.postCompletion(123);
        return RQ_NOTIFICATION_PENDING;
    }

    private static REQUEST_NOTIFICATION_STATUS byThread(Runnable end)
    {
        new Thread(end).start();
        return RQ_NOTIFICATION_PENDING;
    }

    private REQUEST_NOTIFICATION_STATUS routine(IHttpContext context)
    {
        context.getExtendedInterface(IHttpContext3.class).orElseThrow().postCompletion(321, (error, bytes, same) ->
        {
            record.add("routine " + (same == this) + " " + error + " " + bytes);
            context.postCompletion(123);
        }, this);
        return RQ_NOTIFICATION_PENDING;
    }

    private REQUEST_NOTIFICATION_STATUS indicate(IHttpContext context)
    {
        context.indicateCompletion(answer);
        return RQ_NOTIFICATION_PENDING;
    }

    private static List<HTTP_DATA_CHUNK> written()
    {
        return List.of(HTTP_DATA_CHUNK.fromMemory("written".getBytes(StandardCharsets.US_ASCII)));
    }

    private static IHttpRequest3 request3(IHttpRequest request)
    {
        return request.getExtendedInterface(IHttpRequest3.class).orElseThrow();
    }

    private static IHttpResponse2 unbuffered(IHttpResponse response)
    {
        response.disableBuffering();
        return response.getExtendedInterface(IHttpResponse2.class).orElseThrow();
    }

    private static IHttpResponse2 flushable(IHttpResponse response)
    {
        response.writeEntityChunks("flushed");
        return response.getExtendedInterface(IHttpResponse2.class).orElseThrow();
    }
}
