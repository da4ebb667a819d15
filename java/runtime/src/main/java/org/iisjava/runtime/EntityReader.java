package org.iisjava.runtime;

import java.nio.ByteBuffer;
import org.iisjava.httpserv.AsyncResult;

/** Reads the body of a request, in each of the forms that the versions of IHttpRequest have. Without state. */
final class EntityReader
{
    /** A form of ReadEntityBody; the token is 0 without a callback. */
    interface Member
    {
        int read(long request, long buffer, int size, long callback, long outBytes, long outPending);
    }

    private EntityReader()
    {
    }

    static AsyncResult read(NativeObject request, RequestState state, String name, ByteBuffer buffer, boolean async,
                            CallbackOperation.Body callback, Member member)
    {
        requireRoom(buffer);
        int size = buffer.remaining();
        BufferOperation memory = BufferOperation.read(buffer);
        Operation operation = CallbackOperation.of(memory, state, callback);
        AsyncCall.Member call = (handle, outBytes, outPending) ->
            member.read(handle, memory.address(), size, operation.token(), outBytes, outPending);
        if (async)
        {
            return AsyncCall.read(request, state, name, operation, call);
        }
        try
        {
            AsyncResult result = AsyncCall.read(request, state, name, null, call);
            memory.completed(result.bytes(), 0);
            return result;
        }
        finally
        {
            memory.free();
        }
    }

    /** Refuses a buffer that cannot be read into. */
    static void requireRoom(ByteBuffer buffer)
    {
        if (Argument.notNull("buffer", buffer).isReadOnly())
        {
            throw new IllegalArgumentException("buffer is read-only");
        }
        if (!buffer.hasRemaining())
        {
            throw new IllegalArgumentException("buffer has no room between its position and its limit");
        }
    }
}
