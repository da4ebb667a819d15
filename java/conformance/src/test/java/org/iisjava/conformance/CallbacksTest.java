package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.RawConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads and writes whose completions go to callbacks, with every timing, and full duplex. */
@Tag("iishost-switch")
class CallbacksTest
{
    private static final Map<String, IisHost> HOSTS = new HashMap<>();

    @BeforeAll
    static void start()
    {
        for (String completions : List.of("later", "early", "inline"))
        {
            ConfigurationBuilder configuration =
                Suite.addHandler(Suite.addHandler(Suite.configuration(), "CallingBack", "callback/*"),
                    "FullDuplexEcho", "echo");
            HOSTS.put(completions,
                IisHost.builder().configuration(configuration.build()).option("--completions", completions).start());
        }
    }

    @AfterAll
    static void stop()
    {
        HOSTS.values().forEach(IisHost::close);
    }

    @ParameterizedTest
    @CsvSource({"read, '5,0,1,hello read'", "finish, '5,0,1,hello finish'",
        "post, '5,0,1,hello onAsyncCompletion 7 IllegalStateException: IHttpCompletionInfo was used after'",
        "thread, '5,0,1,hello onAsyncCompletion 8'", "indicate, '5,0,1,hello indicated'"})
    void aCallbackIsCalledInsteadOfTheModuleAndEndsTheNotificationInEachWay(String path, String expected)
    {
        for (String completions : List.of("later", "early"))
        {
            for (int i = 0; i < 10; i++)
            {
                HttpResponse<String> answer = post(completions, path);
                assertEquals(200, answer.statusCode());
                assertTrue(answer.body().startsWith(expected), completions + ": " + answer.body());
            }
        }
        assertEquals("inline,5", post("inline", path).body());
    }

    @ParameterizedTest
    @CsvSource({"write, 'written first,8,2 again '", "flush, 'flushed first,8,2 again second,6,2 '"})
    void aCallbackMayStartTheNextOperation(String path, String expected)
    {
        for (String completions : List.of("later", "early"))
        {
            for (int i = 0; i < 10; i++)
            {
                HttpResponse<String> answer = post(completions, path);
                // What a callback writes before its flush goes with that flush: the numbers of bytes vary with it.
                assertEquals(expected.replaceAll(",\\d+,", ",N,"), answer.body().replaceAll(",\\d+,", ",N,"),
                    completions);
            }
        }
        assertTrue(post("inline", path).body().endsWith("inline,8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"throws", "null"})
    void aCallbackThatFailsEndsTheRequestWith500(String path)
    {
        for (String completions : List.of("later", "early"))
        {
            HttpResponse<String> answer = post(completions, path);
            assertEquals(500, answer.statusCode(), answer.body());
            assertTrue(HOSTS.get(completions).eventLog().entries(entry -> entry.id() == 35).stream()
                .anyMatch(entry -> entry.text().contains(path.equals("null") ? "is null" : "thrown by a callback")));
        }
    }

    @Test
    void withoutAsyncNoCallbackIsCalled()
    {
        for (String completions : HOSTS.keySet())
        {
            assertEquals("5 hello false", post(completions, "sync").body());
        }
    }

    @Test
    void withoutFullDuplexThereIsOneOperationAtATime()
    {
        HttpResponse<String> answer = post("later", "second");
        String refused = answer.headers().firstValue("X-Refused").orElseThrow();
        assertTrue(refused.matches("IllegalStateException: .*operation is outstanding.*"
            + "\\|IllegalStateException: .*is outstanding.*"), refused);
        assertEquals("5,0,1,hello second", answer.body());
    }

    @Test
    void anAnswerThatComesBeforeTheCallbackIsHeldBack()
    {
        for (String completions : List.of("later", "early"))
        {
            HttpResponse<String> answer = post(completions, "misplaced");
            assertEquals("misplaced", answer.body());
            HOSTS.get(completions).eventLog().await(java.time.Duration.ofSeconds(10), entry -> entry.id() == 37);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"later", "early", "inline"})
    void inFullDuplexOneReadAndOneWriteAreOutstanding(String completions)
    {
        String sent = "0123456789".repeat(30_000);
        for (int i = 0; i < 5; i++)
        {
            String body = HttpClients.post(HOSTS.get(completions).uri("/echo"), sent).body();
            assertEquals(sent, body.substring(0, Math.min(sent.length(), body.length())));
            if (!completions.equals("inline"))
            {
                assertEquals("both true", body.substring(sent.length()));
            }
        }
    }

    @Test
    void anEchoComesBackBeforeTheBodyHasEnded() throws IOException
    {
        try (RawConnection connection = new RawConnection(HOSTS.get("later")))
        {
            connection.send("POST /echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n");
            assertEquals(200, connection.readHead().status());
            assertEquals("first", new String(connection.readChunk()));
            connection.send("6\r\nsecond\r\n");
            assertEquals("second", new String(connection.readChunk()));
            connection.send("0\r\n\r\n");
            assertTrue(new String(connection.readChunk()).startsWith("both "));
        }
    }

    @Test
    void evenInFullDuplexThereIsOneReadAtATime()
    {
        HttpResponse<String> answer = HttpClients.post(HOSTS.get("later").uri("/echo"), "hello", "X-Two-Reads", "1");
        String refused = answer.headers().firstValue("X-Refused").orElseThrow();
        assertTrue(refused.contains("read is outstanding"), refused);
        assertTrue(answer.body().startsWith("hello"), answer.body());
    }

    private static HttpResponse<String> post(String completions, String path)
    {
        return HttpClients.post(HOSTS.get(completions).uri("/callback/" + path), "hello");
    }
}
