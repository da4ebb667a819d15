package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.EventLogEntry;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisHostBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configuration files that are edited while the server runs. */
@Tag("iishost-switch")
class ConfigurationChangeTest
{
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String SITE = "MACHINE/WEBROOT/APPHOST/Default Web Site";
    private static final String APPLICATION = "/LM/W3SVC/1/ROOT/application";

    @TempDir
    private static Path folder;
    private static Path webConfig;
    private static Path applicationHostConfig;
    private static String original;
    private static IisHost host;

    @BeforeAll
    static void start() throws IOException
    {
        webConfig = Files.createDirectory(folder.resolve("application")).resolve("web.config");
        ConfigurationBuilder configuration = Suite.addHandler(Suite.configuration(), "Changes", "changes/*");
        Suite.addHandler(configuration, "Children", "children/*");
        configuration.application("/application", webConfig.getParent());
        original = configuration.build().replace("</configuration>", "<location path=\"Default Web Site\""
            + " overrideMode=\"Deny\"><system.webServer><staticContent /></system.webServer></location>"
            + "</configuration>");
        IisHostBuilder builder = IisHost.builder().configuration(original)
            .option("--schema", configuration.joined(Suite.ownSchema()));
        applicationHostConfig = builder.folder().resolve("applicationHost.config");
        host = builder.start();
    }

    @AfterAll
    static void stop()
    {
        host.close();
    }

    @BeforeEach
    void begin() throws IOException
    {
        own("at the beginning " + System.nanoTime());
        await(() -> get("/application/changes/own").statusCode() == 200
            && count("start " + APPLICATION) == count("stop " + APPLICATION) + 1);
    }

    @Test
    void anEditedWebConfigIsTakenOverByAnApplicationThatBeginsAnew() throws IOException
    {
        int before = heard().size();
        own("edited");
        await(() -> get("/application/changes/own").body().equals("edited")
            && since(before).containsAll(List.of("configuration " + SITE + "/application", "stop " + APPLICATION,
                "start " + APPLICATION)));
        assertFalse(since(before).contains("stop /LM/W3SVC/1/ROOT"), since(before).toString());
    }

    @Test
    void handlersAreThoseOfTheNewWebConfig() throws IOException
    {
        assertEquals(404, get("/application/more").statusCode());
        Suite.edit(webConfig, """
            <configuration>
              <system.webServer>
                <handlers>
                  <add name="More" path="worker" verb="*" modules="Changes" resourceType="Unspecified"
                       requireAccess="None" />
                </handlers>
              </system.webServer>
            </configuration>
            """);
        await(() -> get("/application/worker").statusCode() == 200);
        Files.delete(webConfig);
        await(() -> get("/application/worker").statusCode() == 404);
    }

    @Test
    void aRequestInFlightEndsInTheApplicationThatItBeganIn() throws Exception
    {
        Path file = folder.resolve("go-" + System.nanoTime());
        CompletableFuture<HttpResponse<String>> waiting = CompletableFuture.supplyAsync(
            () -> HttpClients.get(host.uri("/application/changes/wait"), "X-File", host.platform().path(file)));
        await(() -> Files.exists(Path.of(file + ".waiting")));
        int before = heard().size();
        own("while it waits");
        assertFalse(waiting.isDone());
        assertFalse(since(before).contains("stop " + APPLICATION), since(before).toString());
        Files.createFile(file);
        assertEquals(200, waiting.get(LIMIT.toSeconds(), TimeUnit.SECONDS).statusCode());
        await(() -> since(before).contains("stop " + APPLICATION));
    }

    @Test
    void aWrongWebConfigAnswers500WithItsPlaceUntilItIsMended() throws IOException
    {
        Suite.edit(webConfig, "<configuration>\n  <conformance>\n    <own txet=\"wrong\" />\n  </conformance>\n"
            + "</configuration>\n");
        await(() -> get("/application/changes/worker").statusCode() == 500);
        String body = get("/application/changes/worker").body();
        assertTrue(body.startsWith("500.19 "), body);
        assertTrue(body.contains("0x8007000D"), body);
        assertTrue(body.contains("web.config:3: unknown attribute 'txet'"), body);
        assertEquals(200, get("/changes/worker").statusCode());
        own("mended");
    }

    @Test
    void aChildRequestToAnApplicationThatIsWrongIsAnswered500() throws IOException
    {
        Suite.edit(webConfig, "<configuration><wrong /></configuration>");
        await(() -> get("/application/changes/worker").statusCode() == 500);
        HttpResponse<String> answer =
            HttpClients.get(host.uri("/children/parent"), "X-Child", "/application/changes/worker");
        assertEquals(500, answer.statusCode());
        assertTrue(answer.body().startsWith("500.19 "), answer.body());
        own("mended");
    }

    @Test
    void aSectionThatIsLockedAnswers500WithTheCodeOfTheLock() throws IOException
    {
        Suite.edit(webConfig, "<configuration>\n<system.webServer>\n<staticContent />\n</system.webServer>\n"
            + "</configuration>\n");
        await(() -> get("/application/changes/worker").statusCode() == 500);
        String body = get("/application/changes/worker").body();
        assertTrue(body.startsWith("500.19 "), body);
        assertTrue(body.contains("0x80070021"), body);
        assertTrue(body.contains("web.config:3: "), body);
        own("unlocked");
    }

    @Test
    void aChangeOfApplicationHostConfigReachesEveryApplication() throws IOException
    {
        String worker = body("/changes/worker");
        int before = heard().size();
        Suite.edit(applicationHostConfig, original.replace("</configuration>",
            "<conformance><own text=\"of the server\" /></conformance></configuration>"));
        await(() -> "of the server".equals(body("/changes/own")));
        await(() -> since(before).containsAll(List.of("configuration MACHINE/WEBROOT/APPHOST", "stop " + APPLICATION,
            "stop /LM/W3SVC/1/ROOT")));
        assertEquals(worker, body("/changes/worker"));
        Suite.edit(applicationHostConfig, original);
        await(() -> "by default".equals(body("/changes/own")));
    }

    @Test
    void aChangeThatARunningWorkerCannotTakeOverBringsANewOne() throws IOException
    {
        String worker = body("/changes/worker");
        original = original.replace("-Xmx256m", "-Xmx255m");
        Suite.edit(applicationHostConfig, original);
        host.eventLog().await(LIMIT, entry -> entry.id() == 5080);
        host.awaitWorker(2, LIMIT);
        assertNotEquals(worker, body("/changes/worker"));
        EventLogEntry stopListening =
            host.eventLog().await(LIMIT, entry -> entry.text().startsWith("stop listening"));
        assertEquals("stop listening, drains: true", stopListening.text());
    }

    /** Has the application's web.config say it, and waits until the application does. */
    private static void own(String text) throws IOException
    {
        Suite.edit(webConfig, "<configuration><conformance><own text=\"" + text + "\" /></conformance>"
            + "</configuration>");
        await(() -> get("/application/changes/own").body().equals(text));
    }

    private static List<String> heard()
    {
        return List.of(body("/changes/heard").split("\n"));
    }

    private static long count(String what)
    {
        return heard().stream().filter(what::equals).count();
    }

    private static List<String> since(int before)
    {
        List<String> heard = heard();
        return heard.subList(before, heard.size());
    }

    private static HttpResponse<String> get(String path)
    {
        return HttpClients.get(host.uri(path));
    }

    private static String body(String path)
    {
        HttpResponse<String> answer = get(path);
        assertEquals(200, answer.statusCode(), () -> answer.body() + host.eventLog().entries());
        return answer.body();
    }

    private static void await(BooleanSupplier condition)
    {
        Await.await(host, LIMIT, condition);
    }
}
