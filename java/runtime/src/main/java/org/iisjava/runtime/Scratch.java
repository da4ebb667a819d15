package org.iisjava.runtime;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Native memory of one thread in which text and results cross abi.h: mapped once, used as a stack, because
 * notifications nest on a thread. What was handed out stays where it is until its mark is released: more room is
 * another segment. Owned by the thread's {@link CallStack}; that thread only.
 */
final class Scratch
{
    static final int SEGMENT_SIZE = 4096;
    /** A larger segment is not kept beyond its release. */
    static final int LARGEST_KEPT = 64 * 1024;

    private static final int MOST_SEGMENTS = 16;

    private static final class Segment
    {
        private final ByteBuffer m_bytes;
        private final long m_address;

        private Segment(int capacity)
        {
            m_bytes = ByteBuffer.allocateDirect(capacity).order(ByteOrder.nativeOrder());
            m_address = Pointer.nativeValue(Native.getDirectBufferPointer(m_bytes));
        }
    }

    private final Segment[] m_segments = new Segment[MOST_SEGMENTS];
    private int m_current;
    private int m_used;
    private char[] m_text = new char[256];
    private byte[] m_latin1 = new byte[256];

    Scratch()
    {
        m_segments[0] = new Segment(SEGMENT_SIZE);
    }

    long mark()
    {
        return (long) m_current << 32 | m_used;
    }

    void release(long mark)
    {
        int keep = (int) (mark >>> 32);
        for (int i = m_current; i > keep; i--)
        {
            if (m_segments[i].m_bytes.capacity() > LARGEST_KEPT)
            {
                m_segments[i] = null;
            }
        }
        m_current = keep;
        m_used = (int) mark;
    }

    /** Eight-byte aligned, contents undefined. */
    long allocate(int size)
    {
        int start = m_used + 7 & ~7;
        if (size > m_segments[m_current].m_bytes.capacity() - start)
        {
            nextSegment(size);
            start = 0;
        }
        m_used = start + size;
        return m_segments[m_current].m_address + start;
    }

    /** Room for one result of at most eight bytes, zero. */
    long out()
    {
        long address = allocate(Long.BYTES);
        putLong(address, 0);
        return address;
    }

    long latin1(String text)
    {
        int length = text.length();
        long address = allocate(length);
        Segment segment = m_segments[m_current];
        int start = (int) (address - segment.m_address);
        for (int i = 0; i < length; i++)
        {
            segment.m_bytes.put(start + i, (byte) text.charAt(i));
        }
        return address;
    }

    long utf16(String text)
    {
        int length = text.length();
        long address = allocate(Math.multiplyExact(length, Character.BYTES));
        Segment segment = m_segments[m_current];
        int start = (int) (address - segment.m_address);
        for (int i = 0; i < length; i++)
        {
            segment.m_bytes.putChar(start + i * Character.BYTES, text.charAt(i));
        }
        return address;
    }

    String readLatin1(long address, int length)
    {
        if (m_latin1.length < length)
        {
            m_latin1 = new byte[length];
        }
        Segment segment = segmentOf(address);
        segment.m_bytes.get((int) (address - segment.m_address), m_latin1, 0, length);
        return new String(m_latin1, 0, length, StandardCharsets.ISO_8859_1);
    }

    String readUtf16(long address, int length)
    {
        if (m_text.length < length)
        {
            m_text = new char[length];
        }
        Segment segment = segmentOf(address);
        int start = (int) (address - segment.m_address);
        for (int i = 0; i < length; i++)
        {
            m_text[i] = segment.m_bytes.getChar(start + i * Character.BYTES);
        }
        return new String(m_text, 0, length);
    }

    int getInt(long address)
    {
        Segment segment = segmentOf(address);
        return segment.m_bytes.getInt((int) (address - segment.m_address));
    }

    long getLong(long address)
    {
        Segment segment = segmentOf(address);
        return segment.m_bytes.getLong((int) (address - segment.m_address));
    }

    void putInt(long address, int value)
    {
        Segment segment = segmentOf(address);
        segment.m_bytes.putInt((int) (address - segment.m_address), value);
    }

    void putLong(long address, long value)
    {
        Segment segment = segmentOf(address);
        segment.m_bytes.putLong((int) (address - segment.m_address), value);
    }

    /** The memory at an address that was handed out, as bytes. */
    ByteBuffer view(long address, int size)
    {
        Segment segment = segmentOf(address);
        return segment.m_bytes.slice((int) (address - segment.m_address), size).order(ByteOrder.nativeOrder());
    }

    private void nextSegment(int size)
    {
        int next = m_current + 1;
        if (next == MOST_SEGMENTS)
        {
            throw new OutOfMemoryError("the native calls of this thread are nested too deeply");
        }
        if (m_segments[next] == null || m_segments[next].m_bytes.capacity() < size)
        {
            m_segments[next] = new Segment(Math.max(size, SEGMENT_SIZE << Math.min(next, 4)));
        }
        m_current = next;
        m_used = 0;
    }

    private Segment segmentOf(long address)
    {
        for (int i = m_current; i >= 0; i--)
        {
            Segment segment = m_segments[i];
            long offset = address - segment.m_address;
            if (offset >= 0 && offset <= segment.m_bytes.capacity())
            {
                return segment;
            }
        }
        throw new IllegalArgumentException("the address was not handed out by this scratch memory");
    }
}
