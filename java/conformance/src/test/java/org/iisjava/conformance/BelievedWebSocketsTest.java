package org.iisjava.conformance;

import static org.iisjava.conformance.WebSocketFramesTest.frame;
import static org.iisjava.conformance.WebSocketFramesTest.hex;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.iisjava.testkit.RawConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What IIS is believed to do with WebSockets, one belief a test. */
@ExtendWith(BelievedOptions.class)
class BelievedWebSocketsTest
{
    private static final byte[] TEXT = frame(0x81, "x");
    private static final byte[] PING = frame(0x89, "x");

    private static WebSocketServer server;

    @BeforeAll
    static void start(String[] options)
    {
        server = WebSocketServer.start("WebSockets", options);
    }

    @AfterAll
    static void stop()
    {
        server.close();
    }

    @Test
    @DependsOnBelief("B56")
    void otherModulesSeeTheResponseBeforeItMakesAWebSocket() throws IOException
    {
        server.upgraded("seen").close();
        assertEquals("seen: accept null", note("seen: accept .*"));
    }

    @Test
    @DependsOnBelief("B57")
    void aRequestForAnotherVersionIsRefused() throws IOException
    {
        String[] old = WebSocketServer.UPGRADE.clone();
        old[2] = "Sec-WebSocket-Version: 8";
        try (RawConnection connection = new RawConnection(server.server()).get("/socket/old", old))
        {
            assertEquals(426, connection.readHead().status());
        }
    }

    @Test
    @DependsOnBelief("B58")
    void aSwitchThatNobodyHasAskedForIsSent() throws IOException
    {
        try (RawConnection connection = new RawConnection(server.server()).get("/socket/plain"))
        {
            assertEquals(101, connection.readHead().status());
            assertTrue(connection.isClosedByServer());
        }
    }

    /** A ping whose answer the server has not sent when it has answered all these requests is not answered. */
    @Test
    @DependsOnBelief("B59")
    void pingsAreAnsweredWhileTheModuleDoesNotRead() throws IOException
    {
        try (RawConnection connection = server.upgraded("unread"))
        {
            server.awaitNote("unread: begun");
            connection.send(PING);
            for (int i = 0; i < 20; i++)
            {
                server.get("notes");
            }
            server.get("tell");
            assertEquals("8A0178", hex(connection.readBytes(3)));
        }
    }

    @Test
    @DependsOnBelief("B60")
    void theModuleAnswersTheCloseOfTheClient() throws IOException
    {
        try (RawConnection connection = server.upgraded("own"))
        {
            connection.send(frame(0x88, "\u0003\u00e8"));
            assertEquals("88091004", hex(connection.readBytes(4)));
        }
    }

    @Test
    @DependsOnBelief("B61")
    void aReadEndsAsOfNoConnectionWhenTheClientIsGone() throws IOException
    {
        try (RawConnection connection = server.upgraded("gone"))
        {
            connection.abort();
        }
        String note = note("gone: read .*");
        assertTrue(note.startsWith("gone: read 0x800704CD"), note);
    }

    @Test
    @DependsOnBelief("B62")
    void aWebSocketGoesOnBehindACanceledRead() throws Exception
    {
        try (RawConnection connection = server.upgraded("canceled"))
        {
            server.awaitNote("canceled: read .*");
            assertEquals("810178", outcome(() -> hex(connection.send(TEXT).readBytes(3))));
        }
    }

    @Test
    @DependsOnBelief("B63")
    void aConnectionThatTheModuleClosesEndsBehindWhatItWrote() throws Exception
    {
        try (RawConnection connection = server.upgraded("hangup"))
        {
            connection.send(TEXT);
            assertEquals("8103627965", outcome(() -> hex(connection.readToEnd())));
        }
    }

    @Test
    @DependsOnBelief("B65")
    void whatIsWrittenToTheResponseIsNotSent() throws IOException
    {
        try (RawConnection connection = server.upgraded("writes"))
        {
            assertEquals("8802", hex(connection.readBytes(2)));
        }
    }

    /** The first that matches, once there is one. */
    private static String note(String pattern)
    {
        server.awaitNote(pattern);
        return server.get("notes").lines().filter(line -> line.matches(pattern)).findFirst().orElseThrow();
    }

    /** What came, or how the connection ended instead. */
    private static String outcome(Callable<String> read) throws Exception
    {
        try
        {
            return read.call();
        }
        catch (IOException e)
        {
            return e.toString();
        }
    }
}
