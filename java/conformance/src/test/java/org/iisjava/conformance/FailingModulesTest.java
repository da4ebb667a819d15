package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.EventLogEntry;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.RawConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("iishost-switch")
class FailingModulesTest
{
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static IisHost host;

    @BeforeAll
    static void start()
    {
        ConfigurationBuilder configuration = Suite.configuration().jvmOption("-Diisjava.eventsPerMinute=1000");
        Suite.add(configuration, "Failing");
        Suite.addHandler(configuration, "OutOfTime", "time/*");
        Suite.addHandler(configuration, "BodyAnswers", "body/*")
            .handler("Failing", "failing/*", "Failing,ContextAnswers");
        Suite.add(configuration, "ContextAnswers");
        host = IisHost.builder().configuration(configuration.build()).start();
    }

    @AfterAll
    static void stop()
    {
        host.close();
    }

    @AfterEach
    void theNextRequestIsServed()
    {
        assertEquals("next", HttpClients.post(host.uri("/body/echo"), "next").body());
    }

    static List<String> beforeLogging()
    {
        return PipelineTest.beforeLogging();
    }

    static List<String> fromLoggingOn()
    {
        return PipelineTest.deterministic().subList(20, 24);
    }

    @ParameterizedTest
    @MethodSource("beforeLogging")
    void whatThrowsInANotificationAnswers500AndIsReported(String name)
    {
        assertFails(name, "exception", 30, "Failing as asked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"onAsyncCompletion", "onSendResponse"})
    void whatThrowsInACompletionOrASendAnswers500AndIsReported(String name)
    {
        assertFails(name, "exception", 30, "Failing as asked");
    }

    @Test
    void whatThrowsWhenAPathIsMappedAnswers500AndIsReported()
    {
        int before = count(30);
        var response = fail("/failing/paths", "onMapPath", "exception");
        assertEquals(500, response.statusCode());
        assertEquals("", response.body(), "what the module around it wrote afterwards");
        host.eventLog().await(LIMIT, before + 1, entry -> entry.id() == 30);
    }

    @Test
    void whatThrowsWhenABodyIsReadAnswers500AndIsReported()
    {
        int before = count(30);
        var response = fail("/body/echo", "onReadEntity", "exception");
        assertEquals(500, response.statusCode());
        assertEquals("", response.body(), "what the module around it wrote afterwards");
        assertEquals("close", response.headers().firstValue("connection").orElse("keep-alive"));
        host.eventLog().await(LIMIT, before + 1, entry -> entry.id() == 30);
    }

    @ParameterizedTest
    @CsvSource({"onBeginRequest, checked", "onBeginRequest, error", "onPostAuthorizeRequest, error",
        "onExecuteRequestHandler, error", "onAsyncCompletion, error", "onExecuteRequestHandler, denied",
        "onBeginRequest, hostile", "onSendResponse, error"})
    void whateverIsThrownIsCaught(String name, String how)
    {
        assertFails(name, how, 30, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"onBeginRequest", "onPostMapRequestHandler", "onExecuteRequestHandler",
        "onAsyncCompletion"})
    void aStackThatOverflowsOnASmallThreadAnswers500(String name)
    {
        for (int i = 0; i < 10; i++)
        {
            assertFails(name, "stack", 30, "StackOverflowError");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"onBeginRequest", "onExecuteRequestHandler", "onAsyncCompletion"})
    void memoryThatIsExhaustedAnswers500(String name)
    {
        assertFails(name, "memory", 30, "OutOfMemoryError");
    }

    @ParameterizedTest
    @ValueSource(strings = {"onBeginRequest", "onPostAuthorizeRequest", "onExecuteRequestHandler", "onAsyncCompletion"})
    void anAnswerOfNullIs500AndReported(String name)
    {
        assertFails(name, "null", 36, name);
    }

    @ParameterizedTest
    @MethodSource("fromLoggingOn")
    void whatThrowsOnceTheResponseIsDecidedChangesNothingAndIsReported(String name)
    {
        int before = count(32);
        HttpResponse<String> answer = HttpClients.post(host.uri("/body/echo"), "body", "X-Fail-In", name, "X-Fail-How",
            "exception");
        assertEquals(200, answer.statusCode());
        assertEquals("body", answer.body());
        assertTrue(host.eventLog().await(LIMIT, before + 1, entry -> entry.id() == 32).get(before).text()
            .contains("Failing as asked"));
    }

    @Test
    void whatThrowsAfterHeadersWereSentCutsTheConnection() throws IOException
    {
        int before = count(31);
        try (RawConnection connection = new RawConnection(host))
        {
            connection.get("/failing/site", "X-Fail-In: onExecuteRequestHandler", "X-Fail-How: sent");
            IOException cut = assertThrows(IOException.class, connection::read);
            assertTrue(cut instanceof EOFException || cut instanceof SocketException, cut.toString());
        }
        host.eventLog().await(LIMIT, before + 1, entry -> entry.id() == 31);
    }

    @Test
    void everythingOfARequestIsRefusedAfterItsEnd()
    {
        assertEquals("ended", HttpClients.get(host.uri("/time/afterTheEnd")).body());
        EventLogEntry entry = host.eventLog().await(LIMIT, event -> event.source().equals("OutOfTime"));
        assertEquals("not refused: ", entry.strings().get(0));
        assertTrue(entry.strings().get(1).contains("IHttpResponse"), entry.strings().get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"twice", "twiceByIndicate"})
    void theSecondCompletionOfASuspensionIsRefused(String how)
    {
        for (int i = 0; i < 20; i++)
        {
            HttpResponse<String> answer = HttpClients.get(host.uri("/time/" + how));
            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().startsWith("IllegalStateException: "), answer.body());
        }
    }

    @Test
    void aCompletionThatWasNotWaitedForIsHeldBackAndReported()
    {
        int before = count(37);
        assertEquals("written", HttpClients.get(host.uri("/time/continueAfterPost")).body());
        assertEquals("written", HttpClients.get(host.uri("/time/continueWhileOutstanding")).body());
        host.eventLog().await(LIMIT, before + 1, entry -> entry.id() == 37);
    }

    @Test
    void aRequestThatIsNeverCompletedDoesNotKeepTheServerFromStopping() throws IOException
    {
        ConfigurationBuilder configuration = Suite.addHandler(Suite.configuration(), "OutOfTime", "time/*");
        IisHost own = IisHost.builder().configuration(configuration.build()).option("--shutdown-time-limit", "2")
            .start();
        try (RawConnection connection = new RawConnection(own))
        {
            connection.get("/time/never");
            assertThrows(java.net.http.HttpTimeoutException.class,
                () -> HttpClients.client().send(java.net.http.HttpRequest.newBuilder(own.uri("/time/never"))
                    .timeout(Duration.ofMillis(500)).build(), HttpResponse.BodyHandlers.discarding()));
            own.stop(Duration.ofSeconds(30));
        }
    }

    private static void assertFails(String name, String how, int id, String text)
    {
        int before = count(id);
        HttpResponse<String> answer = fail("/failing/site", name, how);
        assertEquals(500, answer.statusCode());
        EventLogEntry entry = host.eventLog().await(LIMIT, before + 1, event -> event.id() == id).get(before);
        assertEquals("iisjava", entry.source());
        assertEquals("Error", entry.type());
        assertTrue(entry.text().startsWith(String.format("IISJ%04d: ", id)), entry.text());
        assertTrue(entry.text().contains("Remedy: "), entry.text());
        assertTrue(entry.text().contains("Failing"), entry.text());
        assertTrue(entry.text().contains(text), entry.text());
    }

    private static HttpResponse<String> fail(String path, String name, String how)
    {
        return HttpClients.post(host.uri(path), "body", "X-Fail-In", name, "X-Fail-How", how);
    }

    private static int count(int id)
    {
        return host.eventLog().entries(entry -> entry.id() == id).size();
    }
}
