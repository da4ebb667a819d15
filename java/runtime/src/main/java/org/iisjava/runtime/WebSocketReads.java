package org.iisjava.runtime;

import java.nio.ByteBuffer;
import org.iisjava.httpserv.AsyncResult;
import org.iisjava.httpserv.PFN_WEBSOCKET_COMPLETION;
import org.iisjava.httpserv.WebSocketFragment;

/** Reads a fragment of a WebSocket, in both forms. Made for each read: takes the flags that the call answers. */
final class WebSocketReads
{
    private static final String READ = "IWebSocketContext::ReadFragment";

    private boolean m_utf8Encoded;
    private boolean m_finalFragment;
    private boolean m_connectionClose;

    private WebSocketReads()
    {
    }

    static <T> WebSocketFragment read(NativeObject webSocket, RequestState state, ByteBuffer buffer, boolean async,
                                      PFN_WEBSOCKET_COMPLETION<? super T> completion, T context)
    {
        EntityReader.requireRoom(buffer);
        BufferOperation memory = BufferOperation.read(buffer);
        WebSocketOperation operation = WebSocketOperation.of(memory, state, async, completion, context);
        WebSocketReads flags = new WebSocketReads();
        int size = buffer.remaining();
        try
        {
            AsyncResult result = AsyncCall.run(webSocket, state, READ, operation, (handle, outBytes, outExpected) ->
                flags.call(handle, memory.address(), size, operation, outBytes, outExpected));
            if (result.endOfBody())
            {
                throw ExceptionTable.failure(READ, ExceptionTable.HANDLE_EOF);
            }
            if (!async)
            {
                memory.completed(result.bytes(), 0);
            }
            return new WebSocketFragment(result.bytes(), flags.m_utf8Encoded, flags.m_finalFragment,
                flags.m_connectionClose, result.completionExpected());
        }
        finally
        {
            if (!async)
            {
                memory.free();
            }
        }
    }

    private int call(long handle, long address, int size, WebSocketOperation operation, long outBytes,
                     long outExpected)
    {
        Scratch scratch = CallStack.current().scratch();
        long outUtf8 = scratch.out();
        long outFinal = scratch.out();
        long outClose = scratch.out();
        int hresult = Abi.IWebSocketContext_ReadFragment(handle, address, size, operation == null ? 0 : 1,
            operation == null ? 0 : operation.token(), outBytes, outUtf8, outFinal, outClose, outExpected);
        m_utf8Encoded = scratch.getInt(outUtf8) != 0;
        m_finalFragment = scratch.getInt(outFinal) != 0;
        m_connectionClose = scratch.getInt(outClose) != 0;
        return hresult;
    }
}
