package org.iisjava.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The event log of one server: the file that it writes, read anew at each question. */
public final class EventLog
{
    private final Path file;

    EventLog(Path file)
    {
        this.file = file;
    }

    /** What was reported so far, oldest first. */
    public List<EventLogEntry> entries()
    {
        if (!Files.exists(file))
        {
            return List.of();
        }
        try
        {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            List<EventLogEntry> entries = new ArrayList<>();
            for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\r?\n"))
            {
                if (!line.isBlank())
                {
                    entries.add(EventLogEntry.parse(line));
                }
            }
            return entries;
        }
        catch (IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries that satisfy a condition. */
    public List<EventLogEntry> entries(Predicate<EventLogEntry> condition)
    {
        return entries().stream().filter(condition).toList();
    }

    /**
     * The first entry that satisfies a condition, waited for; an AssertionError lists the log when it does not come.
     */
    public EventLogEntry await(Duration limit, Predicate<EventLogEntry> condition)
    {
        return await(limit, 1, condition).get(0);
    }

    /** At least so many entries that satisfy a condition, waited for. */
    public List<EventLogEntry> await(Duration limit, int count, Predicate<EventLogEntry> condition)
    {
        long end = System.nanoTime() + limit.toNanos();
        while (true)
        {
            List<EventLogEntry> found = entries(condition);
            if (found.size() >= count)
            {
                return found;
            }
            if (System.nanoTime() > end)
            {
                throw new AssertionError("Of " + count + " expected events " + found.size() + " came within "
                    + limit.toSeconds() + " s. The event log:" + summary());
            }
            pause();
        }
    }

    private String summary()
    {
        StringBuilder summary = new StringBuilder();
        for (EventLogEntry entry : entries())
        {
            String text = entry.text();
            summary.append("\n  ").append(entry.source()).append(' ').append(entry.id()).append(' ')
                .append(text, 0, Math.min(200, text.length()));
        }
        return summary.toString();
    }

    private static void pause()
    {
        try
        {
            Thread.sleep(20);
        }
        catch (InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an event", e);
        }
    }
}
