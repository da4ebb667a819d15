package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisHostResult;
import org.iisjava.testkit.RawConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations and completions at the wrong time are refused before IIS hears of them. */
@Tag("iishost-switch")
class MisuseTest
{
    private static final Map<String, IisHost> HOSTS = new HashMap<>();

    @BeforeAll
    static void start()
    {
        for (String timing : new String[]{"later", "early"})
        {
            HOSTS.put(timing, host("--completions", timing));
        }
    }

    @AfterAll
    static void stop()
    {
        HOSTS.values().forEach(IisHost::close);
    }

    @ParameterizedTest
    @CsvSource({"writeWhileWriting, an asynchronous operation is outstanding: wait for its completion",
        "flushWhileWriting, an asynchronous operation is outstanding: wait for its completion",
        "readWhileWriting, an asynchronous operation is outstanding: wait for its completion",
        "readWhileReading, an asynchronous operation is outstanding: wait for its completion",
        "writeWhileReading, an asynchronous operation is outstanding: wait for its completion",
        "indicateWhileReading, the completion of an asynchronous operation is outstanding: onAsyncCompletion,",
        "readAfterPosting, 'IHttpContext was used after its completion had been posted, before onAsyncCompletion'"})
    void whatMustWaitForACompletionIsRefused(String what, String expected)
    {
        HOSTS.forEach((timing, host) ->
        {
            for (int i = 0; i < 10; i++)
            {
                String body = post(host, what);
                assertTrue(body.replace("-", "").startsWith("IllegalStateException: " + expected), timing + ": " + body);
            }
            assertFalse(host.log().contains("MODULE BUG"), host.log());
        });
    }

    @Test
    void aStatusThatIsIndicatedAndAnsweredIsTakenOnceAndReported()
    {
        HOSTS.forEach((timing, host) ->
        {
            assertEquals("answered", post(host, "indicateAndAnswer"));
            host.eventLog().await(Duration.ofSeconds(30), entry -> entry.id() == 37);
            assertFalse(host.log().contains("MODULE BUG"), host.log());
        });
    }

    @Test
    void pendingIsNoStatusThatCanBeIndicated()
    {
        HOSTS.forEach((timing, host) -> assertTrue(
            post(host, "indicatePending").startsWith("IllegalArgumentException: "), post(host, "indicatePending")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"later", "early"})
    void aRequestThatNothingCompletesIsNamedWhenTheServerStops(String timing) throws IOException
    {
        IisHost own = host("--completions", timing, "--shutdown-time-limit", "1");
        try (RawConnection connection = new RawConnection(own))
        {
            connection.get("/misusing/nothing");
            assertTrue(post(own, "indicatePending").startsWith("IllegalArgumentException: "));
            IisHostResult left = own.stop(Duration.ofSeconds(60));
            assertEquals(1, left.exitCode());
            assertTrue(left.log().contains("MODULE BUG: Misusing in RQ_EXECUTE_REQUEST_HANDLER: answered"
                + " RQ_NOTIFICATION_PENDING, and nothing has completed it"), left.log());
        }
    }

    private static IisHost host(String... options)
    {
        var builder = IisHost.builder()
            .configuration(Suite.addHandler(Suite.configuration(), "Misusing", "misusing/*").build());
        for (int i = 0; i < options.length; i += 2)
        {
            builder.option(options[i], options[i + 1]);
        }
        return builder.start();
    }

    private static String post(IisHost host, String what)
    {
        return HttpClients.post(host.uri("/misusing/" + what), "body").body();
    }
}
