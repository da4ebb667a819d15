package org.iisjava.runtime;

import java.nio.ByteBuffer;

/**
 * An asynchronous read, write or flush: owns the native copy of what was on the Java heap, and keeps direct buffers
 * alive. Made before the call by the request or response; see {@link Operation} for its end.
 */
final class BufferOperation implements Operation
{
    private final boolean m_read;
    private final NativeMemory m_memory;
    private final Object m_pinned;
    private final ByteBuffer m_target;

    private BufferOperation(boolean read, NativeMemory memory, Object pinned, ByteBuffer target)
    {
        m_read = read;
        m_memory = memory;
        m_pinned = pinned;
        m_target = target;
    }

    /** A write of native copies; what is pinned are the chunks with their direct buffers. */
    static BufferOperation write(NativeMemory memory, Object pinned)
    {
        return new BufferOperation(false, memory, pinned, null);
    }

    /** A write of what is between the buffer's position and limit. */
    static BufferOperation write(ByteBuffer data)
    {
        if (data.isDirect())
        {
            return new BufferOperation(false, null, data.duplicate(), null);
        }
        NativeMemory memory = new NativeMemory(data.remaining());
        memory.bytes().put(data.duplicate());
        return new BufferOperation(false, memory, null, null);
    }

    /** An operation without a buffer. */
    static BufferOperation flush()
    {
        return new BufferOperation(false, null, null, null);
    }

    /** A read into the buffer, whose bytes are copied afterwards when it is on the heap. */
    static BufferOperation read(ByteBuffer buffer)
    {
        return buffer.isDirect() ? new BufferOperation(true, null, buffer, null)
            : new BufferOperation(true, new NativeMemory(buffer.remaining()), null, buffer.duplicate());
    }

    /** Where the bytes are, or are to be written to. */
    long address()
    {
        return m_memory == null ? NativeMemory.addressOf((ByteBuffer) m_pinned) + ((ByteBuffer) m_pinned).position()
            : m_memory.address();
    }

    @Override
    public boolean isRead()
    {
        return m_read;
    }

    @Override
    public void completed(int bytes, int status)
    {
        if (m_target != null && status >= 0 && bytes > 0)
        {
            m_target.put(m_target.position(), m_memory.bytes(), 0, Math.min(bytes, m_target.remaining()));
        }
    }

    @Override
    public void free()
    {
        if (m_memory != null)
        {
            m_memory.free();
        }
    }
}
