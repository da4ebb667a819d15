package org.iisjava.samples.completioninfo;

import static org.iisjava.httpserv.HTTP_HEADER_ID.*;
import static org.iisjava.httpserv.REQUEST_NOTIFICATION_STATUS.*;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.iisjava.EventLog;
import org.iisjava.HResult;
import org.iisjava.httpserv.*;

/** What the example of the page IHttpCompletionInfo::GetCompletionStatus does, in Java. */
public final class CompletionInfo extends CHttpModule implements RegisterModule
{
    private static final String EXAMPLE = "This is an example string.\n";

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new CompletionInfo(),
            RQ_BEGIN_REQUEST | RQ_MAP_REQUEST_HANDLER, 0);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onBeginRequest(IHttpContext context, IHttpEventProvider provider)
    {
        IHttpResponse response = context.getResponse();
        response.clear();
        response.setHeader(HttpHeaderContentType, "text/plain", true);
        HTTP_DATA_CHUNK chunk = HTTP_DATA_CHUNK.fromMemory(EXAMPLE.getBytes(StandardCharsets.UTF_8));
        AsyncResult write = response.writeEntityChunks(List.of(chunk), true, true);
        return write.completionExpected() ? RQ_NOTIFICATION_PENDING : RQ_NOTIFICATION_CONTINUE;
    }

    /** With no more data to come the response is complete, and no handler need look for more. */
    @Override
    public REQUEST_NOTIFICATION_STATUS onMapRequestHandler(IHttpContext context, IMapHandlerProvider provider)
    {
        AsyncResult flush = context.getResponse().flush(true, false);
        return flush.completionExpected() ? RQ_NOTIFICATION_PENDING : RQ_NOTIFICATION_FINISH_REQUEST;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
    {
        if (completionInfo != null)
        {
            int bytes = completionInfo.getCompletionBytes();
            int status = completionInfo.getCompletionStatus();
            EventLog.of("CompletionInfo").information("Completion bytes: " + bytes,
                "Completion status: " + HResult.toString(status));
        }
        return notification == RQ_MAP_REQUEST_HANDLER ? RQ_NOTIFICATION_FINISH_REQUEST : RQ_NOTIFICATION_CONTINUE;
    }
}
