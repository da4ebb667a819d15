package org.iisjava.runtime;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.iisjava.httpserv.AsyncResult;
import org.iisjava.httpserv.IWebSocketContext;
import org.iisjava.httpserv.PFN_WEBSOCKET_COMPLETION;
import org.iisjava.httpserv.WebSocketCloseStatus;
import org.iisjava.httpserv.WebSocketFragment;

/** IIS's IWebSocketContext; REQUEST lifetime. */
final class NativeWebSocketContext extends NativeObject implements IWebSocketContext
{
    private static final int LONGEST_REASON = 123;
    private static final int LEAST_STATUS = 1000;
    private static final int MOST_STATUS = 4999;
    private static final String WRITE = "IWebSocketContext::WriteFragment";
    private static final String CLOSE = "IWebSocketContext::SendConnectionClose";

    private final RequestState m_state;

    NativeWebSocketContext(long handle, RequestState state)
    {
        super(handle, state.lifetime());
        m_state = state;
    }

    @Override
    public <T> AsyncResult writeFragment(ByteBuffer data, boolean async, boolean utf8Encoded, boolean finalFragment,
                                         PFN_WEBSOCKET_COMPLETION<? super T> completion, T completionContext)
    {
        Argument.notNull("data", data);
        Argument.notNull("completion", completion);
        return write(data, async, utf8Encoded, finalFragment, completion, completionContext);
    }

    @Override
    public int writeFragment(ByteBuffer data, boolean utf8Encoded, boolean finalFragment)
    {
        return write(Argument.notNull("data", data), false, utf8Encoded, finalFragment, null, null).bytes();
    }

    private <T> AsyncResult write(ByteBuffer data, boolean async, boolean utf8Encoded, boolean finalFragment,
                                  PFN_WEBSOCKET_COMPLETION<? super T> completion, T context)
    {
        int size = data.remaining();
        BufferOperation memory = BufferOperation.write(data);
        WebSocketOperation operation = WebSocketOperation.of(memory, m_state, async, completion, context);
        try
        {
            return AsyncCall.run(this, m_state, WRITE, operation, (handle, outSent, outExpected) ->
                Abi.IWebSocketContext_WriteFragment(handle, memory.address(), size, async ? 1 : 0, utf8Encoded ? 1 : 0,
                    finalFragment ? 1 : 0, async ? operation.token() : 0, outSent, outExpected));
        }
        finally
        {
            if (!async)
            {
                memory.free();
            }
        }
    }

    @Override
    public <T> WebSocketFragment readFragment(ByteBuffer buffer, boolean async,
                                              PFN_WEBSOCKET_COMPLETION<? super T> completion, T completionContext)
    {
        return WebSocketReads.read(this, m_state, buffer, async, Argument.notNull("completion", completion),
            completionContext);
    }

    @Override
    public WebSocketFragment readFragment(ByteBuffer buffer)
    {
        return WebSocketReads.read(this, m_state, buffer, false, null, null);
    }

    @Override
    public <T> boolean sendConnectionClose(boolean async, int statusCode, String reason,
                                           PFN_WEBSOCKET_COMPLETION<? super T> completion, T completionContext)
    {
        return close(async, statusCode, reason, Argument.notNull("completion", completion), completionContext);
    }

    @Override
    public void sendConnectionClose(int statusCode, String reason)
    {
        close(false, statusCode, reason, null, null);
    }

    private <T> boolean close(boolean async, int statusCode, String reason,
                              PFN_WEBSOCKET_COMPLETION<? super T> completion, T context)
    {
        Argument.range("statusCode", statusCode, LEAST_STATUS, MOST_STATUS);
        int length = reason == null ? 0 : Argument.wide("reason", reason).getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_REASON)
        {
            throw new IllegalArgumentException("reason: " + length + " bytes of UTF-8 are too many (at most "
                + LONGEST_REASON + ")");
        }
        WebSocketOperation operation =
            WebSocketOperation.of(BufferOperation.flush(), m_state, async, completion, context);
        return AsyncCall.run(this, m_state, CLOSE, operation, (handle, outBytes, outExpected) ->
        {
            long text = reason == null ? 0 : CallStack.current().scratch().utf16(reason);
            return Abi.IWebSocketContext_SendConnectionClose(handle, async ? 1 : 0, statusCode, text,
                Call.lengthOrNull(reason), async ? operation.token() : 0, outExpected);
        }).completionExpected();
    }

    @Override
    public WebSocketCloseStatus getCloseStatus()
    {
        try (Call call = begin("IWebSocketContext::GetCloseStatus"))
        {
            long outStatus = call.out();
            String reason = call.readUtf16(ExceptionTable.ERROR_NOT_FOUND, (out, capacity, outLength) ->
                Abi.IWebSocketContext_GetCloseStatus(handle(), outStatus, out, capacity, outLength));
            int status = call.intAt(outStatus);
            return status == 0 ? null : new WebSocketCloseStatus(status, reason == null ? "" : reason);
        }
    }

    @Override
    public void closeTcpConnection()
    {
        call("IWebSocketContext::CloseTcpConnection", Abi::IWebSocketContext_CloseTcpConnection);
    }

    @Override
    public void cancelOutstandingIO()
    {
        call("IWebSocketContext::CancelOutstandingIO", Abi::IWebSocketContext_CancelOutstandingIO);
    }

    /** Also while the request is not the module's to touch; nothing when it has ended. */
    void cancelUnchecked()
    {
        if (lifetime().enterUnlessEnded())
        {
            try
            {
                Abi.IWebSocketContext_CancelOutstandingIO(handle());
            }
            finally
            {
                lifetime().leave();
            }
        }
    }

    @Override
    public void cleanupStoredContext()
    {
        lifetime().check("IWebSocketContext::CleanupStoredContext");
        throw new UnsupportedOperationException("the WebSocket is IIS's: it ends with the request");
    }
}
