package org.iisjava.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.iisjava.httpserv.HTTP_COOKED_URL;
import org.iisjava.httpserv.HTTP_HEADER_ID;
import org.iisjava.httpserv.HTTP_REQUEST_INFO;
import org.iisjava.httpserv.HTTP_REQUEST_INFO_TYPE;
import org.iisjava.httpserv.HTTP_UNKNOWN_HEADER;
import org.iisjava.httpserv.HTTP_VERB;
import org.iisjava.httpserv.HTTP_VERSION;
import org.junit.jupiter.api.Test;

/** Structures as HTTP.sys delivers them: lengths in bytes, texts not terminated. */
class RawStructureTest
{
    private final Lifetime lifetime = new Lifetime(Lifetime.Kind.REQUEST);
    private final Memory memory = zeroed(864);
    private final List<Memory> texts = new ArrayList<>();
    private final RawHttpRequest request = new RawHttpRequest(Pointer.nativeValue(memory), lifetime);

    @Test
    void scalarsAreAtTheirOffsets()
    {
        memory.setInt(0, 1);
        memory.setLong(8, 11);
        memory.setLong(16, 12);
        memory.setShort(32, (short) 1);
        memory.setShort(34, (short) 1);
        memory.setInt(36, 6);
        memory.setLong(808, 99);
        assertEquals(1, request.Flags());
        assertEquals(11, request.ConnectionId());
        assertEquals(12, request.RequestId());
        assertEquals(new HTTP_VERSION(1, 1), request.Version());
        assertEquals(HTTP_VERB.HttpVerbPOST, request.Verb());
        assertNull(request.UnknownVerb());
        assertEquals(99, request.BytesReceived());
        assertNull(request.SslInfo());
        assertEquals(List.of(), request.EntityChunks());
    }

    @Test
    void textsEndAtTheirLength()
    {
        memory.setInt(36, 1);
        text(48, 40, "PATCH");
        text(56, 42, "/a?b");
        assertEquals("PATCH", request.UnknownVerb());
        assertEquals("/a?b", request.RawUrl());
    }

    @Test
    void slicesOfTheCookedUrlAreBytes()
    {
        String url = "http://h:80/ä?q";
        Memory characters = keep(new Memory(url.length() * 2L + 2));
        characters.getByteBuffer(0, url.length() * 2L).asCharBuffer().put(url);
        long address = Pointer.nativeValue(characters);
        short[] lengths = {(short) (url.length() * 2), 8, 4, 4};
        int[] offsets = {0, 7, 11, 13};
        for (int i = 0; i < 4; i++)
        {
            memory.setShort(64 + i * 2L, lengths[i]);
            memory.setLong(72 + i * 8L, address + offsets[i] * 2L);
        }
        assertEquals(new HTTP_COOKED_URL(url, "h:80", "/ä", "?q"), request.CookedUrl());
    }

    @Test
    void knownAndUnknownHeadersAreFound()
    {
        int host = 120 + 32 + HTTP_HEADER_ID.HttpHeaderHost.requestId() * 16;
        text(host + 8, host, "localhost");
        Memory array = keep(zeroed(24));
        Memory name = bytes("X-A");
        Memory value = bytes("1");
        array.setShort(0, (short) 3);
        array.setShort(2, (short) 1);
        array.setPointer(8, name);
        array.setPointer(16, value);
        memory.setShort(120, (short) 1);
        memory.setPointer(128, array);
        assertEquals("localhost", request.Headers().KnownHeaders(HTTP_HEADER_ID.HttpHeaderHost));
        assertNull(request.Headers().KnownHeaders(HTTP_HEADER_ID.HttpHeaderCookie));
        assertEquals(List.of(new HTTP_UNKNOWN_HEADER("X-A", "1")), request.Headers().UnknownHeaders());
    }

    @Test
    void socketAddressesAreReadWithoutNames()
    {
        Memory socket = keep(zeroed(16));
        socket.setShort(0, (short) 2);
        socket.setByte(2, (byte) 0x1F);
        socket.setByte(3, (byte) 0x90);
        socket.setByte(4, (byte) 127);
        socket.setByte(7, (byte) 1);
        memory.setPointer(104, socket);
        assertEquals("/127.0.0.1:8080", request.Address().RemoteAddress().toString());
        assertNull(request.Address().LocalAddress());
    }

    @Test
    void piecesOfInformationHaveTheirKindAndTheirBytes()
    {
        Memory infos = keep(zeroed(48));
        infos.setInt(0, 2);
        infos.setInt(4, 3);
        infos.setPointer(8, bytes("abc"));
        infos.setInt(16, 9999);
        infos.setInt(32, -1);
        memory.setShort(848, (short) 3);
        memory.setPointer(856, infos);
        List<HTTP_REQUEST_INFO> read = request.RequestInfo();
        assertEquals(HTTP_REQUEST_INFO_TYPE.HttpRequestInfoTypeSslProtocol, read.get(0).InfoType());
        assertEquals("abc", StandardCharsets.US_ASCII.decode(read.get(0).Info()).toString());
        assertNull(read.get(1).InfoType());
        assertEquals(0, read.get(1).Info().remaining());
        assertNull(read.get(2).InfoType());
        infos.setInt(36, 1);
        assertThrows(IllegalStateException.class, request::RequestInfo);
    }

    @Test
    void aLengthWithoutAPointerIsAnException()
    {
        memory.setShort(42, (short) 9);
        memory.setShort(120, (short) 3);
        memory.setShort(816, (short) 2);
        memory.setShort(848, (short) 1);
        assertThrows(IllegalStateException.class, request::RawUrl);
        assertThrows(IllegalStateException.class, () -> request.Headers().UnknownHeaders());
        assertThrows(IllegalStateException.class, request::EntityChunks);
        assertThrows(IllegalStateException.class, request::RequestInfo);
    }

    @Test
    void nothingIsReadAfterTheRequest()
    {
        lifetime.close(0);
        assertEquals("HTTP_REQUEST was used after the request had ended (its lifetime is REQUEST)",
            assertThrows(IllegalStateException.class, request::RawUrl).getMessage());
    }

    private void text(long pointerOffset, long lengthOffset, String text)
    {
        memory.setShort(lengthOffset, (short) text.length());
        memory.setPointer(pointerOffset, bytes(text));
    }

    private Memory bytes(String text)
    {
        Memory block = keep(new Memory(text.length() + 1L));
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        block.write(0, bytes, 0, bytes.length);
        block.setByte(bytes.length, (byte) 'Z');
        return block;
    }

    private Memory keep(Memory block)
    {
        texts.add(block);
        return block;
    }

    private static Memory zeroed(long size)
    {
        Memory block = new Memory(size);
        block.clear();
        return block;
    }
}
