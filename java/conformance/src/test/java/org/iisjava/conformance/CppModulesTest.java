package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import org.iisjava.testkit.EventLogEntry;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisHostResult;
import org.iisjava.testkit.Platform;
import org.iisjava.testkit.RawConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Modules that have nothing to do with Java, of each ABI, in one server with each other and with Java modules. */
@Tag("iishost-switch")
class CppModulesTest
{
    private static final String MODULES = "org.iisjava.conformance.CppModules#ofThisPlatform";

    private static IisHost host;

    @BeforeAll
    static void start()
    {
        host = CppModules.host().start();
    }

    @AfterAll
    static void stop()
    {
        if (host == null)
        {
            return;
        }
        IisHostResult result = host.stop(Duration.ofSeconds(60));
        assertEquals(0, result.exitCode(), result.standardError());
        assertFalse(result.standardError().contains("MODULE BUG"), result.standardError());
    }

    @ParameterizedTest
    @MethodSource(MODULES)
    void aFilterInCppChangesTheBodyOfAJavaHandler(CppModules modules)
    {
        HttpResponse<String> answer = modules.get(host, "/upper/byName", "X-Test", "from java",
            "X-Forwarded", modules.folder());
        assertEquals("FROM JAVA", answer.body());
        assertEquals("yes", answer.headers().firstValue("X-Filtered").orElse(""));
        assertEquals("0", answer.headers().firstValue("Age").orElse(""));
        EventLogEntry recorded = host.eventLog().await(Duration.ofSeconds(20),
            entry -> entry.source().equals("Recorder") && entry.strings().get(0).equals("from java"));
        assertTrue(recorded.strings().get(1).contains("onSendResponse"), recorded.toString());
    }

    @ParameterizedTest
    @MethodSource(MODULES)
    void aUserOfTheModulesOwnLivesAsLongAsItsRequest(CppModules modules) throws InterruptedException
    {
        assertEquals("duke by Header", modules.body(host, "/user/name", "X-User", "duke"));
        assertEquals(" by ", modules.body(host, "/user/name"));
        assertEquals(401, modules.get(host, "/user/name", "X-User", "nobody").statusCode());
        String live = "";
        for (int i = 0; i < 50 && !live.equals("0"); ++i)
        {
            live = modules.body(host, "/user/live");
            Thread.sleep(20);
        }
        assertEquals("0", live);
    }

    @ParameterizedTest
    @MethodSource(MODULES)
    void aHandlerFindsWhatTheDocumentationSays(CppModules modules)
    {
        String headers = modules.body(host, "/handler/headers", "X-One", "1", "User-Agent", "agent");
        assertTrue(headers.contains("X-One=1;"), headers);
        assertTrue(headers.contains(" host 127.0.0.1:" + host.port() + " verb 4 id 1 added a,b deleted 1"), headers);
        assertEquals("0x80070585 0x00000000 GET3 0x00000000 set3 agent",
            modules.body(host, "/handler/variables", "User-Agent", "agent"));
        String path = Platform.current().path(Suite.site().resolve("folder/index.html"));
        assertEquals("0x8007007A 0x00000000 1 " + path, modules.body(host, "/handler/path"));
        String handler = modules.named("Handler");
        HttpResponse<String> status = modules.get(host, "/handler/status");
        assertEquals("202.7 As Told7 0x80070002 " + handler + " 128 1 &lt;why&gt;11 0x00000000 128 " + handler + " 0",
            status.body());
        assertEquals(202, status.statusCode());
        assertEquals("0x00000000 " + fileLength() + " 11 0x00000000 1",
            modules.body(host, "/handler/file"));
        String folder = modules.folder();
        String mapping = modules.body(host, "/handler/mapping");
        assertTrue(mapping.startsWith(folder + " " + folder + "/* " + modules.named("OwnUser") + ","), mapping);
        assertTrue(mapping.endsWith(" 4194304 0x00000000 StaticFile Default Web Site /LM/W3SVC/1/ROOT"
            + " MACHINE/WEBROOT/APPHOST/Default Web Site MACHINE/WEBROOT/APPHOST/Default Web Site/" + folder
            + "/handler/mapping"), mapping);
    }

    private static long fileLength()
    {
        return Suite.site().resolve("file.txt").toFile().length();
    }

    @ParameterizedTest
    @MethodSource(MODULES)
    void aRedirectionTakesThePathAndTheQueryAlong(CppModules modules)
    {
        HttpResponse<String> answer = modules.get(host, "/handler/redirect?a=b");
        assertEquals(302, answer.statusCode());
        assertEquals("http://127.0.0.1:" + host.port() + "/index.html?a=b",
            answer.headers().firstValue("Location").orElse(""));
    }

    @ParameterizedTest
    @MethodSource(MODULES)
    void aUrlIsRewrittenByAChildRequest(CppModules modules)
    {
        assertEquals("the content of a file", modules.body(host, "/rewritten/file.txt").trim());
        assertEquals(404, modules.get(host, "/rewritten/missing.txt").statusCode());
    }

    @ParameterizedTest
    @MethodSource(MODULES)
    void theBodyOfAnotherUrlIsIncluded(CppModules modules)
    {
        assertEquals("[the content of a file\n] 200 0x00000000 0x00000000", modules.body(host, "/include/file.txt"));
        assertEquals("[] 404 0x00000000 0x00000000", modules.body(host, "/include/missing.txt"));
    }

    @ParameterizedTest
    @MethodSource(MODULES)
    void aPathIsMappedToAnotherFile(CppModules modules)
    {
        assertEquals("the content of a file", modules.body(host, "/mapped/file.txt").trim());
    }

    @ParameterizedTest
    @MethodSource(MODULES)
    void aBodyIsChangedWhileItIsReadAndReadTwice(CppModules modules)
    {
        String body = "banana ".repeat(300);
        String uri = "/" + modules.folder() + "/entity/";
        assertEquals("2100 " + "bAnAnA ".repeat(300) + " 0x80070026",
            HttpClients.post(host.uri(uri + "changed"), body).body());
        assertEquals("2100 " + body + " 0x80070026", HttpClients.post(host.uri(uri + "again"), body).body());
        assertEquals("0  0x80070026", modules.body(host, "/entity/changed"));
    }

    @ParameterizedTest
    @MethodSource(MODULES)
    void postedCompletionsFollowOneAnother(CppModules modules)
    {
        assertEquals("1:128:0 2:128:0 3:128:0 ", modules.body(host, "/post/x"));
    }

    @ParameterizedTest
    @MethodSource(MODULES)
    void asynchronousWritesFollowOneAnother(CppModules modules)
    {
        assertEquals("w".repeat(4 << 20), modules.body(host, "/write/x"));
    }

    @ParameterizedTest
    @MethodSource(MODULES)
    void storedContextsEndWithWhatTheyAreStoredIn(CppModules modules) throws IOException, InterruptedException
    {
        try (RawConnection connection = new RawConnection(host))
        {
            String stored = connection.get("/" + modules.folder() + "/keep/all").read().text();
            String each = " 0x00000000 0x80070055 ";
            assertEquals("request" + each + "application" + each + "site" + each + "url" + each + "metadata" + each
                + "connection 0x00000000 named 0x00000000 dispensed" + each, stored);
            String counts = connection.get("/" + modules.folder() + "/keep/counts").read().text();
            assertTrue(counts.startsWith("request=0 connection=1 application=1 site=1 url=1 file=0 metadata=1 named=0"
                + " dispensed=0 "), counts);
        }
        String counts = "";
        for (int i = 0; i < 100 && !counts.contains("connection=0"); ++i)
        {
            counts = modules.body(host, "/keep/counts");
            Thread.sleep(20);
        }
        assertTrue(counts.contains("connection=0") && counts.contains("disconnected=1"), counts);
    }

    @ParameterizedTest
    @MethodSource(MODULES)
    void aModuleServesACacheOfItsOwn(CppModules modules)
    {
        assertEquals("0x00000000/none 0x00000000 0x00000000/found 0x00000000 0x00000000 0x00000000/3 0x00000000"
            + " 0x00000000/none 0x00000000 0x00000000/none 0x80070057 live 0", modules.body(host, "/cache/x"));
    }

    @ParameterizedTest
    @MethodSource(MODULES)
    void theLimitsOfChunksAreThoseOfIis(CppModules modules) throws IOException
    {
        HttpResponse<String> answer = modules.get(host, "/limits/chunks");
        assertEquals(65533, answer.body().length());
        assertEquals("0x80070216 0x00000000 0x80070216", answer.headers().firstValue("X-Result").orElse(""));
        String content = Files.readString(Suite.site().resolve("file.txt"), StandardCharsets.UTF_8);
        assertEquals(content.substring(1) + "<" + content.substring(1, 3) + ">", modules.body(host, "/limits/file"));
        assertEquals("0x80070003 0x80070002 0x00000000 0x00000000 fragment 0x8007007A fragment 0x00000000",
            modules.body(host, "/limits/fragment"));
    }
}
