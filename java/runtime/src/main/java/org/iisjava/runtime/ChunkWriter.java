package org.iisjava.runtime;

import java.lang.ref.Reference;
import java.util.List;
import org.iisjava.httpserv.AsyncResult;
import org.iisjava.httpserv.HTTP_DATA_CHUNK;

/** Writes chunks to a response, in each of the forms that the versions of IHttpResponse have. Without state. */
final class ChunkWriter
{
    private static final int LARGEST_ON_SCRATCH = 16 * 1024;

    /** A form of WriteEntityChunks; the token is 0 without a callback. */
    interface Member
    {
        int write(long response, long chunks, int count, long callback, long outSent, long outExpected);
    }

    private ChunkWriter()
    {
    }

    static AsyncResult write(NativeObject response, RequestState state, String name, List<HTTP_DATA_CHUNK> dataChunks,
                             boolean async, CallbackOperation.Body callback, Member member)
    {
        List<HTTP_DATA_CHUNK> chunks = Argument.list("dataChunks", dataChunks);
        int size = Chunks.size(chunks);
        if (!async && size <= LARGEST_ON_SCRATCH)
        {
            try (Call call = response.begin(name))
            {
                long address = call.scratch().allocate(size);
                Chunks.write(chunks, call.scratch().view(address, size), address);
                return write(response, state, name, address, chunks, null, member);
            }
        }
        NativeMemory memory = new NativeMemory(size);
        try
        {
            Chunks.write(chunks, memory.bytes(), memory.address());
        }
        catch (Throwable t)
        {
            memory.free();
            throw t;
        }
        if (async)
        {
            return write(response, state, name, memory.address(), chunks,
                CallbackOperation.of(BufferOperation.write(memory, chunks), state, callback), member);
        }
        try
        {
            return write(response, state, name, memory.address(), chunks, null, member);
        }
        finally
        {
            memory.free();
        }
    }

    private static AsyncResult write(NativeObject response, RequestState state, String name, long address,
                                     List<HTTP_DATA_CHUNK> chunks, Operation operation, Member member)
    {
        try
        {
            return AsyncCall.run(response, state, name, operation, (handle, outSent, outExpected) ->
                member.write(handle, address, chunks.size(), operation == null ? 0 : operation.token(), outSent,
                    outExpected));
        }
        finally
        {
            Reference.reachabilityFence(chunks);
        }
    }
}
