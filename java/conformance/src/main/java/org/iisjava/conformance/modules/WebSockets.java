package org.iisjava.conformance.modules;

import static org.iisjava.httpserv.iiswebsocket.IIS_WEBSOCKET;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.iisjava.HResult;
import org.iisjava.httpserv.*;

/**
 * A handler of WebSockets; the last part of the path says what it does with one. {@code notes} answers what became of
 * those so far, {@code kept} what one answers whose request has ended, {@code version} the server variable;
 * {@code tell} has the one that is {@code unread} write and begin to read.
 */
public final class WebSockets extends CHttpModule implements RegisterModule
{
    private static final List<String> NOTES = new CopyOnWriteArrayList<>();
    private static volatile IWebSocketContext kept;
    private static volatile WebSockets unread;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(5000);
    private String what;
    private IWebSocketContext socket;
    private IHttpContext request;
    private boolean begun;
    private boolean canceled;

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new WebSockets(), RQ_EXECUTE_REQUEST_HANDLER | RQ_SEND_RESPONSE,
            0);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        String path = context.getServerVariable("URL");
        what = path.substring(path.lastIndexOf('/') + 1);
        IHttpResponse response = context.getResponse();
        context.setRequestHandled();
        switch (what)
        {
            case "notes" -> response.writeEntityChunks(String.join("\n", NOTES));
            case "kept" -> response.writeEntityChunks(Answering.outcome(() -> kept.getCloseStatus()) + "\n"
                + Answering.outcome(() -> kept.writeFragment(text("late"), true, true)) + "\n"
                + Answering.outcome(() -> kept.readFragment(buffer, true, this::read, context)) + "\n"
                + Answering.outcome(kept::closeTcpConnection));
            case "version" -> response.writeEntityChunks(String.valueOf(
                context.getServerVariable("WEBSOCKET_VERSION")));
            case "tell" ->
            {
                unread.socket.writeFragment(text("told"), true, true);
                unread.read(unread.request);
            }
            case "body" ->
            {
                response.setStatus(101, "Switching Protocols");
                response.writeEntityChunks("raw");
            }
            default ->
            {
                response.setStatus(101, "Switching Protocols");
                return response.flush(true, true).completionExpected() ? RQ_NOTIFICATION_PENDING : begin(context);
            }
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onSendResponse(IHttpContext context, ISendResponseProvider provider)
    {
        if ("opaque".equals(what))
        {
            provider.setFlags(HTTP_SEND_RESPONSE_FLAG_OPAQUE);
        }
        if ("seen".equals(what))
        {
            NOTES.add("seen: accept " + context.getResponse().getHeader("Sec-WebSocket-Accept"));
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo) throws Exception
    {
        return begun ? RQ_NOTIFICATION_CONTINUE : begin(context);
    }

    private REQUEST_NOTIFICATION_STATUS begin(IHttpContext context) throws Exception
    {
        begun = true;
        socket = (IWebSocketContext) context.getExtendedInterface(IHttpContext3.class).orElseThrow()
            .getNamedContextContainer().getNamedContext(IIS_WEBSOCKET);
        if (socket == null)
        {
            NOTES.add(what + ": no WebSocket");
            return what.equals("opaque") ? opaque(context) : RQ_NOTIFICATION_CONTINUE;
        }
        switch (what)
        {
            case "synchronous" ->
            {
                return synchronous();
            }
            case "close" -> closes(context);
            case "cancel", "canceled" ->
            {
                read(context);
                socket.cancelOutstandingIO();
            }
            case "reset" ->
            {
                read(context);
                socket.closeTcpConnection();
            }
            case "refused" -> refused(context);
            case "unread" ->
            {
                request = context;
                unread = this;
                NOTES.add("unread: begun");
            }
            case "writes" ->
            {
                context.getResponse().writeEntityChunks("raw");
                NOTES.add("writes: " + Answering.outcome(() -> context.getResponse().flush(true)));
                socket.sendConnectionClose(1000, null);
                return RQ_NOTIFICATION_CONTINUE;
            }
            case "leave" ->
            {
                read(context);
                return RQ_NOTIFICATION_CONTINUE;
            }
            case "keep" ->
            {
                kept = socket;
                return RQ_NOTIFICATION_CONTINUE;
            }
            default -> read(context);
        }
        return RQ_NOTIFICATION_PENDING;
    }

    private void read(IHttpContext context) throws Exception
    {
        WebSocketFragment fragment = socket.readFragment(buffer.clear(), true, this::read, context);
        if (!fragment.completionExpected())
        {
            read(0, context, fragment.bytes(), fragment.utf8Encoded(), fragment.finalFragment(),
                fragment.connectionClose());
        }
    }

    private void read(int error, IHttpContext context, int bytes, boolean utf8Encoded, boolean finalFragment,
                      boolean close) throws Exception
    {
        if (what.equals("throws"))
        {
            throw new IllegalStateException("thrown by a completion of a WebSocket");
        }
        if (error < 0)
        {
            NOTES.add(what + ": read " + HResult.toString(error));
            if (what.equals("canceled") && !canceled)
            {
                canceled = true;
                read(context);
                return;
            }
            context.postCompletion(0);
        }
        else if (what.equals("hangup"))
        {
            socket.writeFragment(text("bye"), true, true);
            socket.closeTcpConnection();
            context.postCompletion(0);
        }
        else if (close && what.equals("refused"))
        {
            context.postCompletion(0); // it answers the server's close
        }
        else if (close)
        {
            WebSocketCloseStatus status = socket.getCloseStatus();
            NOTES.add(what + ": closed " + status);
            boolean own = what.equals("own");
            boolean expected = socket.sendConnectionClose(true, own ? 4100 : status == null ? 1005
                : status.statusCode(), own ? "its own" : status == null ? null : status.reason(), this::closed, context);
            if (!expected)
            {
                closed(0, context, 0, true, true, false);
            }
        }
        else if (!socket.writeFragment(buffer.duplicate().position(0).limit(bytes), true, utf8Encoded, finalFragment,
            this::written, context).completionExpected())
        {
            written(0, context, bytes, utf8Encoded, finalFragment, close);
        }
    }

    private void written(int error, IHttpContext context, int bytes, boolean utf8Encoded, boolean finalFragment,
                         boolean close) throws Exception
    {
        if (error < 0)
        {
            NOTES.add(what + ": written " + HResult.toString(error));
            context.postCompletion(0);
            return;
        }
        read(context);
    }

    private void closed(int error, IHttpContext context, int bytes, boolean utf8Encoded, boolean finalFragment,
                        boolean close)
    {
        context.indicateCompletion(RQ_NOTIFICATION_CONTINUE);
    }

    private REQUEST_NOTIFICATION_STATUS synchronous()
    {
        for (;;)
        {
            WebSocketFragment fragment = socket.readFragment(buffer.clear());
            if (fragment.connectionClose())
            {
                socket.sendConnectionClose(1000, "synchronous");
                return RQ_NOTIFICATION_CONTINUE;
            }
            socket.writeFragment(buffer.limit(fragment.bytes()), fragment.utf8Encoded(), fragment.finalFragment());
        }
    }

    /** The server closes first, and waits for the client's answer. */
    private void closes(IHttpContext context) throws Exception
    {
        socket.sendConnectionClose(4001, "the server says \u201egood bye\u201c");
        WebSocketFragment fragment = socket.readFragment(buffer.clear());
        NOTES.add(what + ": " + fragment.connectionClose() + " " + socket.getCloseStatus());
        context.postCompletion(0);
    }

    /** What is refused, as one message. */
    private void refused(IHttpContext context) throws Exception
    {
        read(context);
        String refused = "read " + Answering.outcome(() -> socket.readFragment(buffer, true, this::read, context))
            + "\nstatus " + socket.getCloseStatus() + "\npost " + Answering.outcome(() -> context.postCompletion(0))
            + "\ncode " + Answering.outcome(() -> socket.sendConnectionClose(999, "")) + "\nreserved "
            + Answering.outcome(() -> socket.sendConnectionClose(1006, "")) + "\nreason "
            + Answering.outcome(() -> socket.sendConnectionClose(1000, "\u00e4".repeat(62)));
        socket.writeFragment(text(refused), true, true);
        socket.sendConnectionClose(1000, null);
        NOTES.add(what + ": after the close " + Answering.outcome(() -> socket.writeFragment(text("x"), true, true)));
    }

    private REQUEST_NOTIFICATION_STATUS opaque(IHttpContext context)
    {
        for (int bytes = readEntity(context); bytes > 0; bytes = readEntity(context))
        {
            context.getResponse().writeEntityChunks(buffer.duplicate().position(0).limit(bytes));
            context.getResponse().flush(false, true);
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    private int readEntity(IHttpContext context)
    {
        return context.getRequest().readEntityBody(buffer.clear(), false).bytes();
    }

    private static ByteBuffer text(String text)
    {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
