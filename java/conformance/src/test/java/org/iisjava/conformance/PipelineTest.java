package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("iishost-switch")
class PipelineTest
{
    private static final List<String> STAGES = List.of("BeginRequest", "AuthenticateRequest", "AuthorizeRequest",
        "ResolveRequestCache", "MapRequestHandler", "AcquireRequestState", "PreExecuteRequestHandler",
        "ExecuteRequestHandler", "ReleaseRequestState", "UpdateRequestCache", "LogRequest", "EndRequest");
    private static final List<String> AFTER_FINISH =
        List.of("onLogRequest", "onPostLogRequest", "onEndRequest", "onPostEndRequest");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static IisHost host;

    @BeforeAll
    static void start()
    {
        ConfigurationBuilder configuration = Suite.configuration();
        for (String name : List.of("MEDIUM-1", "LAST", "FIRST", "LOW", "HIGH", "MEDIUM-2"))
        {
            configuration.javaModule("Priority-" + name, "org.iisjava.conformance.modules.Prioritized",
                Suite.modules());
        }
        Suite.add(configuration, "Recorder");
        Suite.addHandler(configuration, "BodyAnswers", "body/*");
        Suite.addHandler(configuration, "ContextAnswers", "context/*");
        configuration.handler("Recorded", "recorded/*", "Recorder,BodyAnswers");
        host = IisHost.builder().configuration(configuration.build()).start();
    }

    @AfterAll
    static void stop()
    {
        host.close();
    }

    static List<String> deterministic()
    {
        return STAGES.stream().flatMap(stage -> Stream.of("on" + stage, "onPost" + stage)).toList();
    }

    static List<String> beforeLogging()
    {
        return deterministic().subList(0, 20);
    }

    @Test
    void everyNotificationComesInOrderWithItsPostForm()
    {
        assertEquals(deterministic(), inOrder(heard("/recorded/echo")));
    }

    @Test
    void aModuleThatTheMappingDoesNotNameIsNoHandler()
    {
        assertFalse(heard("/body/echo").contains("onExecuteRequestHandler"));
        assertTrue(heard("/body/echo").contains("onPostMapRequestHandler"));
    }

    @Test
    void aResponseThatIsSentIsHeardOf()
    {
        List<String> heard = heard("/recorded/echo");
        assertTrue(heard.indexOf("onSendResponse") > heard.indexOf("onLogRequest"), heard.toString());
        assertEquals(1, heard.stream().filter("onSendResponse"::equals).count(), heard.toString());
    }

    @Test
    void everyFlushIsHeardOf()
    {
        List<String> heard = heard("/recorded/chunked");
        assertTrue(heard.stream().filter("onSendResponse"::equals).count() >= 2, heard.toString());
        assertTrue(heard.indexOf("onSendResponse") < heard.indexOf("onPostExecuteRequestHandler"), heard.toString());
    }

    @Test
    void aReadOfTheBodyIsHeardOf()
    {
        List<String> heard = heard("/recorded/echo");
        assertTrue(heard.contains("onReadEntity"), heard.toString());
    }

    @Test
    void aPathThatIsMappedIsHeardOf()
    {
        List<String> heard = heard("/context/paths");
        assertTrue(heard.contains("onMapPath"), heard.toString());
    }

    @ParameterizedTest
    @MethodSource("beforeLogging")
    void finishSkipsToLogRequestAndEndRequest(String name)
    {
        List<String> expected = new ArrayList<>(deterministic().subList(0, deterministic().indexOf(name) + 1));
        expected.addAll(AFTER_FINISH);
        assertEquals(expected, inOrder(heard("/recorded/echo", "X-Finish", name)));
    }

    @ParameterizedTest
    @MethodSource("deterministic")
    void aCompletionNamesTheNotificationThatWasSuspended(String name)
    {
        int index = deterministic().indexOf(name);
        String completion = "onAsyncCompletion(" + Integer.toHexString(1 << index / 2) + "," + (index % 2 == 1) + ","
            + name.length() + ")";
        List<String> expected = new ArrayList<>(deterministic());
        expected.add(index + 1, completion);
        List<String> heard = heard("/recorded/echo", name.equals("onPostEndRequest") ? completion : "", "X-Suspend",
            name);
        assertEquals(expected, inOrder(heard));
    }

    @Test
    void aDisabledNotificationIsNotHeardOfInThisRequest()
    {
        List<String> expected = new ArrayList<>(deterministic());
        expected.removeAll(List.of("onAuthorizeRequest", "onMapRequestHandler", "onPostMapRequestHandler"));
        assertEquals(expected, inOrder(heard("/recorded/echo", "X-Disable", "0x14 0x10")));
        assertEquals(deterministic(), inOrder(heard("/recorded/echo")));
    }

    @Test
    void modulesRunByPriorityAndThenByTheirPlaceInTheList()
    {
        assertEquals(List.of("FIRST", "HIGH", "MEDIUM-1", "MEDIUM-2", "LOW", "LAST"), order("X-Authorize"));
    }

    @Test
    void prioritiesAreInvertedWhenAResponseIsSentAndHeadersSetThereReachTheClient()
    {
        List<String> order = new ArrayList<>(order("X-Send"));
        order.replaceAll(name -> name.startsWith("MEDIUM") ? "MEDIUM" : name);
        assertEquals(List.of("LAST", "LOW", "MEDIUM", "MEDIUM", "HIGH", "FIRST"), order);
    }

    @Test
    void aPostNotificationHasThePriorityOfItsNotificationUnlessItHasItsOwn()
    {
        assertEquals(List.of("FIRST", "HIGH", "MEDIUM-1", "MEDIUM-2", "LOW", "LAST"), order("X-Post-Acquire"));
        assertEquals(List.of("LAST", "LOW", "MEDIUM-1", "MEDIUM-2", "HIGH", "FIRST"), order("X-Post-Authorize"));
    }

    private static List<String> order(String header)
    {
        HttpResponse<String> answer = HttpClients.get(host.uri("/body/empty"));
        String value = String.join(",", answer.headers().allValues(header)).replace("Priority-", "");
        return Arrays.asList(value.split(",\\s*"));
    }

    private static List<String> inOrder(List<String> heard)
    {
        return heard.stream().filter(name -> !name.equals("onSendResponse") && !name.equals("onMapPath")
            && !name.equals("onReadEntity")).toList();
    }

    private static List<String> heard(String path)
    {
        return heard(path, "");
    }

    private static List<String> heard(String path, String header, String value)
    {
        return heard(path, "", header, value);
    }

    /** What the recorder reported of one request; where it does so twice, the report that has a certain entry. */
    private static List<String> heard(String path, String contained, String... headers)
    {
        List<String> all = new ArrayList<>(List.of(headers));
        String number = Integer.toString(NUMBERS.incrementAndGet());
        all.addAll(List.of("X-Test", number));
        HttpClients.post(host.uri(path), "body", all.toArray(String[]::new));
        var entry = host.eventLog().await(Duration.ofSeconds(10), event -> event.source().equals("Recorder")
            && event.strings().get(0).equals(number) && event.strings().get(1).contains(contained));
        return List.of(entry.strings().get(1).split(" "));
    }
}
