package org.example;

import java.util.List;

import org.iisjava.EventLog;
import org.iisjava.HResult;
import org.iisjava.httpserv.*;

/** Writes asynchronously, and logs how that went. */
public final class CompletionInfo extends CHttpModule
{
    private final EventLog eventLog;
    private final String text;

    CompletionInfo(EventLog eventLog, String text)
    {
        this.eventLog = eventLog;
        this.text = text;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onBeginRequest(IHttpContext context, IHttpEventProvider provider)
    {
        IHttpResponse response = context.getResponse();
        response.clear();
        response.setHeader(HttpHeaderContentType, "text/plain", true);
        var write = response.writeEntityChunks(List.of(HTTP_DATA_CHUNK.fromMemory(text)), true /* async */,
            true /* more */);
        return write.completionExpected() ? RQ_NOTIFICATION_PENDING : RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification,
                                                         IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
    {
        int bytes = completionInfo.getCompletionBytes();
        int status = completionInfo.getCompletionStatus();
        eventLog.information("Completion bytes: " + bytes, "Completion status: " + HResult.toString(status));
        return RQ_NOTIFICATION_CONTINUE;
    }
}
