package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WebSockets by the JDK's client. */
class WebSocketTest
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

    @ParameterizedTest
    @ValueSource(strings = {"echo", "synchronous"})
    @DependsOnBelief("B60")
    void textsAndBinaryMessagesComeBack(String path)
    {
        WebSocketClient client = new WebSocketClient(server.server(), "/socket/" + path);
        client.socket().sendText("gr\u00fc\u00df dich \ud83d\ude00", true).join();
        assertEquals("text gr\u00fc\u00df dich \ud83d\ude00", client.next());
        client.socket().sendBinary(ByteBuffer.wrap(new byte[]{0, 1, -1}), true).join();
        assertEquals("binary 00, 01, FF", client.next());
        client.socket().sendText("", true).join();
        assertEquals("text ", client.next());
        client.socket().sendClose(WebSocket.NORMAL_CLOSURE, "synchronous").join();
        assertEquals("close 1000 synchronous", client.next());
    }

    @Test
    void messagesComeInFragmentsAndLargeOnesInMany()
    {
        WebSocketClient client = new WebSocketClient(server.server(), "/socket/echo");
        client.socket().sendText("one, ", false).join();
        client.socket().sendText("two, ", false).join();
        client.socket().sendText("three", true).join();
        assertEquals("text one, two, three", client.next());
        String large = "0123456789".repeat(100_000);
        client.socket().sendText(large, true).join();
        assertEquals("text " + large, client.next());
        client.socket().sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        assertEquals("close 1000 ", client.next());
    }

    @Test
    void pingsAreAnsweredAlsoWithinAMessage()
    {
        WebSocketClient client = new WebSocketClient(server.server(), "/socket/echo");
        client.socket().sendText("be", false).join();
        client.socket().sendPing(ByteBuffer.wrap(new byte[]{7})).join();
        assertEquals("pong 07", client.next());
        client.socket().sendText("fore", true).join();
        assertEquals("text before", client.next());
        client.socket().sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        client.next();
    }

    @Test
    @DependsOnBelief("B60")
    void aCloseOfTheClientIsToldWithStatusAndReason()
    {
        WebSocketClient client = new WebSocketClient(server.server(), "/socket/echo");
        client.socket().sendClose(4002, "enough \u20ac").join();
        assertEquals("close 4002 enough \u20ac", client.next());
        server.awaitNote("echo: closed WebSocketCloseStatus\\[statusCode=4002, reason=enough \u20ac]");
    }

    @Test
    @DependsOnBelief("B60")
    void aCloseOfTheClientIsAnsweredByTheModule()
    {
        WebSocketClient client = new WebSocketClient(server.server(), "/socket/own");
        client.socket().sendClose(WebSocket.NORMAL_CLOSURE, "the client's").join();
        assertEquals("close 4100 its own", client.next());
    }

    @Test
    void theServerClosesWithStatusAndReason()
    {
        WebSocketClient client = new WebSocketClient(server.server(), "/socket/close");
        assertEquals("close 4001 the server says \u201egood bye\u201c", client.next());
        server.awaitNote("close: true WebSocketCloseStatus\\[statusCode=4001, .*");
    }

    @Test
    void whatIsNotAllowedIsRefused()
    {
        WebSocketClient client = new WebSocketClient(server.server(), "/socket/refused");
        String[] refused = client.next().split("\n");
        assertEquals("text read IllegalStateException: an asynchronous read is outstanding: wait for its completion",
            refused[0]);
        assertEquals("status null", refused[1]);
        assertTrue(refused[2].startsWith("post IllegalStateException: the completion of an asynchronous operation"),
            refused[2]);
        assertTrue(refused[3].startsWith("code IllegalArgumentException: statusCode: 999 is not in"), refused[3]);
        assertTrue(refused[4].startsWith("reserved "), refused[4]);
        assertFalse(refused[4].equals("reserved done"));
        assertEquals("reason IllegalArgumentException: reason: 124 bytes of UTF-8 are too many (at most 123)",
            refused[5]);
        assertEquals("close 1000 ", client.next());
        server.awaitNote("refused: after the close HResultException: .*");
    }

    @Test
    @DependsOnBelief("B56")
    void theServerVariableTellsThatTheModuleIsActive()
    {
        assertEquals("13", server.get("version"));
    }

    @Test
    @Tag("iishost-switch")
    void aModuleThatIsNotActiveMakesNoWebSocket()
    {
        try (WebSocketServer without = WebSocketServer.iishost("WebSockets", false))
        {
            assertEquals("null", without.get("version"));
            assertThrows(CompletionException.class, () -> new WebSocketClient(without.server(), "/socket/echo"));
            without.awaitNote("echo: no WebSocket");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"early", "inline"})
    @Tag("iishost-switch")
    void completionsMayComeEarlyOrNotAtAll(String completions)
    {
        try (WebSocketServer host = WebSocketServer.iishost("WebSockets", true, "--completions", completions))
        {
            for (int i = 0; i < 5; i++)
            {
                WebSocketClient client = new WebSocketClient(host.server(), "/socket/echo");
                for (int message = 0; message < 20; message++)
                {
                    client.socket().sendText("message " + message, true).join();
                    assertEquals("text message " + message, client.next());
                }
                client.socket().sendClose(WebSocket.NORMAL_CLOSURE, "").join();
                assertEquals("close 1000 ", client.next());
            }
        }
    }
}
