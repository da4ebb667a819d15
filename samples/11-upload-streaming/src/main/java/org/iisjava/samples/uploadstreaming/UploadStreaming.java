package org.iisjava.samples.uploadstreaming;

import static org.iisjava.httpserv.REQUEST_NOTIFICATION_STATUS.*;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.iisjava.EventLog;
import org.iisjava.HResult;
import org.iisjava.Win32;
import org.iisjava.httpserv.*;

/** Reads what is uploaded piece by piece, with one buffer for each upload and no thread that waits. */
public final class UploadStreaming extends CHttpModule implements RegisterModule
{
    private static final int PIECE = 64 * 1024;
    private static final int END_OF_BODY = HResult.fromWin32(Win32.ERROR_HANDLE_EOF);
    private static final Set<UploadStreaming> UNDER_WAY = ConcurrentHashMap.newKeySet();

    private static volatile long moduleId;

    private ByteBuffer buffer;
    private MessageDigest digest;
    private Client client;
    private volatile long bytes;

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleId = moduleInfo.getId();
        moduleInfo.setRequestNotifications(allocator -> new UploadStreaming(), RQ_EXECUTE_REQUEST_HANDLER, 0);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
        throws GeneralSecurityException
    {
        if (!context.getRequest().getHttpMethod().equals("POST"))
        {
            return answer(context, UNDER_WAY.isEmpty() ? "No upload is under way." : UNDER_WAY.stream()
                .map(upload -> upload.bytes + " bytes so far").collect(Collectors.joining("\n")));
        }
        buffer = ByteBuffer.allocateDirect(PIECE);
        digest = MessageDigest.getInstance("SHA-256");
        client = Client.of(context.getConnection(), moduleId);
        client.setRequest(context);
        UNDER_WAY.add(this);
        return read(context);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
    {
        int status = completionInfo.getCompletionStatus();
        if (status == END_OF_BODY)
        {
            return finished(context);
        }
        if (HResult.failed(status))
        {
            return stopped(HResult.toString(status));
        }
        take(completionInfo.getCompletionBytes());
        return read(context);
    }

    @Override
    public void dispose()
    {
        UNDER_WAY.remove(this);
        if (client != null)
        {
            client.setRequest(null); // the connection, and its context, may live on
        }
    }

    /** Reads until a piece has to be waited for. */
    private REQUEST_NOTIFICATION_STATUS read(IHttpContext context)
    {
        while (!client.isGone())
        {
            AsyncResult result = context.getRequest().readEntityBody(buffer.clear(), true);
            if (result.completionExpected())
            {
                return RQ_NOTIFICATION_PENDING;
            }
            if (result.endOfBody())
            {
                return finished(context);
            }
            take(result.bytes());
        }
        return stopped("the client had gone");
    }

    private void take(int count)
    {
        digest.update(buffer.limit(count).position(0));
        bytes += count;
    }

    private REQUEST_NOTIFICATION_STATUS finished(IHttpContext context)
    {
        return answer(context, bytes + " bytes, SHA-256 " + HexFormat.of().formatHex(digest.digest()));
    }

    /** Nobody is there to be answered. */
    private REQUEST_NOTIFICATION_STATUS stopped(String reason)
    {
        EventLog.of("UploadStreaming").information("An upload was stopped after " + bytes + " bytes: " + reason);
        return RQ_NOTIFICATION_FINISH_REQUEST;
    }

    private static REQUEST_NOTIFICATION_STATUS answer(IHttpContext context, String text)
    {
        context.getResponse().setHeader("Content-Type", "text/plain; charset=utf-8", true);
        context.getResponse().writeEntityChunks(text + "\n");
        return RQ_NOTIFICATION_FINISH_REQUEST;
    }
}
