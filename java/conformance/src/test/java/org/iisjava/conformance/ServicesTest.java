package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.iisjava.testkit.EventLogEntry;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the worker process does for modules, and the notifications that they raise by it. */
@Tag("iishost-switch")
class ServicesTest
{
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String REFUSED = "HResultException: %s failed";

    private static IisHost host;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start()
    {
        host = IisHost.builder().configuration(Suite.addHandler(Suite.configuration(), "Services", "services/*").build())
            .option("--user", "anna:correct", "--belief", "B66=report-only").start();
    }

    @AfterAll
    static void stop()
    {
        host.close();
    }

    private static String body(String answer, String... headers)
    {
        HttpResponse<String> response = HttpClients.get(host.uri("/services/" + answer), headers);
        assertEquals(200, response.statusCode(), () -> response.body() + host.eventLog().entries());
        return response.body();
    }

    @Test
    void aFileInfoIsTheModulesUntilItsLastReferenceIsGivenBack() throws IOException
    {
        long size = Files.size(Suite.site().resolve("file.txt"));
        assertEquals(size + " false true false true true true false true true IllegalStateException IllegalStateException", body("file"));
        assertEquals("HResultException: IHttpServer::GetFileInfo failed: 0x80070002 "
            + "(HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND))", body("missing"));
    }

    @Test
    void partsOfAFileAreWritten() throws IOException
    {
        String file = Files.readString(Suite.site().resolve("file.txt"));
        assertEquals(file.charAt(0) + file.substring(1, 4) + file.substring(2) + "|HResultException",
            body("fileRanges"));
    }

    @Test
    void fragmentsAreStoredSentReadAndRemoved()
    {
        assertEquals("cachedaced cached 10000 true false null", body("fragment"));
    }

    @Test
    void usersLogOnAndTheirTokensEnd()
    {
        assertEquals("true 1 true IllegalStateException HResultException IllegalStateException",
            body("token", "X-User", "anna:correct"));
    }

    @Test
    void metadataOfAnyUrlCanBeAskedFor()
    {
        assertEquals("MACHINE/WEBROOT/APPHOST/Default Web Site|true|true|true|true|IllegalStateException|"
            + "applicationHost.config", body("metadata").replace("Site/file.txt", "Site"));
    }

    @Test
    void aDispensedContainerEndsWhatItHolds()
    {
        assertEquals("true ended IllegalStateException IllegalStateException", body("container"));
    }

    @Test
    void changesCanBeNotified()
    {
        assertEquals("configuration MACHINE/WEBROOT/APPHOST/Default Web Site\nfile changed.txt false", body("notify"));
    }

    @Test
    void aCustomNotificationBringsTheVeryObjectAndItsAnswer()
    {
        assertEquals("GL_NOTIFICATION_HANDLED GL_NOTIFICATION_CONTINUE Conformance.Handled true\n"
            + "Conformance.Other false IllegalArgumentException", body("custom"));
    }

    @Test
    void thePoolsSettingsAreThoseOfTheConfiguration()
    {
        assertEquals("0 104400 1200 0 0 0 0 0 v4.0|DefaultAppPool|applicationHost.config||||false false 0",
            body("settings"));
        String pool = "<add name=\"DefaultAppPool\" managedRuntimeVersion=\"\"><processModel idleTimeout=\"00:00:07\""
            + " idleTimeoutAction=\"Suspend\" /><recycling><periodicRestart requests=\"11\" time=\"00:01:01\""
            + " memory=\"22\" privateMemory=\"33\"><schedule><add value=\"03:00:00\" /></schedule></periodicRestart>"
            + "</recycling></add>";
        String configuration = Suite.addHandler(Suite.configuration(), "Services", "services/*").build()
            .replace("<add name=\"DefaultAppPool\" />", pool);
        try (IisHost other = IisHost.builder().configuration(configuration).start())
        {
            assertEquals("11 61 7 0 0 1 22 33 |DefaultAppPool|applicationHost.config||||false false 0",
                HttpClients.get(other.uri("/services/settings")).body());
        }
    }

    @Test
    void whatIsUnhealthyIsReportedAndChecked()
    {
        assertEquals("health check", body("unhealthy"));
        host.eventLog().await(LIMIT, entry -> entry.id() == 2299 && entry.text().contains("conformance"));
    }

    @Test
    void traceEventsReachThoseWhoHaveSubscribed()
    {
        String id = "11111111-2222-3333-4444-555555555555";
        assertEquals(List.of("4 true true true", "CONFORMANCE 7 " + id + " Text=\u20ac,Number=-5,Guid=" + id
            + "(an id),Narrow=\u00e4,Long=1099511627776,Flag=true GET", "OF_THE_PROCESS 9 " + id + "  no request"),
            List.of(body("trace").split("\n")));
        assertTrue(host.log().contains("trace: CONFORMANCE (7, verbosity 4) Text=\u20ac Number=-5"), host.log());
        assertTrue(host.log().contains("trace: QUICK_TRACE_EVENT"), host.log());
    }

    @Test
    void aMonitoredFolderTellsOfItsFilesUntilTheMonitorEnds() throws Exception
    {
        assertEquals("true", body("monitor", "X-Folder", host.platform().path(folder)));
        Files.writeString(folder.resolve("watched.txt"), "first");
        String heard = "";
        long end = System.nanoTime() + LIMIT.toNanos();
        while (heard.isEmpty() && System.nanoTime() < end)
        {
            Thread.sleep(100);
            heard = body("heard");
        }
        assertTrue(heard.startsWith("file watched.txt true IllegalStateException"), heard);
        assertEquals("IllegalStateException", body("monitor"));
        body("heard");
        Files.writeString(folder.resolve("watched.txt"), "after the end");
        Thread.sleep(500);
        assertEquals("", body("heard"));
    }

    @Test
    void laterVersionsOfTheServerAreFound()
    {
        assertEquals("true true true", body("versions"));
        assertEquals("counted", body("counters"));
        assertEquals("true true", body("threads"));
    }

    @Test
    void whatTheServerHasNotGotIsRefusedWithItsCode()
    {
        String[] refused = body("refused").split("\\|");
        List<String> members = List.of("IHttpServer::AssociateWithThreadPool",
            "IHttpServer::GetProtocolManagerCustomInterface", "IHttpServer3::QueryRequestProperty",
            "IHttpServer::RegisterFileChangeMonitor");
        for (int i = 0; i < refused.length; i++)
        {
            assertEquals(REFUSED.formatted(members.get(i)), refused[i]);
        }
    }

    @Test
    void aModuleMayAddModulesToAnApplication()
    {
        HttpResponse<String> response = HttpClients.get(host.uri("/services/versions"));
        assertEquals("yes", response.headers().firstValue("X-Added").orElse("no"));
    }

    @Test
    void theStateOfTheWorkerIsAskedFor()
    {
        host.control("rsca GetState one two");
        EventLogEntry entry = host.eventLog().await(LIMIT, each -> each.text().startsWith("rsca"));
        assertEquals("rsca GetState one two: 0x00000000 <GetState(one two)", entry.text());
    }

    @Test
    @DependsOnBelief("B35")
    void aSuspendedWorkerTellsOfItsWakingUp()
    {
        host.control("suspend");
        host.eventLog().await(LIMIT, entry -> entry.text().equals("suspended"));
        host.control("resume");
        host.eventLog().await(LIMIT, entry -> entry.source().equals("Services") && entry.text().equals("resumed"));
    }

    @Test
    void theEndOfTheWorkerIsHeardOf()
    {
        IisHost other = IisHost.builder()
            .configuration(Suite.addHandler(Suite.configuration(), "Services", "services/*").build()).start();
        HttpClients.get(other.uri("/services/versions"));
        List<String> events = other.stop(Duration.ofSeconds(60)).events().stream().map(EventLogEntry::text).toList();
        assertTrue(events.contains("stop of /LM/W3SVC/1/ROOT"), events.toString());
        assertTrue(events.contains("cache cleanup"), events.toString());
        assertTrue(events.contains("stop listening, drains: false"), events.toString());
    }

    @Test
    @DependsOnBelief("B33")
    void threadsAreCleanedUpAfterTheirRequests()
    {
        body("versions");
        host.eventLog().await(LIMIT, entry -> entry.text().equals("cleanup after /LM/W3SVC/1/ROOT"));
    }
}
