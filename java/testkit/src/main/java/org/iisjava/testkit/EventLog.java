package org.iisjava.testkit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The event log of one server since it was started, read anew at each question. Any thread may ask. */
public final class EventLog
{
    private final Supplier<List<EventLogEntry>> source;

    EventLog(Supplier<List<EventLogEntry>> source)
    {
        this.source = source;
    }

    /** The log that an iishost writes. */
    static EventLog ofFile(Path file)
    {
        return new EventLog(() -> parse(Folders.read(file)));
    }

    /** What was reported so far, oldest first. */
    public List<EventLogEntry> entries()
    {
        return source.get();
    }

    private static List<EventLogEntry> parse(String text)
    {
        List<EventLogEntry> entries = new ArrayList<>();
        // The server may be writing the last line
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\r?\n"))
        {
            if (!line.isBlank())
            {
                entries.add(EventLogEntry.parse(line));
            }
        }
        return entries;
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
            Pauses.brief();
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
}
