package org.iisjava.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.iisjava.httpserv.HTTP_DATA_CHUNK;
import org.junit.jupiter.api.Test;

class ChunksTest
{
    @Test
    void heapBytesAreCopiedFromPositionToLimit()
    {
        Memory block = write(HTTP_DATA_CHUNK.fromMemory(ByteBuffer.wrap(new byte[] {1, 2, 3, 4}, 1, 2)));
        assertEquals(0, block.getInt(0));
        assertEquals(2, block.getInt(16));
        assertArrayEquals(new byte[] {2, 3}, block.getPointer(8).getByteArray(0, 2));
    }

    @Test
    void directBytesAreNotCopied()
    {
        ByteBuffer direct = ByteBuffer.allocateDirect(8).position(3);
        Memory block = write(HTTP_DATA_CHUNK.fromMemory(direct));
        assertEquals(32, block.size());
        assertEquals(NativeMemory.addressOf(direct) + 3, Pointer.nativeValue(block.getPointer(8)));
        assertEquals(5, block.getInt(16));
    }

    @Test
    void filesAndFragmentsAreLaidOutAfterOneAnother()
    {
        Memory block = write(HTTP_DATA_CHUNK.fromFileHandle(77, 10, 20), HTTP_DATA_CHUNK.fromFragmentCache("ab"),
            HTTP_DATA_CHUNK.fromMemory("c"), HTTP_DATA_CHUNK.fromFragmentCache("de", 5, 6));
        assertEquals(1, block.getInt(0));
        assertEquals(10, block.getLong(8));
        assertEquals(20, block.getLong(16));
        assertEquals(77, block.getLong(24));
        assertEquals(2, block.getInt(32));
        assertEquals(4, block.getShort(40));
        assertEquals("ab", block.getPointer(48).getByteBuffer(0, 4).asCharBuffer().toString());
        assertEquals('c', block.getPointer(72).getByte(0));
        assertEquals(3, block.getInt(96));
        assertEquals(5, block.getLong(104));
        assertEquals(6, block.getLong(112));
        assertEquals("de\0", block.getPointer(120).getByteBuffer(0, 6).asCharBuffer().toString());
    }

    @Test
    void aMissingChunkIsNamed()
    {
        assertEquals("dataChunks[1] is null", assertThrows(NullPointerException.class,
            () -> Chunks.size(Arrays.asList(HTTP_DATA_CHUNK.fromMemory("x"), null))).getMessage());
    }

    private static Memory write(HTTP_DATA_CHUNK... chunks)
    {
        Memory block = new Memory(Chunks.size(List.of(chunks)));
        Chunks.write(List.of(chunks), block.getByteBuffer(0, block.size()), Pointer.nativeValue(block));
        return block;
    }
}
