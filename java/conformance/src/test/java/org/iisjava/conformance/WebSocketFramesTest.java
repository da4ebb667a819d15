package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.iisjava.testkit.RawConnection;
import org.iisjava.testkit.RawResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WebSockets, and what else may follow a 101, byte by byte. */
class WebSocketFramesTest
{
    private static WebSocketServer server;

    @BeforeAll
    static void start()
    {
        server = WebSocketServer.start("WebSockets");
    }

    @AfterAll
    static void stop()
    {
        server.close();
    }

    /** A frame that is masked with zeroes, as the protocol allows. */
    static byte[] frame(int first, String payload)
    {
        byte[] bytes = payload.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(6 + bytes.length).put((byte) first).put((byte) (0x80 | bytes.length)).putInt(0)
            .put(bytes).array();
    }

    static String hex(byte[] bytes)
    {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    @Test
    @DependsOnBelief("B60")
    void aCloseWithoutAStatusIsToldAsNone() throws IOException
    {
        try (RawConnection connection = server.upgraded("echo"))
        {
            connection.send(frame(0x88, ""));
            assertEquals("8800", hex(connection.readToEnd()));
            server.awaitNote("echo: closed null");
        }
    }

    @Test
    void aClientThatIsGoneEndsTheRead() throws IOException
    {
        try (RawConnection connection = server.upgraded("gone"))
        {
            connection.abort();
        }
        server.awaitNote("gone: read 0x8.*");
    }

    @Test
    @DependsOnBelief("B63")
    void aConnectionThatTheModuleClosesEndsTheRead() throws IOException
    {
        try (RawConnection connection = server.upgraded("reset"))
        {
            assertTrue(connection.isClosedByServer());
        }
        server.awaitNote("reset: read 0x8.*");
    }

    @Test
    void aReadThatIsCanceledCompletesAsAborted() throws IOException
    {
        try (RawConnection connection = server.upgraded("cancel"))
        {
            server.awaitNote("cancel: read 0x800703E3 .*");
            assertTrue(connection.isClosedByServer());
        }
    }

    @Test
    void aModuleThatAnswersWhileAReadIsOutstandingEndsItAndIsReported() throws IOException
    {
        try (RawConnection connection = server.upgraded("leave"))
        {
            assertTrue(connection.isClosedByServer());
        }
        server.awaitEvent("outstanding");
    }

    @Test
    void aCompletionThatThrowsResetsTheConnectionAndIsReported() throws IOException
    {
        try (RawConnection connection = server.upgraded("throws"))
        {
            connection.send(frame(0x81, "x"));
            assertTrue(connection.isClosedByServer());
        }
        server.awaitEvent("thrown by a completion of a WebSocket");
    }

    @Test
    void itCannotBeUsedWhenItsRequestHasEnded() throws IOException
    {
        try (RawConnection connection = server.upgraded("keep"))
        {
            assertTrue(connection.isClosedByServer());
        }
        List<String> used = server.get("kept").lines().toList();
        assertEquals(4, used.size());
        used.forEach(line -> assertTrue(line.matches("IllegalStateException: IWebSocketContext was used after .*"),
            line));
    }

    @Test
    @DependsOnBelief("B57")
    void aRequestThatAsksForAnotherVersionIsToldWhichThereIs() throws IOException
    {
        String[] old = WebSocketServer.UPGRADE.clone();
        old[2] = "Sec-WebSocket-Version: 8";
        try (RawConnection connection = new RawConnection(server.server()).get("/socket/old", old))
        {
            RawResponse head = connection.readHead();
            assertEquals(426, head.status());
            assertEquals("13", head.header("sec-websocket-version"));
        }
        server.awaitNote("old: no WebSocket");
    }

    @Test
    @DependsOnBelief("B58")
    void aRequestThatAsksForNoneGetsNoWebSocket() throws IOException
    {
        try (RawConnection connection = new RawConnection(server.server()).get("/socket/plain"))
        {
            RawResponse head = connection.readHead();
            assertEquals(101, head.status());
            assertNull(head.header("sec-websocket-accept"));
            assertTrue(connection.isClosedByServer());
        }
        server.awaitNote("plain: no WebSocket");
    }

    @ParameterizedTest
    @ValueSource(strings = {"83", "80", "8B"})
    @DependsOnBelief("B60")
    void framesThatCannotBeAreAnsweredByTheirStatus(String opcode) throws IOException
    {
        try (RawConnection connection = server.upgraded("wrong"))
        {
            connection.send(frame(Integer.parseInt(opcode, 16), "x"));
            assertEquals("880203EA", hex(connection.readToEnd()));
        }
    }

    @Test
    @DependsOnBelief("B60")
    void aTextThatIsNotUtf8IsAnsweredByItsStatus() throws IOException
    {
        try (RawConnection connection = server.upgraded("wrong"))
        {
            connection.send(frame(0x81, "\u00c3("));
            assertEquals("880203EF", hex(connection.readToEnd()));
        }
        server.awaitNote("wrong: read 0x8.*");
    }

    @Test
    @DependsOnBelief("B58")
    void aBodyBehind101EndsWithTheConnection() throws IOException
    {
        try (RawConnection connection = new RawConnection(server.server()).get("/socket/body"))
        {
            assertEquals(101, connection.readHead().status());
            assertEquals("raw", new String(connection.readToEnd(), StandardCharsets.US_ASCII));
        }
    }

    @Test
    @DependsOnBelief("B56")
    void anOpaqueResponseIsFollowedByEntityBytes() throws IOException
    {
        try (RawConnection connection = new RawConnection(server.server()).get("/socket/opaque",
            WebSocketServer.UPGRADE))
        {
            RawResponse head = connection.readHead();
            assertEquals(101, head.status());
            assertNull(head.header("sec-websocket-accept"));
            connection.send("GET / HTTP/1.1\r\n\r\n");
            assertEquals("GET / HTTP/1.1\r\n\r\n", new String(connection.readBytes(18), StandardCharsets.US_ASCII));
            assertEquals("", new String(connection.endOutput().readToEnd(), StandardCharsets.US_ASCII));
        }
    }
}
