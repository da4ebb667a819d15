package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.EventLogEntry;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisHostBuilder;
import org.iisjava.testkit.Platform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said, and to whom, when there is no JVM to run modules in. */
@Tag("iishost-switch")
class JvmFailuresTest
{
    private static final String LIBRARY =
        Platform.current() == Platform.WINDOWS ? "bin/server/jvm.dll" : "lib/server/libjvm.so";

    @TempDir
    private Path folder;

    @Test
    void everyPlaceWithoutAJvmIsNamed() throws IOException
    {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        String text = assertFails(1, builder(configuration()).environment("IISJAVA_HOME", (String) null)
            .environment("JAVA_HOME", empty));
        for (String part : List.of("javaHome", "IISJAVA_HOME", "jre", "JAVA_HOME", Platform.current().path(empty)))
        {
            assertTrue(text.contains(part), text);
        }
    }

    @Test
    void aLibraryThatIsNoneIsNamed() throws IOException
    {
        String text = assertFails(2, builder(configuration().section("javaHome", Platform.current().path(javaHome(""))))
            .environment("IISJAVA_HOME", folder));
        assertTrue(text.contains(Platform.current().path(folder.resolve("java"))), text);
    }

    @Test
    void anOlderJavaIsNamedWithItsVersion() throws IOException
    {
        String text = assertFails(3, builder(configuration())
            .environment("IISJAVA_HOME", javaHome("JAVA_VERSION=\"11.0.2\"\n")));
        assertTrue(text.contains("11.0.2") && text.contains("17"), text);
    }

    @Test
    void aJvmThatDoesNotStartIsQuoted()
    {
        String text = assertFails(4, builder(configuration().jvmOption("-XX:NoSuchOption=1")));
        assertTrue(text.contains("NoSuchOption"), text);
    }

    @Test
    void anOptionThatIisjavaSetsItselfIsRefused()
    {
        String text = assertFails(4, builder(configuration().jvmOption("-Djava.class.path=elsewhere.jar")));
        assertTrue(text.contains("-Djava.class.path=elsewhere.jar"), text);
    }

    @Test
    void jarsOfTheRuntimeThatAreMissingAreNamed() throws IOException
    {
        Path copy = Product.copy(folder.resolve("copy"));
        Files.delete(copy.resolve("lib").resolve("jna.jar"));
        String text = assertFails(5, builder(configuration()).home(copy));
        assertTrue(text.contains("jna.jar") && !text.contains("iisjava-api.jar"), text);
    }

    @Test
    void aRuntimeThatDoesNotStartIsReported() throws IOException
    {
        Path copy = Product.copy(folder.resolve("copy"));
        jar(copy.resolve("lib").resolve("iisjava-runtime.jar"), Map.of());
        String text = assertFails(6, builder(configuration()).home(copy));
        assertTrue(text.contains("Bootstrap"), text);
    }

    @Test
    void aRuntimeOfAnotherVersionIsRefused() throws IOException
    {
        Path copy = productWithBootstrap("""
            var field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
            field.setAccessible(true);
            Object unsafe = field.get(null);
            var allocate = unsafe.getClass().getMethod("allocateMemory", long.class);
            long address = (Long) allocate.invoke(unsafe, 1000L);
            var put = unsafe.getClass().getMethod("putInt", long.class, int.class);
            put.invoke(unsafe, address, 1000);
            put.invoke(unsafe, address + 4, 4711);
            return address;
            """);
        String text = assertFails(7, builder(configuration()).home(copy));
        assertTrue(text.contains("4711"), text);
    }

    @Test
    void theSettingsOfLoggingReachTheRuntime() throws IOException
    {
        Path copy = productWithBootstrap("""
            String folder = logDirectory.replace('\\\\', '/');
            throw new IllegalStateException("IISJ0006: Given: " + folder + " " + logLevel + " " + logFileSizeMB + " "
                + logFileCount + ".\\nRemedy: None.");
            """);
        String defaults = assertFails(6, builder(configuration().section("logDirectory", "")).home(copy));
        assertTrue(defaults.matches("(?s).*Given: \\S+/(copy|iisjava)/logs 3 10 5\\..*"), defaults);
        ConfigurationBuilder logging = configuration().section("logDirectory", "logs").section("logLevel", "trace")
            .section("logFileSizeMB", "7").section("logFileCount", "100");
        String given = assertFails(6, builder(logging).home(copy));
        assertTrue(given.matches("(?s).*Given: \\S+/copy/logs 5 7 100\\..*"), given);
        assertTrue(Files.isDirectory(copy.resolve("logs")));
    }

    @Test
    void theReasonIsForWhomTheSectionSays()
    {
        ConfigurationBuilder always = configuration().jvmOption("-XX:NoSuchOption=1")
            .section("detailedErrors", "always");
        try (IisHost host = builder(always).option("--remote-address", "192.0.2.1").start())
        {
            assertTrue(HttpClients.get(host.uri("/body/echo")).body().contains("NoSuchOption"));
        }
        ConfigurationBuilder never = configuration().jvmOption("-XX:NoSuchOption=1").section("detailedErrors", "never");
        try (IisHost host = builder(never).start())
        {
            String body = HttpClients.get(host.uri("/body/echo")).body();
            assertTrue(body.contains("IISJ0004") && !body.contains("NoSuchOption"), body);
        }
    }

    /** The product with another start of the Java runtime. */
    private Path productWithBootstrap(String body) throws IOException
    {
        Path copy = Product.copy(folder.resolve("copy"));
        Path classes = SourceModules.compile(folder, "other", Map.of("Bootstrap", """
            package org.iisjava.runtime;

            public class Bootstrap
            {
                public static long start(String path, int version, String logDirectory, int logLevel,
                                         int logFileSizeMB, int logFileCount) throws Exception
                {
                    %s
                }
            }
            """.formatted(body)));
        Path bootstrap = classes.resolve("org/iisjava/runtime/Bootstrap.class");
        jar(copy.resolve("lib").resolve("iisjava-runtime.jar"),
            Map.of("org/iisjava/runtime/Bootstrap.class", bootstrap));
        return copy;
    }

    private static ConfigurationBuilder configuration()
    {
        return Suite.addHandler(Suite.configuration(), "BodyAnswers", "body/*")
            .application("/application", Suite.site());
    }

    private static IisHostBuilder builder(ConfigurationBuilder configuration)
    {
        return IisHost.builder().configuration(configuration.build());
    }

    /** A folder that looks like a Java but has a text instead of the library. */
    private Path javaHome(String release) throws IOException
    {
        Path library = folder.resolve("java").resolve(LIBRARY);
        Files.createDirectories(library.getParent());
        Files.writeString(library, "This is no library");
        Files.writeString(folder.resolve("java").resolve("release"), release);
        return folder.resolve("java");
    }

    private static void jar(Path file, Map<String, Path> entries) throws IOException
    {
        try (OutputStream output = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(output))
        {
            zip.putNextEntry(new ZipEntry("empty"));
            for (Map.Entry<String, Path> entry : entries.entrySet())
            {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                Files.copy(entry.getValue(), zip);
            }
        }
    }

    private static String assertFails(int id, IisHostBuilder builder)
    {
        String number = String.format("IISJ%04d", id);
        try (IisHost host = builder.start())
        {
            for (int i = 0; i < 2; i++)
            {
                HttpResponse<String> answer = HttpClients.get(host.uri("/body/echo"));
                assertEquals(500, answer.statusCode());
                assertTrue(answer.body().contains(number) && answer.body().contains("Remedy: "), answer.body());
            }
            List<EventLogEntry> events = host.eventLog().entries(entry -> entry.source().equals("iisjava"));
            assertEquals(1, events.size(), events.toString());
            assertEquals(id, events.get(0).id(), events.toString());
            assertEquals("Error", events.get(0).type());
            assertTrue(events.get(0).text().startsWith(number + ": "), events.toString());
            assertFalse(host.log().contains("hs_err"), host.log());
            return events.get(0).text();
        }
    }
}
