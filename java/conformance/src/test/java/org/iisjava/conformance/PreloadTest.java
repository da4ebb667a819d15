package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisHostResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Applications that are preloaded, and the requests that a module makes up for it. */
@Tag("iishost-switch")
class PreloadTest
{
    private static final String ENDED = "IllegalStateException: IHttpContext was used after the request had ended"
        + " (its lifetime is REQUEST)";
    private static final Pattern REFUSAL = Pattern.compile(".*=throws (org\\.iisjava\\.HResultException"
        + "|java\\.lang\\.IllegalStateException|java\\.lang\\.IllegalArgumentException"
        + "|java\\.lang\\.UnsupportedOperationException|java\\.lang\\.IndexOutOfBoundsException).*");

    private static List<String> notes;
    private static IisHostResult result;

    @BeforeAll
    static void preload()
    {
        try (IisHost host = host("<application path=\"/\"", "<application path=\"/\" preloadEnabled=\"true\""))
        {
            assertEquals(404, HttpClients.get(host.uri("/application/none")).statusCode());
            notes = notes(host);
            result = host.stop(Duration.ofSeconds(60));
        }
    }

    @Test
    void anApplicationIsPreloadedAfterItsStartAndBeforeTheFirstRequest()
    {
        assertEquals(List.of("start of /LM/W3SVC/1/ROOT", "preload, recycled false"), notes.subList(0, 2));
        assertTrue(notes.indexOf("preloaded") < notes.indexOf("before /application/none"), notes.toString());
    }

    @Test
    void onlyWhatTheConfigurationNamesIsPreloaded()
    {
        assertEquals(1, notes.stream().filter("preloaded"::equals).count());
        assertTrue(notes.indexOf("start of /LM/W3SVC/1/ROOT/application") > notes.indexOf("preloaded"),
            notes.toString());
    }

    @Test
    void aRequestThatIsMadeUpGoesThroughThePipelineWithoutConnectionUserAndRawUrl()
    {
        assertTrue(notes.contains("made GET null / null null 1"), notes.toString());
        assertTrue(notes.containsAll(List.of("before /made/every", "sent /made/every 200")), notes.toString());
        assertTrue(notes.contains("/made/notes authenticates"), notes.toString());
        assertEquals(List.of(), notes.stream().filter(note -> note.endsWith(" authenticates"))
            .filter(note -> !note.matches("/(made/notes|application/none) .*")).toList());
    }

    @Test
    void everyMemberAnswersOrRefusesWhereThereIsNoConnection()
    {
        List<String> every = notes.stream().filter(note -> note.startsWith("every ")).map(note -> note.substring(6))
            .toList();
        assertTrue(every.size() > 180, every.size() + ": " + String.join("\n", every));
        assertEquals(List.of(),
            every.stream().filter(outcome -> outcome.contains("=throws "))
                .filter(outcome -> !REFUSAL.matcher(outcome).matches()).toList());
        Set<String> missing = new TreeSet<>(Set.of("IHttpConnection=null", "IHttpUser=null",
            "IHttpContext.getConnection=null", "IHttpContext.getUser=null", "IHttpContext2.getOriginalUser=null",
            "IHttpRequest.getRemoteAddress=null", "IHttpRequest.getLocalAddress=null", "HTTP_REQUEST.ConnectionId=0",
            "HTTP_REQUEST.SslInfo=null",
            "HTTP_REQUEST.Address=HTTP_TRANSPORT_ADDRESS[RemoteAddress=null, LocalAddress=null]",
            "IHttpContext.cancelIo=false",
            "IHttpRequest.getClientCertificate=null",
            "IHttpRequest.readEntityBody=AsyncResult[bytes=-1, completionExpected=false]",
            "IHttpRequest.getRemainingEntityBytes=0", "IHttpResponse.closeConnection=null",
            "IHttpResponse.resetConnection=null", "REMOTE_ADDR=", "SERVER_PORT=", "SERVER_NAME=localhost",
            "WARMUP_REQUEST=1", "AUTH_USER="));
        missing.removeAll(every);
        assertEquals(Set.of(), missing, String.join("\n", every));
    }

    @Test
    void aUserOfTheModulesOwnIsThatOfTheRequest()
    {
        assertTrue(notes.contains("user warm warm preloader"), notes.toString());
    }

    @Test
    void suspensionsChildrenAndFailuresEndAsInAnyRequest()
    {
        assertTrue(notes.containsAll(List.of("completed /made/pending 0", "completed /made/parent 0",
            "handled /made/child null null", "sent /made/throwing 500")), notes.toString());
        assertTrue(notes.lastIndexOf("sent /made/pending 200") < notes.indexOf("preloaded"), notes.toString());
    }

    @Test
    void aContextEndsForTheModuleWhenItIsExecuted()
    {
        assertTrue(notes.containsAll(List.of("ended " + ENDED, "twice " + ENDED,
            "null NullPointerException: context is null")), notes.toString());
    }

    @Test
    void theServerEndsWithoutComplaints()
    {
        assertEquals(0, result.exitCode(), result.standardError());
        assertEquals("", String.join("\n",
            result.standardError().lines().filter(line -> line.contains("MODULE BUG")).toList()));
        assertTrue(result.log().contains("a context made by CreateContext was not executed"), result.log());
    }

    @Test
    void aRecycledProcessSaysSoAndRequestsMayRunByThemselves()
    {
        try (IisHost host = host("</sites>", "<applicationDefaults preloadEnabled=\"true\" /></sites>", "--recycled",
            "--preload-requests", "detach"))
        {
            List<String> heard = notes(host);
            assertEquals(2, heard.stream().filter("preload, recycled true"::equals).count(), heard.toString());
            assertEquals(2, heard.stream().filter("preloaded"::equals).count(), heard.toString());
            host.eventLog().await(Duration.ofSeconds(60), 2, entry -> entry.text().contains("completed /made/parent"));
            assertEquals(0, host.stop(Duration.ofSeconds(60)).exitCode());
        }
    }

    @Test
    void anIisThatHasNotGotTheLaterProviderAnswersEmpty()
    {
        try (IisHost host = host("<application path=\"/\"", "<application path=\"/\" preloadEnabled=\"true\"",
            "--iis-version", "7.5"))
        {
            assertTrue(notes(host).contains("preload, recycled unknown"));
        }
        try (IisHost host = host("<application path=\"/\"", "<application path=\"/\" preloadEnabled=\"true\"",
            "--iis-version", "7.0"))
        {
            assertEquals(List.of(), notes(host).stream().filter(note -> note.startsWith("preload")).toList());
        }
    }

    private static IisHost host(String what, String by, String... options)
    {
        String configuration = Suite.addHandler(Suite.configuration(), "Preloading", "made/*")
            .application("/application", Suite.site().resolve("application")).build();
        assertTrue(configuration.contains(what), configuration);
        return IisHost.builder().configuration(configuration.replace(what, by)).option(options).start();
    }

    private static List<String> notes(IisHost host)
    {
        return HttpClients.get(host.uri("/made/notes")).body().lines().toList();
    }
}
