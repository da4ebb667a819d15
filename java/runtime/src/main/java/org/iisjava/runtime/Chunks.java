package org.iisjava.runtime;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.iisjava.httpserv.HTTP_DATA_CHUNK;

/**
 * Lays out HTTP_DATA_CHUNK structures and what they point to, in one block: first the structures, then heap buffers and
 * names. Direct buffers are pointed to where they are. Without state.
 */
final class Chunks
{
    private static final int STRUCTURE_SIZE = 32;
    private static final int FROM_MEMORY = 0;
    private static final int FROM_FILE_HANDLE = 1;
    private static final int FROM_FRAGMENT_CACHE = 2;
    private static final int FROM_FRAGMENT_CACHE_EX = 3;

    private Chunks()
    {
    }

    /** The size of the block; the chunks are checked. */
    static int size(List<HTTP_DATA_CHUNK> chunks)
    {
        long size = 0;
        for (int i = 0; i < chunks.size(); i++)
        {
            HTTP_DATA_CHUNK chunk = chunks.get(i);
            if (chunk == null)
            {
                throw new NullPointerException("dataChunks[" + i + "] is null");
            }
            size += STRUCTURE_SIZE + aligned(extra(chunk));
        }
        if (size > Integer.MAX_VALUE)
        {
            throw new IllegalArgumentException("dataChunks: more than 2 GB on the heap; use direct buffers");
        }
        return (int) size;
    }

    static void write(List<HTTP_DATA_CHUNK> chunks, ByteBuffer block, long address)
    {
        block.order(ByteOrder.nativeOrder());
        int structure = 0;
        int free = chunks.size() * STRUCTURE_SIZE;
        for (HTTP_DATA_CHUNK chunk : chunks)
        {
            block.putLong(structure, 0).putLong(structure + 16, 0).putLong(structure + 24, 0);
            if (chunk instanceof HTTP_DATA_CHUNK.FromMemory memory)
            {
                writeMemory(memory.Buffer(), block, structure, free, address);
            }
            else if (chunk instanceof HTTP_DATA_CHUNK.FromFileHandle file)
            {
                block.putInt(structure, FROM_FILE_HANDLE);
                block.putLong(structure + 8, file.ByteRange().StartingOffset());
                block.putLong(structure + 16, file.ByteRange().Length());
                block.putLong(structure + 24, file.FileHandle());
            }
            else if (chunk instanceof HTTP_DATA_CHUNK.FromFragmentCache fragment)
            {
                block.putInt(structure, FROM_FRAGMENT_CACHE);
                block.putShort(structure + 8, (short) (fragment.FragmentName().length() * Character.BYTES));
                block.putLong(structure + 16, address + free);
                writeName(fragment.FragmentName(), block, free);
            }
            else if (chunk instanceof HTTP_DATA_CHUNK.FromFragmentCacheEx part)
            {
                block.putInt(structure, FROM_FRAGMENT_CACHE_EX);
                block.putLong(structure + 8, part.ByteRange().StartingOffset());
                block.putLong(structure + 16, part.ByteRange().Length());
                block.putLong(structure + 24, address + free);
                writeName(part.FragmentName(), block, free);
            }
            structure += STRUCTURE_SIZE;
            free += aligned(extra(chunk));
        }
    }

    private static void writeMemory(ByteBuffer buffer, ByteBuffer block, int structure, int free, long address)
    {
        int length = buffer.remaining();
        block.putInt(structure, FROM_MEMORY);
        block.putInt(structure + 16, length);
        if (buffer.isDirect())
        {
            block.putLong(structure + 8, NativeMemory.addressOf(buffer) + buffer.position());
            return;
        }
        block.put(free, buffer, buffer.position(), length);
        block.putLong(structure + 8, address + free);
    }

    private static void writeName(String name, ByteBuffer block, int free)
    {
        for (int i = 0; i < name.length(); i++)
        {
            block.putChar(free + i * Character.BYTES, name.charAt(i));
        }
        block.putChar(free + name.length() * Character.BYTES, '\0');
    }

    private static long extra(HTTP_DATA_CHUNK chunk)
    {
        if (chunk instanceof HTTP_DATA_CHUNK.FromMemory memory)
        {
            ByteBuffer buffer = memory.Buffer();
            return buffer.isDirect() ? 0 : buffer.remaining();
        }
        if (chunk instanceof HTTP_DATA_CHUNK.FromFragmentCache fragment)
        {
            return nameSize(fragment.FragmentName());
        }
        return chunk instanceof HTTP_DATA_CHUNK.FromFragmentCacheEx part ? nameSize(part.FragmentName()) : 0;
    }

    private static long nameSize(String name)
    {
        return (name.length() + 1L) * Character.BYTES;
    }

    private static long aligned(long size)
    {
        return size + 7 & ~7L;
    }
}
