package org.iisjava.conformance.modules;

import java.nio.ByteBuffer;
import java.util.List;
import org.iisjava.EventLog;
import org.iisjava.HResult;
import org.iisjava.httpserv.*;

/**
 * Waits for a client: reads all that it sends, asynchronously, or sends it more than it takes; and reports how that
 * ends.
 */
public final class Waiting extends CHttpModule implements RegisterModule
{
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1000);
    private final StringBuilder text = new StringBuilder();
    private boolean reading;

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new Waiting(), RQ_EXECUTE_REQUEST_HANDLER, 0);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
    {
        String path = context.getServerVariable("URL");
        switch (path.substring(path.lastIndexOf('/') + 1))
        {
            case "read":
                reading = true;
                return read(context);
            case "cancel":
                reading = true;
                text.append("idle: ").append(context.cancelIo()).append(", ");
                REQUEST_NOTIFICATION_STATUS status = read(context);
                new Thread(() -> cancel(context)).start();
                return status;
            default:
                context.getResponse().disableBuffering();
                return write(context);
        }
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
    {
        int status = completionInfo.getCompletionStatus();
        if (HResult.failed(status) && status != 0x80070026)
        {
            EventLog.of("Waiting").information("ended with " + HResult.toString(status),
                "connected: " + context.getConnection().isConnected());
            context.getResponse().writeEntityChunks(text + HResult.toString(status));
            return RQ_NOTIFICATION_FINISH_REQUEST;
        }
        if (!reading)
        {
            return write(context);
        }
        return take(context, completionInfo.getCompletionBytes(), status != 0) ? RQ_NOTIFICATION_FINISH_REQUEST
            : read(context);
    }

    private REQUEST_NOTIFICATION_STATUS read(IHttpContext context)
    {
        while (true)
        {
            AsyncResult result = context.getRequest().readEntityBody(buffer, true);
            if (result.completionExpected())
            {
                return RQ_NOTIFICATION_PENDING;
            }
            if (take(context, result.bytes(), result.endOfBody()))
            {
                return RQ_NOTIFICATION_FINISH_REQUEST;
            }
        }
    }

    /** Takes what was read; true when that was all. */
    private boolean take(IHttpContext context, int bytes, boolean end)
    {
        if (end)
        {
            context.getResponse().writeEntityChunks(text.toString());
            return true;
        }
        for (int i = 0; i < bytes; i++)
        {
            text.append((char) buffer.get(i));
        }
        text.append('|');
        return false;
    }

    private REQUEST_NOTIFICATION_STATUS write(IHttpContext context)
    {
        while (true)
        {
            AsyncResult result = context.getResponse().writeEntityChunks(
                List.of(HTTP_DATA_CHUNK.fromMemory(ByteBuffer.allocateDirect(1 << 20))), true, true);
            if (result.completionExpected())
            {
                return RQ_NOTIFICATION_PENDING;
            }
        }
    }

    private static void cancel(IHttpContext context)
    {
        try
        {
            Thread.sleep(200);
        }
        catch (InterruptedException e)
        {
            Thread.currentThread().interrupt();
        }
        context.cancelIo();
    }
}
