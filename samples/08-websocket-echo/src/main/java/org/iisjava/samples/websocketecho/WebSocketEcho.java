package org.iisjava.samples.websocketecho;

import static org.iisjava.httpserv.HTTP_HEADER_ID.*;
import static org.iisjava.httpserv.REQUEST_NOTIFICATION_STATUS.*;
import static org.iisjava.httpserv.iiswebsocket.*;

import java.nio.ByteBuffer;
import org.iisjava.HResultException;
import org.iisjava.httpserv.*;

/** Makes a WebSocket of a request and sends back what its client says, until the client closes it or is gone. */
public final class WebSocketEcho extends CHttpModule implements RegisterModule
{
    private static final int NO_STATUS = 1005;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(4096);
    private IWebSocketContext socket;

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new WebSocketEcho(), RQ_EXECUTE_REQUEST_HANDLER, 0);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
    {
        context.setRequestHandled();
        if (!"websocket".equalsIgnoreCase(context.getRequest().getHeader(HttpHeaderUpgrade)))
        {
            context.getResponse().setHeader(HttpHeaderUpgrade, "websocket", true);
            return refuse(context, 426, "Upgrade Required", "This address speaks WebSocket: try a WebSocket client.\n");
        }
        if (context.getServerVariable("WEBSOCKET_VERSION") == null)
        {
            return refuse(context, 501, "Not Implemented", "The WebSocketModule of IIS is needed.\n");
        }
        context.getResponse().setStatus(101, "Switching Protocols");
        return context.getResponse().flush(true, true).completionExpected() ? RQ_NOTIFICATION_PENDING : begin(context);
    }

    /** The answer has been sent, or the completion was posted that ends the request. */
    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
    {
        return socket == null ? begin(context) : RQ_NOTIFICATION_CONTINUE;
    }

    private REQUEST_NOTIFICATION_STATUS begin(IHttpContext context)
    {
        socket = (IWebSocketContext) context.getExtendedInterface(IHttpContext3.class).orElseThrow()
            .getNamedContextContainer().getNamedContext(IIS_WEBSOCKET);
        if (socket == null)
        {
            return RQ_NOTIFICATION_CONTINUE; // the handshake failed, and has been answered so
        }
        read(context);
        return RQ_NOTIFICATION_PENDING;
    }

    /** Reads until a read has to wait. */
    private void read(IHttpContext context)
    {
        WebSocketFragment fragment;
        do
        {
            fragment = socket.readFragment(buffer.clear(), true, this::completed, context);
        }
        while (!fragment.completionExpected() && answer(context, fragment.bytes(), fragment.utf8Encoded(),
            fragment.finalFragment(), fragment.connectionClose()));
    }

    private void completed(int error, IHttpContext context, int bytes, boolean utf8Encoded, boolean finalFragment,
                           boolean close)
    {
        if (error < 0)
        {
            context.postCompletion(0);
        }
        else if (answer(context, bytes, utf8Encoded, finalFragment, close))
        {
            read(context);
        }
    }

    /** Answers whether there is more to read. */
    private boolean answer(IHttpContext context, int bytes, boolean utf8Encoded, boolean finalFragment, boolean close)
    {
        try
        {
            if (!close)
            {
                socket.writeFragment(buffer.position(0).limit(bytes), utf8Encoded, finalFragment);
                return true;
            }
            WebSocketCloseStatus status = socket.getCloseStatus();
            socket.sendConnectionClose(status == null ? NO_STATUS : status.statusCode(),
                status == null ? null : status.reason());
        }
        catch (HResultException e)
        {
            // The client is gone: there is nobody to answer
        }
        context.postCompletion(0);
        return false;
    }

    private static REQUEST_NOTIFICATION_STATUS refuse(IHttpContext context, int statusCode, String reason, String text)
    {
        context.getResponse().setStatus(statusCode, reason, 0, 0, true);
        context.getResponse().writeEntityChunks(text);
        return RQ_NOTIFICATION_CONTINUE;
    }
}
