package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.RawConnection;
import org.iisjava.testkit.RawResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is canceled, and what becomes of requests and connections whose client goes, with every timing. */
@Tag("iishost-switch")
class CancelAndDisconnectTest
{
    private static final String ABORTED = "0x800703E3 (HRESULT_FROM_WIN32(ERROR_OPERATION_ABORTED))";
    private static final String GONE = "0x(80070040|800704CD|80072746|80072745|8007006D) [^\\n]*";

    private static final Map<String, IisHost> HOSTS = new HashMap<>();

    @BeforeAll
    static void start()
    {
        for (String timing : CompletionCell.TIMINGS)
        {
            HOSTS.put(timing,
                IisHost.builder()
                    .configuration(Suite.addHandler(Suite.configuration(), "Disconnecting", "disconnecting/*").build())
                    .option("--completions", timing).start());
        }
    }

    @AfterAll
    static void stop()
    {
        HOSTS.values().forEach(IisHost::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"later", "early", "inline"})
    void aReadThatIsCanceledEndsAsAbortedAndNothingIsPendingBeforeOrAfterIt(String timing) throws Exception
    {
        try (RawConnection connection = new RawConnection(HOSTS.get(timing)))
        {
            send(connection, "cancelRead", "canceled read", 4);
            assertEquals(ABORTED + " 0", connection.read().text());
        }
        String record = await(timing, "canceled read", text -> text.contains("cleaned up"));
        assertEquals("stored\ncancelRead\nidle false\nended " + ABORTED + " 0 idle false\ndisposed\ncleaned up\n",
            record.replace("notified\n", "")); // the client may be gone before the instance is
        assertEquals(1, record.split("notified\n", -1).length - 1, record);
    }

    @ParameterizedTest
    @ValueSource(strings = {"later", "early", "inline"})
    void aWriteThatIsCanceledEndsAsAborted(String timing) throws Exception
    {
        try (RawConnection connection = new RawConnection(HOSTS.get(timing), 4096))
        {
            send(connection, "cancelWrite", "canceled write", 0);
            String record = await(timing, "canceled write", text -> text.contains("ended"));
            assertTrue(record.replace("notified\n", "").startsWith("stored\ncancelWrite\nended " + ABORTED), record);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"later", "early", "inline"})
    void aCancellationThatRacesItsReadLosesNothing(String timing) throws Exception
    {
        try (RawConnection connection = new RawConnection(HOSTS.get(timing)))
        {
            for (int i = 0; i < 100; i++)
            {
                send(connection, "race", "race", 4);
                RawResponse answer = connection.send("body").read();
                assertEquals(200, answer.status());
                assertTrue(answer.text().matches("0x00000000 \\(S_OK\\) 4( again)?"), answer.text());
            }
        }
        String record = await(timing, "race", text -> text.endsWith("cleaned up\n"));
        assertEquals(100, record.split("disposed\n", -1).length - 1);
    }

    @ParameterizedTest
    @CsvSource({"later, read", "later, write", "early, read", "early, write", "inline, read", "inline, write"})
    void aClientThatGoesEndsWhatWaitsForItAndWhatComesLater(String timing, String what) throws Exception
    {
        try (RawConnection connection = new RawConnection(HOSTS.get(timing), 4096))
        {
            send(connection, what, "gone in " + what, 10);
            await(timing, "gone in " + what, text -> text.contains(what));
            if (what.equals("write"))
            {
                connection.readHead();
            }
            connection.abort();
        }
        String record = await(timing, "gone in " + what, text -> text.contains("cleaned up"));
        assertTrue(record.replaceFirst("notified\\n", "").matches("stored\\n" + what + "\\nended " + GONE
            + " 0 idle (true|false)\\nread " + GONE + "\\nconnected false\\ndisposed\\ncleaned up\\n"), record);
        assertEquals(1, record.split("notified\\n", -1).length - 1, record);
    }

    @ParameterizedTest
    @ValueSource(strings = {"later", "early", "inline"})
    void aSuspendedRequestIsToldThatItsClientHasGone(String timing) throws Exception
    {
        try (RawConnection connection = new RawConnection(HOSTS.get(timing)))
        {
            send(connection, "pend", "gone while suspended", 0);
            await(timing, "gone while suspended", text -> text.contains("pend"));
            connection.abort();
        }
        assertEquals("stored\npend\nnotified\nended 0x00000000 (S_OK) 0 idle false\ndisposed\ncleaned up\n",
            await(timing, "gone while suspended", text -> text.contains("cleaned up")));
    }

    @ParameterizedTest
    @CsvSource({"later, true", "later, false", "inline, true", "inline, false"})
    void aConnectionKeepsItsContextFromRequestToRequestAndIsToldOnceOfItsEnd(String timing, boolean abort)
        throws Exception
    {
        String name = "kept " + abort;
        try (RawConnection connection = new RawConnection(HOSTS.get(timing)))
        {
            for (int i = 0; i < 3; i++)
            {
                send(connection, "nothing", name, 0);
                assertEquals("nothing", connection.read().text());
            }
            if (abort)
            {
                connection.abort();
            }
        }
        String record = await(timing, name, text -> text.contains("cleaned up"));
        List<String> lines = record.lines().filter(line -> !line.equals("disposed")).toList();
        assertEquals(List.of("stored", "nothing", "nothing", "nothing", "notified", "cleaned up"), lines);
        assertEquals(3, record.lines().filter(line -> line.equals("disposed")).count());
    }

    private static void send(RawConnection connection, String what, String name, int length) throws IOException
    {
        connection.send("POST /disconnecting/" + what + " HTTP/1.1\r\nHost: localhost\r\nX-Name: " + name
            + "\r\nContent-Length: " + length + "\r\n\r\n");
    }

    private static String await(String timing, String name, Predicate<String> condition) throws InterruptedException
    {
        String record = "";
        for (int i = 0; i < 1500; i++)
        {
            record = HttpClients.get(HOSTS.get(timing).uri("/disconnecting/record"), "X-Name", name).body();
            if (condition.test(record))
            {
                return record;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("after half a minute: " + record + HOSTS.get(timing).log());
    }
}
