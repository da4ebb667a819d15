package org.iisjava.runtime;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A block of memory from malloc, for what must stay where it is longer than a call. Owned by the {@link Operation} or
 * the method that made it, and freed once by it, on any thread.
 */
final class NativeMemory
{
    private final long m_address;
    private final ByteBuffer m_bytes;
    private final AtomicBoolean m_freed = new AtomicBoolean();

    NativeMemory(int size)
    {
        m_address = Native.malloc(Math.max(size, 1));
        if (m_address == 0)
        {
            throw new OutOfMemoryError("malloc of " + size + " bytes");
        }
        m_bytes = view(m_address, size);
    }

    long address()
    {
        return m_address;
    }

    /** To be used while the block is not freed. */
    ByteBuffer bytes()
    {
        return m_bytes;
    }

    void free()
    {
        if (m_freed.compareAndSet(false, true))
        {
            Native.free(m_address);
        }
    }

    /** Memory of IIS as bytes in native order. */
    static ByteBuffer view(long address, long size)
    {
        return new Pointer(address).getByteBuffer(0, size).order(ByteOrder.nativeOrder());
    }

    /** The address of the first byte, whatever the position, of a direct buffer. */
    static long addressOf(Buffer direct)
    {
        return Pointer.nativeValue(Native.getDirectBufferPointer(direct));
    }
}
