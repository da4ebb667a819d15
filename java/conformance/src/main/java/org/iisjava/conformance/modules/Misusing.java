package org.iisjava.conformance.modules;

import java.nio.ByteBuffer;
import java.util.List;
import org.iisjava.httpserv.*;

/** Starts or ends what it must not at the moment, as the last part of the path says, and answers what came of it. */
public final class Misusing extends CHttpModule implements RegisterModule
{
    private static final ByteBuffer TEXT = ByteBuffer.allocateDirect(1).put(0, (byte) 0x2d);

    private String outcome = "";

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new Misusing(), RQ_EXECUTE_REQUEST_HANDLER, 0);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
    {
        String path = context.getServerVariable("URL");
        IHttpResponse response = context.getResponse();
        switch (path.substring(path.lastIndexOf('/') + 1))
        {
            case "writeWhileWriting":
                write(response);
                outcome = Answering.outcome(() -> write(response));
                return RQ_NOTIFICATION_PENDING;
            case "flushWhileWriting":
                write(response);
                outcome = Answering.outcome(() -> response.flush(true, true));
                return RQ_NOTIFICATION_PENDING;
            case "readWhileWriting":
                write(response);
                outcome = Answering.outcome(() -> read(context));
                return RQ_NOTIFICATION_PENDING;
            case "readWhileReading":
                read(context);
                outcome = Answering.outcome(() -> read(context));
                return RQ_NOTIFICATION_PENDING;
            case "writeWhileReading":
                read(context);
                outcome = Answering.outcome(() -> write(response));
                return RQ_NOTIFICATION_PENDING;
            case "indicateWhileReading":
                read(context);
                outcome = Answering.outcome(() -> context.indicateCompletion(RQ_NOTIFICATION_CONTINUE));
                return RQ_NOTIFICATION_PENDING;
            case "readAfterPosting":
                context.postCompletion(0);
                outcome = Answering.outcome(() -> read(context));
                return RQ_NOTIFICATION_PENDING;
            case "indicateAndAnswer":
                response.writeEntityChunks("answered");
                context.indicateCompletion(RQ_NOTIFICATION_CONTINUE);
                return RQ_NOTIFICATION_CONTINUE;
            case "indicatePending":
                response.writeEntityChunks(
                    Answering.outcome(() -> context.indicateCompletion(RQ_NOTIFICATION_PENDING)));
                return RQ_NOTIFICATION_CONTINUE;
            default:
                return RQ_NOTIFICATION_PENDING;
        }
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
    {
        context.getResponse().writeEntityChunks(outcome);
        return RQ_NOTIFICATION_CONTINUE;
    }

    private static void write(IHttpResponse response)
    {
        response.disableBuffering();
        response.writeEntityChunks(List.of(HTTP_DATA_CHUNK.fromMemory(TEXT.duplicate())), true, true);
    }

    private static void read(IHttpContext context)
    {
        context.getRequest().readEntityBody(ByteBuffer.allocateDirect(100), true);
    }
}
