package org.iisjava.samples.ownsection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.Platform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("iishost-switch")
class OwnSectionTest
{
    /** A copy of the sample, whose web.config is edited. */
    @TempDir
    private static Path samples;
    private static Path webConfig;
    private static IisHost host;

    @BeforeAll
    static void start() throws IOException
    {
        Path copy = samples.resolve("10-own-section");
        for (String file : new String[] {"site/index.html", "application/web.config", "target/own-section.jar"})
        {
            Files.createDirectories(copy.resolve(file).getParent());
            Files.copy(Path.of(file), copy.resolve(file));
        }
        webConfig = copy.resolve("application/web.config");
        host = IisHost.builder().configuration(Path.of("applicationHost.config"))
            .environment("IISJAVA_SAMPLES", samples)
            .option("--schema", Platform.current().path(Path.of("schema/greetings_schema.xml").toAbsolutePath())).start();
    }

    @AfterAll
    static void stop()
    {
        host.close();
    }

    @Test
    void eachPathHasWhatTheSectionSaysForIt()
    {
        assertEquals("Good day Good day\n", get("morning").body());
        assertEquals("Good evening Good evening\n", get("evening").body());
        assertEquals("Good day Good day\n", get("morning").body());
    }

    @Test
    void anEditedSectionIsReadAgain() throws Exception
    {
        String original = Files.readString(webConfig);
        Files.writeString(webConfig, original.replace("times=\"2\"", "times=\"3\" text=\"Hi\""));
        await("morning", "Hi Hi Hi\n");
        await("evening", "Good evening Good evening Good evening\n");
        Files.writeString(webConfig, original);
        await("morning", "Good day Good day\n");
    }

    @Test
    void whatTheSchemaForbidsIsToldWithItsPlace() throws Exception
    {
        String original = Files.readString(webConfig);
        Files.writeString(webConfig, original.replace("times=\"2\"", "times=\"10\""));
        String wrong = "web.config:4: the attribute 'times' of <greetings> is '10'";
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (get("morning").statusCode() != 500)
        {
            assertTrue(System.nanoTime() < end, host::log);
            Thread.sleep(50);
        }
        assertTrue(get("morning").body().contains(wrong), get("morning").body());
        Files.writeString(webConfig, original);
        await("morning", "Good day Good day\n");
    }

    private static void await(String path, String expected) throws InterruptedException
    {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!get(path).body().equals(expected))
        {
            assertTrue(System.nanoTime() < end, () -> "still " + get(path).body() + "\n" + host.log());
            Thread.sleep(50);
        }
    }

    private static HttpResponse<String> get(String path)
    {
        return HttpClients.get(host.uri("/own-section/" + path));
    }
}
