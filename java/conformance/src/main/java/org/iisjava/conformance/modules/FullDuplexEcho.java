package org.iisjava.conformance.modules;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import org.iisjava.httpserv.*;

/**
 * Sends back what it reads, with one read and one write outstanding. The callbacks of a request are called one after
 * the other, so that nothing here needs a lock.
 */
public final class FullDuplexEcho extends CHttpModule implements RegisterModule
{
    private static final int SIZE = 4000;

    private final ArrayDeque<ByteBuffer> waiting = new ArrayDeque<>();
    private IHttpRequest3 request;
    private IHttpResponse2 response;
    private boolean reading;
    private boolean writing;
    private boolean atEnd;
    private int both;

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new FullDuplexEcho(), RQ_EXECUTE_REQUEST_HANDLER, 0);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
    {
        context.getExtendedInterface(IHttpContext3.class).orElseThrow().enableFullDuplex();
        request = context.getRequest().getExtendedInterface(IHttpRequest3.class).orElseThrow();
        response = context.getResponse().getExtendedInterface(IHttpResponse2.class).orElseThrow();
        response.disableBuffering();
        if (context.getRequest().getHeader("X-Two-Reads") != null)
        {
            ByteBuffer buffer = ByteBuffer.allocate(SIZE);
            reading = request.readEntityBody(buffer, true, this::read, buffer).completionExpected();
            String refused = Answering.outcome(() -> request.readEntityBody(ByteBuffer.allocate(1), true));
            response.setHeader("X-Refused", refused, true);
        }
        return next(context);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
    {
        response.writeEntityChunks("both " + (both > 0));
        return RQ_NOTIFICATION_CONTINUE;
    }

    private REQUEST_NOTIFICATION_STATUS read(IHttpContext3 context, IHttpCompletionInfo2 info, ByteBuffer buffer)
    {
        reading = false;
        taken(info.getCompletionStatus() < 0 ? AsyncResult.END_OF_BODY : info.getCompletionBytes(), buffer);
        return next(context);
    }

    private REQUEST_NOTIFICATION_STATUS written(IHttpContext3 context, IHttpCompletionInfo2 info, ByteBuffer buffer)
    {
        writing = false;
        if (info.getCompletionStatus() < 0)
        {
            atEnd = true;
            waiting.clear();
        }
        return next(context);
    }

    private void taken(int bytes, ByteBuffer buffer)
    {
        if (bytes <= 0)
        {
            atEnd = true;
        }
        else
        {
            waiting.add(buffer.position(0).limit(bytes));
        }
    }

    /** Starts what is not under way. Whatever is done at once is followed by more. */
    private REQUEST_NOTIFICATION_STATUS next(IHttpContext context)
    {
        for (boolean started = true; started;)
        {
            started = false;
            if (!reading && !atEnd)
            {
                ByteBuffer buffer = ByteBuffer.allocateDirect(SIZE);
                AsyncResult result = request.readEntityBody(buffer, true, this::read, buffer);
                reading = result.completionExpected();
                if (!reading)
                {
                    taken(result.bytes(), buffer);
                    started = true;
                }
            }
            if (!writing && !waiting.isEmpty())
            {
                ByteBuffer buffer = waiting.poll();
                writing = response.writeEntityChunks(List.of(HTTP_DATA_CHUNK.fromMemory(buffer)), true, true,
                    this::written, buffer).completionExpected();
                started = true;
            }
            both += reading && writing ? 1 : 0;
        }
        if (!reading && !writing)
        {
            context.postCompletion(0);
        }
        return RQ_NOTIFICATION_PENDING;
    }
}
