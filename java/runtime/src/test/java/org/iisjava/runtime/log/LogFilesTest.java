package org.iisjava.runtime.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the log: names, rotation, and what is left of processes that have ended. */
class LogFilesTest
{
    private static final byte[] LINE = "123456789\n".getBytes();
    private static final String LINE_REST = "........\n";
    private static final long OWN = 1000;

    @TempDir
    private Path folder;

    @Test
    void aFullFileIsRenamedAndTheOldestGoes() throws IOException
    {
        LogFile file = file("Pool", 25, 3);
        for (int i = 0; i < 9; i++)
        {
            file.open();
            file.append((i + LINE_REST).getBytes());
        }
        file.close();
        assertEquals(List.of("iisjava-Pool-1000.1.log", "iisjava-Pool-1000.2.log", "iisjava-Pool-1000.log"), names());
        assertEquals("8" + LINE_REST, read("iisjava-Pool-1000.log"));
        assertEquals("6" + LINE_REST + "7" + LINE_REST, read("iisjava-Pool-1000.1.log"));
        assertEquals("4" + LINE_REST + "5" + LINE_REST, read("iisjava-Pool-1000.2.log"));
    }

    @Test
    void oneFileAloneBeginsAnew() throws IOException
    {
        LogFile file = file("Pool", 25, 1);
        for (int i = 0; i < 3; i++)
        {
            file.open();
            file.append(LINE);
        }
        file.close();
        assertEquals(List.of("iisjava-Pool-1000.log"), names());
        assertEquals(new String(LINE), read("iisjava-Pool-1000.log"));
    }

    @Test
    void aRecordThatIsLargerThanAFileIsKeptWhole() throws IOException
    {
        LogFile file = file("Pool", 5, 2);
        file.open();
        file.append(LINE);
        file.append(LINE);
        file.close();
        assertEquals(new String(LINE), read("iisjava-Pool-1000.log"));
        assertEquals(new String(LINE), read("iisjava-Pool-1000.1.log"));
    }

    @Test
    void aProcessWithTheSameIdGoesOnInTheFile() throws IOException
    {
        Files.write(folder.resolve("iisjava-Pool-1000.log"), LINE);
        LogFile file = file("Pool", 25, 2);
        file.open();
        file.append(LINE);
        file.append(LINE);
        file.close();
        assertEquals(new String(LINE).repeat(2), read("iisjava-Pool-1000.1.log"));
    }

    @Test
    void aFileThatCannotBeRenamedGrowsToTwiceItsSizeAndIsSaidOnce() throws IOException
    {
        Files.createDirectories(folder.resolve("iisjava-Pool-1000.1.log").resolve("in the way"));
        LogFile file = file("Pool", 100, 2);
        long largest = 0;
        for (int i = 0; i < 50; i++)
        {
            file.open();
            file.append(LINE);
            largest = Math.max(largest, Files.size(folder.resolve("iisjava-Pool-1000.log")));
        }
        assertTrue(largest > 100 && largest <= 210, "largest: " + largest);
        assertTrue(file.takeRotationProblem() != null);
        file.close();
    }

    @Test
    void whatEndedProcessesLeftIsRemovedTheOldestFirst() throws IOException
    {
        make(1, "iisjava-Pool-11.log");
        make(2, "iisjava-Pool-12.log", "iisjava-Pool-12.1.log");
        make(3, "iisjava-Pool-13.log");
        make(4, "iisjava-Pool-14.log", "iisjava-Pool-14.1.log");
        make(0, "iisjava-Pool-15.log", "iisjava-Other-11.log", "iisjava-Pool-A-11.log", "iisjava-Pool-11.txt",
            "hs_err_pid11.log");
        LogFile file = new LogFile(settings(100, 4), new LogSets("Pool", OWN, pid -> pid == 15));
        file.open();
        file.close();
        assertEquals(List.of("hs_err_pid11.log", "iisjava-Other-11.log", "iisjava-Pool-1000.log", "iisjava-Pool-11.txt",
            "iisjava-Pool-13.log", "iisjava-Pool-14.1.log", "iisjava-Pool-14.log", "iisjava-Pool-15.log",
            "iisjava-Pool-A-11.log"), names());
    }

    @Test
    void theFilesOfTheLastProcessStayHoweverManyTheyAre() throws IOException
    {
        make(1, "iisjava-Pool-11.log");
        make(2, "iisjava-Pool-12.log", "iisjava-Pool-12.1.log", "iisjava-Pool-12.2.log");
        LogFile file = file("Pool", 100, 1);
        file.open();
        file.close();
        assertEquals(List.of("iisjava-Pool-1000.log", "iisjava-Pool-12.1.log", "iisjava-Pool-12.2.log",
            "iisjava-Pool-12.log"), names());
    }

    @Test
    void aPoolCanHaveAnyName() throws IOException
    {
        for (String pool : List.of("a b.c-d_e", "\u00e4\u65e5", "../..\\x:y*?\"<>|", ""))
        {
            LogFile file = file(pool, 100, 1);
            file.open();
            file.append(LINE);
            file.close();
        }
        assertEquals(Set.of("iisjava-a b.c-d_e-1000.log", "iisjava-\u00e4\u65e5-1000.log",
            "iisjava-.._.._x_y______-1000.log", "iisjava--1000.log"), Set.copyOf(names()));
    }

    @Test
    void thisProcessIsAliveAndHasItsNumber()
    {
        String name = LogSets.ofThisProcess("Pool").fileName(0);
        assertEquals("iisjava-Pool-" + ProcessHandle.current().pid() + ".log", name);
        assertFalse(name.contains("/"));
    }

    private LogFile file(String pool, long size, int count)
    {
        return new LogFile(settings(size, count), new LogSets(pool, OWN, pid -> false));
    }

    private LogSettings settings(long size, int count)
    {
        return new LogSettings(folder.toString(), System.Logger.Level.INFO, size, count);
    }

    private void make(int age, String... names) throws IOException
    {
        for (String name : names)
        {
            Files.writeString(folder.resolve(name), name);
            Files.setLastModifiedTime(folder.resolve(name), FileTime.fromMillis(1_700_000_000_000L + age * 1000));
        }
    }

    private String read(String name) throws IOException
    {
        return Files.readString(folder.resolve(name));
    }

    private List<String> names() throws IOException
    {
        try (Stream<Path> files = Files.list(folder))
        {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
