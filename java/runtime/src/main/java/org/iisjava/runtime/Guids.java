package org.iisjava.runtime;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/** GUID structures: three numbers in native order, then eight bytes. Without state. */
final class Guids
{
    static final int SIZE = 16;

    private Guids()
    {
    }

    static void write(UUID guid, ByteBuffer memory, int offset)
    {
        long high = guid.getMostSignificantBits();
        memory.putInt(offset, (int) (high >>> 32)).putShort(offset + 4, (short) (high >>> 16))
            .putShort(offset + 6, (short) high);
        for (int i = 0; i < Long.BYTES; i++)
        {
            memory.put(offset + 8 + i, (byte) (guid.getLeastSignificantBits() >>> 8 * (Long.BYTES - 1 - i)));
        }
    }

    /** Null for null. */
    static UUID read(long address)
    {
        if (address == 0)
        {
            return null;
        }
        ByteBuffer memory = NativeMemory.view(address, SIZE);
        long high = (long) memory.getInt(0) << 32 | Short.toUnsignedLong(memory.getShort(4)) << 16
            | Short.toUnsignedLong(memory.getShort(6));
        return new UUID(high, memory.order(ByteOrder.BIG_ENDIAN).getLong(8));
    }
}
