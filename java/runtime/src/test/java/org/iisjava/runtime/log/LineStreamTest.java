package org.iisjava.runtime.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineStreamTest
{
    @TempDir
    private Path folder;

    private final RecordingSurroundings m_surroundings = new RecordingSurroundings();

    @Test
    void eachLineIsARecord() throws IOException
    {
        LineStream stream = stream();
        PrintStream out = stream.print();
        out.print("one ");
        out.print('l');
        out.println("ine");
        out.print("two\r\nthree\n\nfour \u00e4\u65e5\ud83d\ude00");
        assertEquals(List.of("one line", "two", "three", ""), printed());
        stream.finish();
        stream.finish();
        assertEquals(List.of("one line", "two", "three", "", "four \u00e4\u65e5\ud83d\ude00"), printed());
    }

    @Test
    void aLineWithoutEndIsCutBetweenCharacters() throws IOException
    {
        LineStream stream = stream();
        stream.print().print("x" + "\u00e4".repeat(10_000));
        stream.finish();
        List<String> lines = printed();
        assertEquals(2, lines.size());
        assertEquals("x" + "\u00e4".repeat(10_000), String.join("", lines));
    }

    @Test
    void linesOfManyThreadsStayWhole() throws Exception
    {
        PrintStream out = stream().print();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++)
        {
            String line = String.valueOf(i).repeat(500);
            threads.add(new Thread(() -> Collections.nCopies(100, line).forEach(out::println)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads)
        {
            thread.join();
        }
        List<String> lines = printed();
        assertEquals(400, lines.size());
        assertTrue(lines.stream().allMatch(line -> line.length() == 500 && line.chars().distinct().count() == 1));
        assertTrue(m_surroundings.m_logged.isEmpty(), "what is printed is no event");
    }

    private LineStream stream()
    {
        WorkerLog log = new WorkerLog(new LogSettings(folder.toString(), Level.ERROR, 10_000_000, 2), m_surroundings,
            null, new LogSets("Pool", 7, pid -> false), () -> 0);
        return new LineStream(log, Level.INFO, "System.out");
    }

    private List<String> printed() throws IOException
    {
        return Files.readAllLines(folder.resolve("iisjava-Pool-7.log")).stream()
            .map(line -> line.substring(line.indexOf("System.out: ") + 12)).toList();
    }
}
