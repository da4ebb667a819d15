package org.iisjava.httpserv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

/** What a chunk takes of what it is made from. */
class DataChunkTest
{
    @Test
    void memoryIsWhatIsBetweenPositionAndLimit()
    {
        ByteBuffer buffer = ByteBuffer.allocateDirect(10).put("0123456789".getBytes(StandardCharsets.US_ASCII));
        buffer.position(2).limit(5);
        var chunk = assertInstanceOf(HTTP_DATA_CHUNK.FromMemory.class, HTTP_DATA_CHUNK.fromMemory(buffer));
        buffer.clear();
        assertEquals(3, chunk.BufferLength());
        assertEquals("234", text(chunk));
        assertTrue(chunk.Buffer().isDirect());
        assertEquals(HTTP_DATA_CHUNK_TYPE.HttpDataChunkFromMemory, chunk.DataChunkType());
    }

    @Test
    void makingAChunkDoesNotMoveTheBuffer()
    {
        ByteBuffer buffer = ByteBuffer.allocate(10).position(3).limit(7);
        HTTP_DATA_CHUNK.fromMemory(buffer);
        assertEquals(3, buffer.position());
        assertEquals(7, buffer.limit());
    }

    @Test
    void readingAChunkDoesNotUseItUp()
    {
        var chunk = (HTTP_DATA_CHUNK.FromMemory) HTTP_DATA_CHUNK.fromMemory("twice");
        assertEquals("twice", text(chunk));
        assertEquals("twice", text(chunk));
    }

    @Test
    void memoryIsReferredToAndNotCopied()
    {
        byte[] bytes = {'a', 'b'};
        var chunk = (HTTP_DATA_CHUNK.FromMemory) HTTP_DATA_CHUNK.fromMemory(bytes);
        bytes[0] = 'c';
        assertEquals("cb", text(chunk));
    }

    @Test
    void textIsUtf8()
    {
        var chunk = (HTTP_DATA_CHUNK.FromMemory) HTTP_DATA_CHUNK.fromMemory("Grüße €");
        assertEquals(11, chunk.BufferLength());
        assertEquals("Grüße €", text(chunk));
    }

    @Test
    void filesHaveARangeAndAHandle()
    {
        assertEquals(new HTTP_DATA_CHUNK.FromFileHandle(new HTTP_BYTE_RANGE(10, 20), 7),
            HTTP_DATA_CHUNK.fromFileHandle(7, 10, 20));
        assertEquals(new HTTP_DATA_CHUNK.FromFileHandle(new HTTP_BYTE_RANGE(0, -1), 7),
            HTTP_DATA_CHUNK.fromFileHandle(7));
        assertEquals(HTTP_DATA_CHUNK_TYPE.HttpDataChunkFromFileHandle,
            HTTP_DATA_CHUNK.fromFileHandle(7).DataChunkType());
        assertThrows(IllegalArgumentException.class, () -> HTTP_DATA_CHUNK.fromFileHandle(0));
        assertThrows(IllegalArgumentException.class,
            () -> HTTP_DATA_CHUNK.fromFileHandle(IHttpFileInfo.INVALID_HANDLE_VALUE));
        assertThrows(IllegalArgumentException.class, () -> HTTP_DATA_CHUNK.fromFileHandle(7, -1, 1));
        assertThrows(IllegalArgumentException.class, () -> HTTP_DATA_CHUNK.fromFileHandle(7, 0, -2));
    }

    @Test
    void fragmentsHaveAName()
    {
        var chunk = assertInstanceOf(HTTP_DATA_CHUNK.FromFragmentCache.class, HTTP_DATA_CHUNK.fromFragmentCache("/a"));
        assertEquals("/a", chunk.FragmentName());
        assertEquals(HTTP_DATA_CHUNK_TYPE.HttpDataChunkFromFragmentCache, chunk.DataChunkType());
        assertEquals(32767, ((HTTP_DATA_CHUNK.FromFragmentCache) HTTP_DATA_CHUNK.fromFragmentCache("x".repeat(32767)))
            .FragmentName().length());
        for (String name : new String[] {"", "a\0b", "x".repeat(32768)})
        {
            assertThrows(IllegalArgumentException.class, () -> HTTP_DATA_CHUNK.fromFragmentCache(name));
        }
    }

    private static String text(HTTP_DATA_CHUNK.FromMemory chunk)
    {
        return StandardCharsets.UTF_8.decode(chunk.Buffer()).toString();
    }
}
