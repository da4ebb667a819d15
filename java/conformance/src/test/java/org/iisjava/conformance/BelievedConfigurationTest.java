package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisHostBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What IIS is believed to do when its configuration is edited or wrong, one belief a test. */
@Tag("iishost-switch")
@ExtendWith(BelievedOptions.class)
class BelievedConfigurationTest
{
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String CHANGE = "configuration ";
    private static final String SERVER = "MACHINE/WEBROOT/APPHOST";
    private static final String FOLDER = SERVER + "/Default Web Site/application/changes";
    private static final String START = "start /LM/W3SVC/1/ROOT/application";
    private static final String STOP = "stop /LM/W3SVC/1/ROOT/application";
    private static final String OWN = "/application/changes/own";

    @TempDir
    private static Path folder;
    private static Path webConfig;
    private static Path webConfigBelow;
    private static Path applicationHostConfig;
    private static IisHost host;

    @BeforeAll
    static void start(String[] options) throws IOException
    {
        webConfig = folder.resolve("application/web.config");
        webConfigBelow = folder.resolve("application/changes/web.config");
        Files.createDirectories(webConfigBelow.getParent());
        Files.writeString(Files.createDirectory(folder.resolve("application/wrong")).resolve("web.config"), wrong());
        Files.writeString(Files.createDirectory(folder.resolve("application/locking")).resolve("web.config"),
            "<configuration><conformance><own text=\"own\" lockAttributes=\"text\" /></conformance></configuration>");
        ConfigurationBuilder configuration = Suite.addHandler(Suite.configuration(), "Changes", "changes/*");
        Suite.addHandler(configuration, "ConfigurationAnswers", "configuration/*")
            .javaModule(Suite.module("Believing", "believing/*").named("Believing-HIGH-1"))
            .application("/application", webConfig.getParent());
        IisHostBuilder builder = IisHost.builder().configuration(configuration.build())
            .option("--schema", configuration.joined(Suite.ownSchema()))
            // Modules read the configuration here
            .option(Arrays.stream(options).filter(each -> !each.equals("--refuse-admin-manager"))
                .toArray(String[]::new));
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
        own("at the beginning");
    }

    @Test
    @DependsOnBelief("B67")
    void aChangeIsToldWithThePathOfItsFolder() throws IOException
    {
        int before = heard().size();
        editBelow();
        assertEquals(List.of(CHANGE + FOLDER), changesSince(before));
    }

    @Test
    @DependsOnBelief("B68")
    void aChangeOfTheServersFileIsToldOnce() throws IOException
    {
        int before = heard().size();
        editServer("</configuration>", "<!-- edited --></configuration>");
        await(() -> changesSince(before).contains(CHANGE + SERVER));
        assertEquals(List.of(CHANGE + SERVER), changesSince(before));
    }

    @Test
    @DependsOnBelief("B69")
    void aChangeOfWhatTheServerReadsOnceBringsANewWorker() throws IOException
    {
        long before = toldOfTheServer();
        editServer("-Xmx256m", "-Xmx255m");
        await(() -> hasAnotherWorker() || toldOfTheServer() > before);
        assertTrue(hasAnotherWorker());
    }

    @Test
    @DependsOnBelief("B70")
    void anApplicationStopsWhenItsLastRequestHasEnded() throws Exception
    {
        Path file = folder.resolve("go-" + System.nanoTime());
        CompletableFuture<HttpResponse<String>> waiting = CompletableFuture.supplyAsync(
            () -> HttpClients.get(host.uri("/application/changes/wait"), "X-File", host.platform().path(file)));
        await(() -> Files.exists(Path.of(file + ".waiting")));
        long started = count(START); // the last of them is the one that waits; those before may still stop
        own("while it waits");
        editBelow(); // when that is told, nothing more comes of the change before
        long stopped = count(STOP);
        Files.createFile(file);
        assertEquals(200, waiting.get(LIMIT.toSeconds(), TimeUnit.SECONDS).statusCode());
        assertTrue(stopped < started, () -> heard().toString());
        await(() -> count(STOP) >= started);
    }

    @Test
    @DependsOnBelief("B71")
    void noModuleSeesARequestToAnApplicationWhoseConfigurationIsWrong() throws IOException
    {
        Suite.edit(webConfig, wrong());
        await(() -> get(OWN).statusCode() == 500);
        String trail = "B71." + System.nanoTime();
        String body = get(OWN, "X-Trail", trail).body();
        assertTrue(body.startsWith("500.19 ") && body.contains("web.config:2: "), body);
        assertEquals("", get("/believing/trail", "X-Read", trail).body());
    }

    @Test
    @DependsOnBelief("B72")
    void aLockBindsTheRestOfItsFile() throws IOException
    {
        Suite.edit(webConfig, "<configuration><conformance><own text=\"locked\" lockAttributes=\"text\" />"
            + "</conformance><location path=\"below\"><conformance><own text=\"unlocked\" /></conformance></location>"
            + "</configuration>");
        await(() -> List.of("500.19", "locked").contains(get(OWN).body().split(" ")[0]));
        HttpResponse<String> answer = get(OWN);
        assertEquals(500, answer.statusCode());
        assertTrue(answer.body().contains("0x80070021"), answer.body());
    }

    /** A module that wants the place of the error fails without it. */
    @Test
    @DependsOnBelief("B80")
    void whatIsWrongInAFileIsToldWithItsPlace()
    {
        HttpResponse<String> answer = get("/configuration/place", "X-Folder", "/application/wrong");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().startsWith("8007000d\n2\n"), answer.body());
    }

    @Test
    @DependsOnBelief("B81")
    void whatAFileLocksIsNotLockedForItself()
    {
        assertEquals("Boolean false", get("/configuration/metadata", "X-Section", "conformance/own", "X-Folder",
            "/Default Web Site/application/locking", "X-Attribute", "text", "X-Metadata", "isLocked").body());
    }

    private static String wrong()
    {
        return "<configuration>\n<conformance><own txet=\"wrong\" /></conformance></configuration>";
    }

    /** Has the application begin anew, and waits until modules were told. */
    private static void own(String text) throws IOException
    {
        String another = text + " " + System.nanoTime();
        int before = heard().size();
        Suite.edit(webConfig, "<configuration><conformance><own text=\"" + another + "\" /></conformance>"
            + "</configuration>");
        await(() -> get(OWN).body().equals(another) && !changesSince(before).isEmpty());
    }

    /** Says something else, which means nothing, in a folder of the application; waits until modules were told. */
    private static void editBelow() throws IOException
    {
        int before = heard().size();
        Suite.edit(webConfigBelow, "<configuration><!-- " + System.nanoTime() + " --></configuration>");
        await(() -> !changesSince(before).isEmpty());
    }

    private static void editServer(String what, String by) throws IOException
    {
        Suite.edit(applicationHostConfig, Files.readString(applicationHostConfig).replace(what, by));
    }

    private static boolean hasAnotherWorker()
    {
        return host.eventLog().entries().stream().anyMatch(entry -> entry.text().equals("worker 2 has taken over"));
    }

    private static long toldOfTheServer()
    {
        return host.eventLog().entries().stream().filter(entry -> entry.text().equals(CHANGE + SERVER)).count();
    }

    private static List<String> heard()
    {
        return List.of(get("/changes/heard").body().split("\n"));
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

    private static List<String> changesSince(int before)
    {
        return since(before).stream().filter(entry -> entry.startsWith(CHANGE)).toList();
    }

    private static HttpResponse<String> get(String path, String... headers)
    {
        return HttpClients.get(host.uri(path), headers);
    }

    private static void await(BooleanSupplier condition)
    {
        Await.await(host, LIMIT, condition);
    }
}
