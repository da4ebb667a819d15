package org.iisjava.runtime.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log goes on when its file cannot, says so once, and writes again when it can. */
class OutageTest
{
    @TempDir
    private Path folder;

    private final AtomicLong m_clock = new AtomicLong();
    private final RecordingSurroundings m_surroundings = new RecordingSurroundings();

    @Test
    void aFolderThatCannotBeMadeIsToldOnceAndTriedAgain() throws IOException
    {
        Path inTheWay = Files.writeString(folder.resolve("logs"), "no folder");
        WorkerLog log = log(inTheWay.toString());
        write(log, "one");
        write(log, "two");
        m_clock.addAndGet(Outlet.RETRY_MILLISECONDS);
        write(log, "three");
        assertEquals(List.of(Change.Kind.NOT_OPENED), m_surroundings.kinds());
        assertTrue(m_surroundings.m_changes.get(0).reason().contains("logs"), m_surroundings.m_changes.toString());

        Files.delete(inTheWay);
        write(log, "four");
        assertFalse(Files.exists(inTheWay), "tried again before its time");
        m_clock.addAndGet(Outlet.RETRY_MILLISECONDS);
        write(log, "five");
        assertEquals(List.of(Change.Kind.NOT_OPENED, Change.Kind.WRITTEN_AGAIN), m_surroundings.kinds());
        assertEquals(4, m_surroundings.m_changes.get(1).lost());
        List<String> lines = Files.readAllLines(inTheWay.resolve("iisjava-Pool-7.log"));
        assertTrue(lines.get(0).endsWith("iisjava: 4 records could not be written before this one."), lines.get(0));
        assertTrue(lines.get(1).endsWith(": five"), lines.get(1));
    }

    @Test
    void aFolderThatIsNoPathIsToldOnce()
    {
        WorkerLog log = log("no\0path");
        write(log, "one");
        write(log, "two");
        assertEquals(List.of(Change.Kind.NOT_OPENED), m_surroundings.kinds());
    }

    /** The kernel itself says that there is no space. */
    @Test
    void aFullDiskIsToldOnceAndWrittenToAgain() throws IOException
    {
        Path file = folder.resolve("iisjava-Pool-7.log");
        Files.createSymbolicLink(file, Path.of("/dev/full"));
        WorkerLog log = log(folder.toString());
        for (int i = 0; i < 5; i++)
        {
            write(log, "lost");
            m_clock.addAndGet(Outlet.RETRY_MILLISECONDS / 2);
        }
        assertEquals(List.of(Change.Kind.NOT_WRITTEN), m_surroundings.kinds());
        assertTrue(m_surroundings.m_changes.get(0).reason().contains("No space left"),
            m_surroundings.m_changes.toString());

        Files.delete(file);
        m_clock.addAndGet(Outlet.RETRY_MILLISECONDS);
        write(log, "again");
        assertEquals(List.of(Change.Kind.NOT_WRITTEN, Change.Kind.WRITTEN_AGAIN), m_surroundings.kinds());
        assertTrue(Files.readString(file).stripTrailing().endsWith(": again"), Files.readString(file));
    }

    @Test
    void outagesThatComeAndGoAreToldOnceAnHour() throws IOException
    {
        Path logs = folder.resolve("logs");
        WorkerLog log = log(logs.toString());
        for (int i = 0; i < 20; i++)
        {
            Files.writeString(logs, "");
            log.close();
            write(log, "lost");
            Files.delete(logs);
            m_clock.addAndGet(Outlet.RETRY_MILLISECONDS);
            write(log, "written");
            log.close();
            try (var files = Files.list(logs))
            {
                for (Path file : files.toList())
                {
                    Files.delete(file);
                }
            }
            Files.delete(logs);
        }
        assertEquals(List.of(Change.Kind.NOT_OPENED, Change.Kind.WRITTEN_AGAIN), m_surroundings.kinds());
    }

    @Test
    void nothingThatARecordThrowsReachesItsWriter() throws IOException
    {
        WorkerLog log = log(folder.toString());
        log.logged(() ->
        {
            throw new StackOverflowError();
        });
        log.logged(() -> Entry.now(Level.ERROR, Origin.UNKNOWN, "logger", "after it", null));
        assertEquals(1, m_surroundings.m_logged.size());
        assertTrue(Files.readString(folder.resolve("iisjava-Pool-7.log")).contains("after it"));
    }

    @Test
    void anInterruptedThreadWritesToo() throws IOException
    {
        WorkerLog log = log(folder.toString());
        Thread.currentThread().interrupt();
        write(log, "one");
        write(log, "two");
        assertTrue(Thread.interrupted(), "the interrupt is not the log's");
        assertEquals(2, Files.readAllLines(folder.resolve("iisjava-Pool-7.log")).size());
    }

    private WorkerLog log(String directory)
    {
        return new WorkerLog(new LogSettings(directory, Level.INFO, 1000, 2), m_surroundings, null,
            new LogSets("Pool", 7, pid -> false), m_clock::get);
    }

    private static void write(WorkerLog log, String message)
    {
        log.write(Entry.now(Level.INFO, Origin.UNKNOWN, "logger", message, null));
    }
}
