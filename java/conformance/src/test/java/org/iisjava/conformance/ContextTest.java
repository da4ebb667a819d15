package org.iisjava.conformance;

import static org.iisjava.conformance.MembersServer.body;
import static org.iisjava.conformance.MembersServer.host;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.iisjava.testkit.EventLogEntry;
import org.iisjava.testkit.Platform;
import org.iisjava.testkit.RawConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MembersServer.class)
class ContextTest
{
    @Test
    void serverVariablesAreSetToAnyTextAndUnknownOnesAreNull()
    {
        assertEquals("\u20ac and \ud83d\ude00|5000|null|NullPointerException|IllegalArgumentException",
            body("/context/variables"));
    }

    @Test
    void theUsualServerVariablesAreThere()
    {
        assertEquals("GET", variable("REQUEST_METHOD"));
        assertEquals("/context/variable", variable("URL"));
        assertEquals("a=b", variable("QUERY_STRING"));
        assertEquals("127.0.0.1", variable("REMOTE_ADDR"));
        assertEquals(Integer.toString(host().port()), variable("SERVER_PORT"));
        assertEquals("HTTP/1.1", variable("SERVER_PROTOCOL"));
        assertEquals("value", variable("HTTP_X_TEST"));
        assertEquals("null", variable("HTTP_X_ABSENT"));
    }

    @Test
    @Tag("iishost-switch")
    void siteAndApplicationAreThoseOfTheUrl()
    {
        assertEquals("1 Default Web Site", body("/context/site"));
        assertEquals("/LM/W3SVC/1/ROOT\nMACHINE/WEBROOT/APPHOST/Default Web Site\n" + path(Suite.site()),
            trimmed(body("/context/application")));
        assertEquals("/LM/W3SVC/1/ROOT/application\nMACHINE/WEBROOT/APPHOST/Default Web Site/application\n"
            + path(Suite.site().resolve("application")), trimmed(body("/application/context/application")));
    }

    @Test
    void whatCannotChangeWhileTheRequestLastsIsAskedOnce()
    {
        assertEquals("[true, true, true, true, true, true, true] null null", body("/context/again"));
    }

    @Test
    void theConnectionIsConnectedAndHasMemory()
    {
        assertEquals("true 1000", body("/context/connection"));
    }

    @Test
    void aUserWithoutANameIsAnonymous()
    {
        String user = body("/context/user");
        assertTrue(user.equals("none") || user.startsWith("type '' name ''"), user);
        assertTrue(user.equals("none") || user.endsWith("variable 0"), user);
    }

    @Test
    @Tag("iishost-switch")
    void whatIsCachedOfTheUrlIsReadable()
    {
        String url = body("/context/url");
        assertTrue(url.equals("none") || url.startsWith("often: "), url);
        String[] metadata = body("/context/metadata").split("\n");
        assertTrue(metadata[0].startsWith("MACHINE/WEBROOT/APPHOST/Default Web Site"), metadata[0]);
        assertEquals(path(Suite.site()), trimmed(metadata[1]));
    }

    @Test
    @Tag("iishost-switch")
    void urlsAreMappedToPathsOfTheSite()
    {
        String[] paths = body("/context/paths").split("\n");
        assertEquals("/context/paths", paths[0]);
        assertEquals(path(Suite.site().resolve("context").resolve("paths")), paths[1]);
        assertEquals(path(Suite.site().resolve("folder").resolve("file.txt")), paths[3]);
        assertTrue(Integer.parseInt(body("/context/longPath")) > 4500);
    }

    @Test
    void theHandlerMappingIsThatOfTheConfiguration()
    {
        assertEquals("ContextAnswers|context/*|*|ContextAnswers|3|0|4194304|false|false||", body("/context/scriptMap"));
        assertEquals("RequestAnswers", body("/context/mapHandler"));
    }

    @Test
    @Tag("iishost-switch")
    void aModuleMayChooseAnotherHandler()
    {
        assertEquals(404, MembersServer.get("/nowhere/site").statusCode());
        assertEquals("1 Default Web Site", body("/nowhere/site", "X-Handle-As", "/context/site"));
    }

    @Test
    @Tag("iishost-switch")
    void aRequestThatIsHandledHasNoFurtherHandlers()
    {
        assertEquals("first not read", body("/mapping/unread"));
        assertEquals("first ", body("/mapping/unread", "X-Handled", "yes"));
    }

    @Test
    @Tag("iishost-switch")
    void aModuleMayMapAPathElsewhere()
    {
        assertEquals("<p>default document</p>\n", body("/swapped.html"));
    }

    @Test
    @Tag("iishost-switch")
    void theFileOfTheRequestIsDescribed() throws Exception
    {
        Path file = Suite.site().resolve("file.txt");
        String[] parts = body("/file.txt").split("\\|");
        assertEquals(Long.toString(Files.size(file)), parts[0]);
        assertEquals(path(file), parts[1]);
        assertEquals("true", parts[2]);
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        assertEquals(DateTimeFormatter.RFC_1123_DATE_TIME.format(modified.atOffset(ZoneOffset.UTC))
            .replaceAll(", (\\d) ", ", 0$1 "),
            parts[3]);
        assertEquals(modified.getEpochSecond(), Instant.parse(parts[4]).getEpochSecond());
        assertEquals("false", parts[5]);
        assertEquals("0", parts[6]);
    }

    @Test
    void requestMemoryIsDirectAndWritable()
    {
        assertEquals("true 4096 true 102030405060708 9 IllegalArgumentException", body("/context/memory"));
    }

    @Test
    void theExecutionIsThatOfTheHandler()
    {
        assertEquals("80 ContextAnswers 0 false false", body("/context/execution"));
    }

    @Test
    void everyVersionOfTheContextIsThere()
    {
        assertEquals("true true true true true true", body("/context/versions"));
    }

    @Test
    void aThreadOfIisIsADaemonWithTheModulesClassLoaderAndSeesNothingElse()
    {
        assertEquals("true true ClassNotFoundException ClassNotFoundException", body("/context/thread"));
    }

    @Test
    void anObjectStoredWithARequestIsTheSameAndCleanedUpOnceAtItsEnd()
    {
        String stored = body("/stored/request");
        String name = stored.substring(0, stored.indexOf(','));
        assertEquals(name + ", same: true, again: HResultException: " + "IHttpModuleContextContainer::SetModuleContext"
            + " failed: 0x80070055 (HRESULT_FROM_WIN32(ERROR_ALREADY_ASSIGNED)), null: NullPointerException",
            stored.replace("null: IllegalArgumentException", "null: NullPointerException"));
        assertEquals(List.of("cleanup of " + name), eventsOf(name, 1));
    }

    @Test
    void objectsStoredWithApplicationAndSiteOutliveTheRequest()
    {
        for (String owner : List.of("application", "site"))
        {
            String first = body("/stored/" + owner).replaceAll(",.*", "");
            assertEquals(first, body("/stored/" + owner));
            assertEquals(List.of(), host().eventLog().entries(entry -> entry.text().contains(first)));
        }
    }

    @Test
    void anObjectStoredWithAConnectionSurvivesItsRequestsAndHearsOfItsEnd() throws Exception
    {
        String name;
        try (RawConnection connection = new RawConnection(host()))
        {
            name = connection.get("/stored/connection").read().text();
            assertEquals(name, connection.get("/stored/connection").read().text());
            assertEquals(List.of(), host().eventLog().entries(entry -> entry.text().endsWith(name)));
        }
        assertEquals(List.of("disconnect of " + name, "cleanup of " + name), eventsOf(name, 2));
    }

    @Test
    void aStoredObjectThatThrowsIsReportedAndHarmsNobody()
    {
        assertEquals("stored", body("/stored/throwing"));
        EventLogEntry entry = host().eventLog().await(Duration.ofSeconds(10), event -> event.id() == 38);
        assertTrue(entry.text().contains("Thrown by cleanupStoredContext"), entry.text());
        assertEquals("stored", body("/stored/throwing"));
    }

    private static List<String> eventsOf(String name, int count)
    {
        host().eventLog().await(Duration.ofSeconds(10), count, entry -> entry.text().endsWith(name));
        return host().eventLog().entries(entry -> entry.text().endsWith(name)).stream().map(EventLogEntry::text)
            .toList();
    }

    private static String variable(String name)
    {
        return body("/context/variable?a=b", "X-Name", name, "X-Test", "value");
    }

    private static String path(Path path)
    {
        return Platform.current().path(path);
    }

    private static String trimmed(String path)
    {
        return path.endsWith("/") || path.endsWith("\\") ? path.substring(0, path.length() - 1) : path;
    }
}
