package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.EventLogEntry;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.RawConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Clients that are slow, silent or gone, on a server that reads a few bytes at a time. */
@Tag("iishost-switch")
class DisconnectTest
{
    private static final String GONE = "(?s)ended with 0x(80070040|800704CD|80072746|80072745|8007006D).*";

    private static IisHost host;

    @BeforeAll
    static void start()
    {
        ConfigurationBuilder configuration = Suite.addHandler(Suite.configuration(), "Waiting", "waiting/*");
        Suite.addHandler(configuration, "BodyAnswers", "body/*");
        host = IisHost.builder().configuration(configuration.build()).option("--short-reads", "3").start();
    }

    @AfterAll
    static void stop()
    {
        host.close();
    }

    @Test
    void shortReadsAddUp()
    {
        assertEquals("a body in pieces", HttpClients.post(host.uri("/body/echo"), "a body in pieces").body());
        assertEquals("abc|def|g|", HttpClients.post(host.uri("/waiting/read"), "abcdefg").body());
        assertEquals("", HttpClients.post(host.uri("/waiting/read"), "").body());
    }

    @Test
    void anAsynchronousReadWaitsForASlowClient() throws Exception
    {
        try (RawConnection connection = new RawConnection(host))
        {
            connection.send("POST /waiting/read HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
            Thread.sleep(200);
            connection.send("2\r\nab\r\n");
            Thread.sleep(200);
            assertEquals("ab|c|", connection.send("1\r\nc\r\n0\r\n\r\n").read().text());
        }
    }

    @Test
    void aReadThatIsCanceledCompletesAsAborted() throws IOException
    {
        try (RawConnection connection = new RawConnection(host))
        {
            connection.send("POST /waiting/cancel HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n");
            assertEquals("idle: false, 0x800703E3 (HRESULT_FROM_WIN32(ERROR_OPERATION_ABORTED))", connection.read()
                .text());
        }
    }

    @Test
    void aClientThatIsGoneEndsTheReadThatWaitsForIt() throws Exception
    {
        int before = ended();
        try (RawConnection connection = new RawConnection(host))
        {
            connection.send("POST /waiting/read HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc");
            Thread.sleep(200);
            connection.abort();
        }
        assertGone(before);
    }

    @Test
    void aClientThatIsGoneEndsTheWriteThatIsForIt() throws Exception
    {
        int before = ended();
        try (RawConnection connection = new RawConnection(host, 4096))
        {
            assertEquals(200, connection.get("/waiting/write").readHead().status());
            Thread.sleep(200);
            connection.abort();
        }
        assertGone(before);
    }

    @Test
    void clientsThatAreGoneDoNotKeepTheServerFromStopping() throws Exception
    {
        ConfigurationBuilder configuration = Suite.addHandler(Suite.configuration(), "BodyAnswers", "body/*");
        IisHost own = IisHost.builder().configuration(configuration.build()).start();
        for (int i = 0; i < 150; i++)
        {
            try (RawConnection connection = new RawConnection(own, 4096))
            {
                connection.get("/body/big").readHead();
                Thread.sleep(i % 3);
                connection.abort();
            }
        }
        assertEquals(0, own.stop(Duration.ofSeconds(30)).exitCode());
    }

    private static void assertGone(int before)
    {
        EventLogEntry entry =
            host.eventLog().await(Duration.ofSeconds(20), before + 1, DisconnectTest::isGone).get(before);
        assertEquals("connected: false", entry.strings().get(1));
        assertEquals("next", HttpClients.post(host.uri("/body/echo"), "next").body());
    }

    private static int ended()
    {
        return host.eventLog().entries(DisconnectTest::isGone).size();
    }

    private static boolean isGone(EventLogEntry entry)
    {
        return entry.source().equals("Waiting") && entry.text().matches(GONE);
    }
}
