package org.iisjava.conformance;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.EventLogEntry;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisHostResult;
import org.iisjava.testkit.Platform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the log from the start of a worker process to its end, and when they cannot be written. */
@Tag("iishost-switch")
class LogFilesTest
{
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void workersShareAFolderAndNeitherFilesNorALock() throws Exception
    {
        ConfigurationBuilder configuration = configuration(folder).section("logFileCount", "1");
        try (IisHost one = start(configuration); IisHost two = start(configuration); IisHost three = start(configuration))
        {
            List<IisHost> hosts = List.of(one, two, three);
            List<Thread> threads = hosts.stream().map(host -> new Thread(() ->
            {
                for (int i = 0; i < 20; i++)
                {
                    say(host, "INFO", "port " + host.port());
                }
            })).toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads)
            {
                thread.join();
            }
            List<Set<String>> said = new ArrayList<>();
            for (Path file : files())
            {
                List<String> lines = Files.readAllLines(file).stream().filter(line -> line.contains(": port ")).toList();
                assertEquals(20, lines.size(), file.toString());
                said.add(lines.stream().map(line -> line.substring(line.indexOf(": port ") + 7)).collect(toSet()));
            }
            assertEquals(hosts.stream().map(host -> Set.of(Integer.toString(host.port()))).collect(toSet()),
                Set.copyOf(said), "each has a file of its own, also when one file is all that ended processes may keep");
        }
        assertEquals(3, files().size(), files().toString());
        start(configuration).close();
        assertEquals(2, files().size(), "the last one's and its own: " + files());
    }

    @Test
    void aFullFileIsRenamedAndWhatEndedProcessesLeftIsRemoved() throws IOException
    {
        for (int i = 1; i <= 5; i++)
        {
            Files.writeString(folder.resolve("iisjava-DefaultAppPool-9999999" + i + ".log"), "old");
        }
        ConfigurationBuilder configuration =
            configuration(folder).section("logFileSizeMB", "1").section("logFileCount", "2");
        try (IisHost host = start(configuration))
        {
            for (int i = 0; i < 3; i++)
            {
                assertEquals("said", say(host, "fill", ""));
            }
        }
        List<String> names = files().stream().map(file -> file.getFileName().toString()).toList();
        assertEquals(2, names.stream().filter(name -> name.contains("-9999999")).count(), names.toString());
        assertEquals(4, names.size(), names.toString());
        assertEquals(1, names.stream().filter(name -> name.endsWith(".1.log")).count(), names.toString());
        for (Path file : files())
        {
            assertTrue(Files.size(file) <= 1 << 20, file + " has " + Files.size(file));
        }
    }

    @Test
    void aFolderThatIsNoneIsReportedOnceAndTheModulesServe() throws IOException
    {
        Path file = Files.writeString(folder.resolve("file"), "");
        try (IisHost host = start(configuration(file.resolve("logs"))))
        {
            for (int i = 0; i < 3; i++)
            {
                assertEquals("said", say(host, "INFO", "lost"));
            }
            assertEquals("said", say(host, "WARNING", "not lost"));
            host.eventLog().await(LIMIT, entry -> entry.id() == 51 && entry.text().contains("not lost"));
            List<EventLogEntry> events = host.eventLog().entries(entry -> entry.id() == 53);
            assertEquals(1, events.size(), events.toString());
            String text = events.get(0).text();
            assertTrue(text.startsWith("IISJ0053: the log cannot be opened in ") && text.contains("\nRemedy: "), text);
            assertTrue(text.contains(Platform.current().path(file)), text);

            Files.delete(file);
            Thread.sleep(11_000);
            say(host, "INFO", "found again");
            EventLogEntry again = host.eventLog().await(LIMIT, entry -> entry.id() == 55);
            assertEquals("Information", again.type());
            try (Stream<Path> logs = Files.list(file.resolve("logs")))
            {
                assertTrue(Files.readString(logs.findFirst().orElseThrow()).contains("found again"));
            }
        }
        catch (InterruptedException e)
        {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsReportedOnceAndTheModulesServe() throws Exception
    {
        Path logs = folder.resolve("logs");
        try (IisHost host = start(configuration(logs).section("logFileSizeMB", "1")))
        {
            assertEquals("said", say(host, "INFO", "before"));
            prevent(host, logs);
            for (int i = 0; i < 3; i++)
            {
                assertEquals("said", say(host, "fill", ""));
            }
            host.eventLog().await(LIMIT, entry -> entry.id() == 54);
            assertEquals("said", say(host, "WARNING", "not lost"));
            host.eventLog().await(LIMIT, entry -> entry.id() == 51 && entry.text().contains("not lost"));

            allow(host, logs);
            Thread.sleep(11_000);
            say(host, "INFO", "written again");
            EventLogEntry again = host.eventLog().await(LIMIT, entry -> entry.id() == 55);
            assertTrue(again.text().matches("(?s).* is written again; \\d{3,4} records were lost\\..*"), again.text());
            assertEquals(1, host.eventLog().entries(entry -> entry.id() == 54).size());
        }
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(logs))
        {
            for (Path file : files.toList())
            {
                lines.addAll(Files.readAllLines(file));
            }
        }
        assertTrue(lines.stream().anyMatch(line -> line.contains(" records could not be written before this one.")));
        assertTrue(lines.stream().anyMatch(line -> line.contains("written again")));
        assertTrue(lines.stream().allMatch(line -> line.startsWith("20")), "there is a part of a record");
    }

    /** A limit of the kernel on the size of files; under Wine, where that ends the process, the folder goes away. */
    private static void prevent(IisHost host, Path logs) throws Exception
    {
        if (!Platform.current().usesWine())
        {
            limit(host, "100000:unlimited");
            return;
        }
        try (Stream<Path> files = Files.list(logs))
        {
            for (Path file : files.toList())
            {
                Files.delete(file);
            }
        }
        Files.delete(logs);
        Files.writeString(logs, "in the way");
    }

    private static void allow(IisHost host, Path logs) throws Exception
    {
        if (!Platform.current().usesWine())
        {
            limit(host, "unlimited:unlimited");
            return;
        }
        Files.delete(logs);
    }

    private static void limit(IisHost host, String softAndHard) throws Exception
    {
        Process prlimit = new ProcessBuilder("prlimit", "--fsize=" + softAndHard, "--pid",
            Long.toString(host.processId())).inheritIO().start();
        assertEquals(0, prlimit.waitFor());
    }

    @Test
    void whatWasPrintedWithoutItsEndIsThereAfterTheStop() throws IOException
    {
        IisHost host = start(configuration(folder));
        say(host, "open", "printed without an end");
        IisHostResult result = host.stop(LIMIT);
        assertEquals(0, result.exitCode(), result.standardError());
        List<String> lines = Files.readAllLines(files().get(0));
        assertTrue(lines.get(lines.size() - 2).endsWith("System.out: printed without an end"), lines.toString());
        assertTrue(lines.get(lines.size() - 1).endsWith("iisjava: The modules have ended."), lines.toString());
    }

    @Test
    void whatWasPrintedBeforeAnExitIsThere() throws IOException
    {
        IisHost host = start(configuration(folder));
        try
        {
            HttpClients.get(host.uri("/logging/exit"), "X-Text", "the last words");
        }
        catch (RuntimeException cut)
        {
            assertFalse(cut.getMessage().isEmpty());
        }
        host.stop(LIMIT);
        assertTrue(Files.readString(files().get(0)).contains("System.out: the last words"));
    }

    @Test
    void offMakesNoFiles() throws IOException
    {
        Path logs = folder.resolve("logs");
        try (IisHost host = start(configuration(logs).section("logLevel", "off")))
        {
            assertEquals("said", say(host, "ERROR", "nobody hears"));
        }
        try (Stream<Path> files = Files.list(logs))
        {
            assertEquals(0, files.count());
        }
    }

    @Test
    void traceMakesEverythingHeard() throws IOException
    {
        try (IisHost host = start(configuration(folder).section("logLevel", "trace")))
        {
            say(host, "TRACE", "the least of all");
            assertTrue(Files.readString(files().get(0)).contains("TRACE [iis-"));
        }
    }

    @Test
    void aConfigurationOfJavaUtilLoggingIsLeftAsItIs() throws IOException
    {
        Path properties = Files.writeString(folder.resolve("logging.properties"),
            "handlers = org.iisjava.runtime.log.LogHandler\n.level = OFF\nconformance.system.level = FINE\n");
        Path logs = folder.resolve("logs");
        ConfigurationBuilder configuration = configuration(logs)
            .jvmOption("-Djava.util.logging.config.file=" + Platform.current().path(properties));
        try (IisHost host = start(configuration))
        {
            say(host, "DEBUG", "as configured");
            say(host, "jul", "is off");
            say(host, "out", "is printed");
            try (Stream<Path> files = Files.list(logs))
            {
                String text = Files.readString(files.findFirst().orElseThrow());
                assertTrue(text.contains("DEBUG [iis-") && text.contains("conformance.system: as configured"), text);
                assertTrue(text.contains("System.out: is printed"), text);
                assertFalse(text.contains("is off"), text);
            }
        }
    }

    @Test
    void aModuleThatAlwaysFailsDoesNotFloodTheEventLog() throws IOException
    {
        IisHost host = start(configuration(folder).jvmOption("-Diisjava.eventsPerMinute=5"));
        for (int i = 0; i < 25; i++)
        {
            assertEquals(500, HttpClients.get(host.uri("/logging/throw"), "X-Text", "again").statusCode());
        }
        List<EventLogEntry> events = host.stop(LIMIT).events();
        assertEquals(5, events.stream().filter(entry -> entry.id() == 30).count());
        List<EventLogEntry> counts = events.stream().filter(entry -> entry.id() == 52).toList();
        assertEquals(1, counts.size(), counts.toString());
        assertTrue(counts.get(0).text().contains("Module 'Logging': IISJ0030")
            && counts.get(0).text().contains("happened 20 more times"), counts.get(0).text());
        assertEquals(25, Files.readString(files().get(0)).split("IISJ0030: ", -1).length - 1);
    }

    private static ConfigurationBuilder configuration(Path logs)
    {
        return Suite.addHandler(Suite.configuration(), "Logging", "logging/*")
            .section("logDirectory", Platform.current().path(logs));
    }

    private static IisHost start(ConfigurationBuilder configuration)
    {
        return IisHost.builder().configuration(configuration.build()).start();
    }

    private static String say(IisHost host, String what, String text)
    {
        return HttpClients.get(host.uri("/logging/" + what), "X-Text", text).body();
    }

    private List<Path> files() throws IOException
    {
        try (Stream<Path> files = Files.list(folder))
        {
            return files.filter(file -> file.toString().endsWith(".log")).sorted().toList();
        }
    }
}
