package org.iisjava.conformance;

import static org.iisjava.conformance.MembersServer.body;
import static org.iisjava.conformance.MembersServer.get;
import static org.iisjava.conformance.MembersServer.host;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.RawConnection;
import org.iisjava.testkit.RawResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MembersServer.class)
class BodyTest
{
    @Test
    void aBodyIsReadToItsEnd()
    {
        String text = "\u20ac".repeat(5000);
        HttpResponse<String> answer = HttpClients.post(host().uri("/body/echo"), text);
        assertEquals(text, answer.body());
        assertEquals("heard", answer.headers().firstValue("X-Read-Entity").orElseThrow());
        assertEquals("", body("/body/echo"));
    }

    @Test
    void aLargeBodyIsReadWholeAndLeavesNothing() throws Exception
    {
        byte[] bytes = random(5_000_000);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        HttpRequest request = HttpClients.request(host().uri("/body/sum"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)).build();
        assertEquals("5000000 " + sum.getValue() + " 0", HttpClients.send(request).body());
    }

    @Test
    void aChunkedBodyIsReadToItsEnd() throws IOException
    {
        try (RawConnection connection = new RawConnection(host()))
        {
            connection.send("POST /body/echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
            connection.send("5\r\nfirst\r\n7\r\n second\r\n0\r\n\r\n");
            assertEquals("first second", connection.read().text());
            assertEquals("", connection.get("/body/echo").read().text());
        }
    }

    @Test
    void aClientThatWaitsIsToldToContinueWhenItsBodyIsRead() throws IOException
    {
        try (RawConnection connection = new RawConnection(host()))
        {
            connection.send("POST /body/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n"
                + "Expect: 100-continue\r\n\r\n");
            assertEquals(100, connection.read().status());
            assertEquals("body", connection.send("body").read().text());
            assertEquals("", connection.get("/body/echo").read().text());
        }
    }

    @Test
    void aBodyThatArrivesInPiecesIsReadInPieces() throws Exception
    {
        try (RawConnection connection = new RawConnection(host()))
        {
            connection.send("POST /body/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\none");
            Thread.sleep(100);
            connection.send("two");
            Thread.sleep(100);
            assertEquals("onetwosix", connection.send("six").read().text());
        }
    }

    @Test
    void whatIsUnreadIsCounted()
    {
        assertEquals("10 true", HttpClients.post(host().uri("/body/remaining"), "0123456789").body());
    }

    @Test
    void aBodyThatNobodyReadsDoesNotHarmTheNextRequest() throws IOException
    {
        try (RawConnection connection = new RawConnection(host()))
        {
            connection.send("POST /body/unread HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nGET /");
            assertEquals("not read", connection.read().text());
            assertEquals("not read", connection.get("/body/unread").read().text());
        }
    }

    @Test
    void whatIsInsertedIsReadBeforeTheRest()
    {
        String text = HttpClients.post(host().uri("/body/insert"), "body").body();
        assertTrue(text.equals("more body") || text.equals("bodymore "), text);
    }

    @Test
    void everyKindOfBufferIsWrittenFromItsPositionToItsLimit()
    {
        assertEquals("text \u20ac direct array heap list1 list2 2 6", body("/body/kinds"));
    }

    @Test
    void chunksByReferenceTakeTheirPlaceAndLiveToTheEnd()
    {
        assertEquals("first middle last", body("/body/byReference"));
    }

    @Test
    void aBufferedResponseHasItsLength()
    {
        assertEquals("42", get("/body/kinds").headers().firstValue("Content-Length").orElseThrow());
        assertEquals(200, get("/body/empty").statusCode());
        assertEquals("0", get("/body/empty").headers().firstValue("Content-Length").orElseThrow());
    }

    @Test
    void aFlushedResponseComesInChunks() throws IOException
    {
        try (RawConnection connection = new RawConnection(host()))
        {
            RawResponse head = connection.get("/body/chunked").readHead();
            assertEquals("chunked", head.header("transfer-encoding"));
            assertEquals("one ", new String(connection.readChunk(), StandardCharsets.US_ASCII));
            assertEquals("false true", new String(connection.readChunk(), StandardCharsets.US_ASCII));
            assertEquals(0, connection.readChunk().length);
            assertEquals("", connection.get("/body/echo").read().text());
        }
    }

    @Test
    void aResponseThatIsNotBufferedIsSentWriteByWrite() throws IOException
    {
        try (RawConnection connection = new RawConnection(host()))
        {
            assertEquals("onetwothree", connection.get("/body/unbuffered").read().text());
        }
    }

    @Test
    void fiftyMegabytesReachTheClient() throws Exception
    {
        HttpResponse<byte[]> answer = HttpClients.client().send(HttpClients.request(host().uri("/body/big")).build(),
            HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(50 << 20, answer.body().length);
        for (int i = 0; i < 50; i++)
        {
            assertEquals(i, answer.body()[i << 20]);
            assertEquals(i, answer.body()[(i + 1 << 20) - 1]);
        }
    }

    @Test
    void buffersThatCannotBeUsedAreRefused()
    {
        String[] outcomes = body("/body/refused").split("\n");
        assertEquals(3, outcomes.length);
        for (int i = 0; i < 2; i++)
        {
            assertTrue(outcomes[i].startsWith("IllegalArgumentException: "), outcomes[i]);
        }
        assertTrue(outcomes[2].startsWith("NullPointerException"), outcomes[2]);
    }

    @Test
    @Tag("iishost-switch")
    void aCachedFileCanBeWritten()
    {
        assertEquals("body{}\n", body("/style.css"));
    }

    @Test
    void aBodyIsReadAsItIs() throws Exception
    {
        byte[] bytes = random(2000);
        HttpRequest request = HttpClients.request(host().uri("/body/sum"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)).build();
        CRC32 sum = new CRC32();
        sum.update(bytes);
        assertArrayEquals(("2000 " + sum.getValue() + " 0").getBytes(StandardCharsets.US_ASCII),
            HttpClients.client().send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    }

    private static byte[] random(int size)
    {
        byte[] bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
