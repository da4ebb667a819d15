package org.iisjava.samples.globallistener;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("iishost-switch")
class GlobalListenerTest
{
    /** A copy of the sample, whose web.config is edited. */
    @TempDir
    private static Path samples;
    private static Path webConfig;
    private static IisHost host;

    @BeforeAll
    static void start() throws IOException
    {
        Path copy = samples.resolve("09-global-listener");
        for (String file : new String[] {"site/index.html", "application/web.config", "target/global-listener.jar"})
        {
            Files.createDirectories(copy.resolve(file).getParent());
            Files.copy(Path.of(file), copy.resolve(file));
        }
        webConfig = copy.resolve("application/web.config");
        host = IisHost.builder().configuration(Path.of("applicationHost.config"))
            .environment("IISJAVA_SAMPLES", samples).start();
    }

    @AfterAll
    static void stop()
    {
        host.close();
    }

    @Test
    void anEditedSettingIsGreetedWith() throws Exception
    {
        String original = Files.readString(webConfig);
        assertEquals("Good morning\n", greeting());
        Files.writeString(webConfig, original.replace("Good morning", "Good night"));
        await("Good night\n");
        Files.writeString(webConfig, "<configuration />");
        await("Hello\n");
        Files.writeString(webConfig, original);
        await("Good morning\n");
    }

    private static void await(String expected) throws InterruptedException
    {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!greeting().equals(expected))
        {
            assertTrue(System.nanoTime() < end, () -> "still " + greeting() + "\n" + host.log());
            Thread.sleep(50);
        }
    }

    private static String greeting()
    {
        return HttpClients.get(host.uri("/listener/hello")).body();
    }
}
