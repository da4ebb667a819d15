package org.iisjava.runtime;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Native structures that point into the block they stand in. Put together on the heap, with pointers as offsets, and
 * written once into memory that the caller frees or that ends with the request. One thread.
 */
final class Block
{
    private static final int FIRST = 256;

    private ByteBuffer m_bytes = ByteBuffer.allocate(FIRST).order(ByteOrder.nativeOrder());
    private int m_size;
    private final List<Integer> m_pointers = new ArrayList<>();

    /** Room for a structure of zeroes: answers its offset. */
    int structure(int size)
    {
        int offset = m_size;
        m_size += size + 7 & ~7;
        if (m_size > m_bytes.capacity())
        {
            m_bytes = ByteBuffer.wrap(Arrays.copyOf(m_bytes.array(), Math.max(m_size, m_bytes.capacity() * 2)))
                .order(ByteOrder.nativeOrder());
        }
        return offset;
    }

    Block number(int offset, int value)
    {
        m_bytes.putInt(offset, value);
        return this;
    }

    Block small(int offset, int value)
    {
        m_bytes.putShort(offset, (short) value);
        return this;
    }

    Block pointer(int offset, int target)
    {
        m_bytes.putLong(offset, target);
        m_pointers.add(offset);
        return this;
    }

    /** A pointer to bytes. */
    Block bytes(int offset, byte[] value)
    {
        int target = structure(value.length);
        m_bytes.put(target, value);
        return pointer(offset, target);
    }

    /** A pointer to bytes, and their length. */
    Block value(int offset, int lengthOffset, byte[] value)
    {
        return bytes(offset, value).number(lengthOffset, value.length);
    }

    /** A pointer to a terminated text; null for null. */
    Block wide(int offset, String text)
    {
        return text == null ? this : bytes(offset, wide(text));
    }

    /** A pointer to a GUID; null for null. */
    Block guid(int offset, UUID guid)
    {
        if (guid != null)
        {
            int target = structure(Guids.SIZE);
            Guids.write(guid, m_bytes, target);
            pointer(offset, target);
        }
        return this;
    }

    static byte[] wide(String text)
    {
        ByteBuffer bytes = ByteBuffer.allocate((text.length() + 1) * Character.BYTES).order(ByteOrder.nativeOrder());
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    int size()
    {
        return m_size;
    }

    void writeTo(long address)
    {
        for (int offset : m_pointers)
        {
            m_bytes.putLong(offset, m_bytes.getLong(offset) + address);
        }
        NativeMemory.view(address, m_size).put(m_bytes.array(), 0, m_size);
    }

    /** The caller frees it. */
    NativeMemory write()
    {
        NativeMemory memory = new NativeMemory(m_size);
        writeTo(memory.address());
        return memory;
    }
}
