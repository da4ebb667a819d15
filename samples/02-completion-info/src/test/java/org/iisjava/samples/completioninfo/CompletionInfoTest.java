package org.iisjava.samples.completioninfo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.iisjava.testkit.EventLogEntry;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.RawConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("iishost-switch")
class CompletionInfoTest
{
    private static final String TEXT = "This is an example string.\n";

    @ParameterizedTest
    @ValueSource(strings = {"later", "early"})
    void bytesAndStatusOfEachCompletionAreInTheEventLog(String completions)
    {
        try (IisHost host = start("--completions", completions))
        {
            for (int i = 0; i < 20; i++)
            {
                assertIsTheExample(HttpClients.get(host.uri("/completion-info/")));
            }
            for (EventLogEntry entry : host.eventLog().await(Duration.ofSeconds(10), 20, CompletionInfoTest::isOurs))
            {
                assertEquals("Application", entry.log());
                assertEquals("Information", entry.type());
                assertEquals("Completion bytes: " + TEXT.length(), entry.strings().get(0));
                assertTrue(entry.strings().get(1).startsWith("Completion status: 0x00000000"), entry.text());
            }
            assertEquals(20, host.eventLog().entries(CompletionInfoTest::isOurs).size());
        }
    }

    @Test
    void anOperationThatIsDoneAtOnceHasNoCompletion()
    {
        try (IisHost host = start("--completions", "inline"))
        {
            assertIsTheExample(HttpClients.get(host.uri("/completion-info/")));
            assertEquals(List.of(), host.eventLog().entries(CompletionInfoTest::isOurs));
        }
    }

    @Test
    void aConnectionThatTheClientBrokeIsSeenInTheStatus() throws Exception
    {
        try (IisHost host = start("--disconnect-after", "10"))
        {
            try (RawConnection connection = new RawConnection(host))
            {
                connection.get("/completion-info/");
                EventLogEntry entry = host.eventLog().await(Duration.ofSeconds(10), CompletionInfoTest::isOurs);
                String status = entry.strings().get(1);
                assertTrue(status.matches("Completion status: 0x(80070040|800704CD|80072746|8007006D).*"), status);
            }
            assertTrue(host.isAlive());
        }
    }

    @Test
    void theRestOfTheSiteIsLeftAlone()
    {
        try (IisHost host = start())
        {
            assertTrue(HttpClients.get(host.uri("/")).body().contains("Written and flushed asynchronously"));
            assertFalse(HttpClients.get(host.uri("/completion-info/index.html")).body().contains("Never sent"));
        }
    }

    private static void assertIsTheExample(HttpResponse<String> answer)
    {
        assertEquals(200, answer.statusCode());
        assertEquals("text/plain", answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(TEXT, answer.body());
    }

    private static boolean isOurs(EventLogEntry entry)
    {
        return entry.source().equals("CompletionInfo");
    }

    private static IisHost start(String... options)
    {
        return IisHost.builder().configuration(Path.of("applicationHost.config"))
            .environment("IISJAVA_SAMPLES", Path.of("..")).option(options).start();
    }
}
