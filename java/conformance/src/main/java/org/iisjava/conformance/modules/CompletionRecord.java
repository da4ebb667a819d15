package org.iisjava.conformance.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What one instance of {@link Completing} has seen of one request, line by line, until it is disposed of. */
final class CompletionRecord
{
    private static final ConcurrentMap<String, CompletionRecord> RECORDS = new ConcurrentHashMap<>();

    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    /** A second instance that sees the same request makes this visible. */
    static CompletionRecord begin(String name)
    {
        CompletionRecord record = new CompletionRecord();
        CompletionRecord other = RECORDS.putIfAbsent(name, record);
        if (other != null)
        {
            other.add("seen by another instance");
        }
        return record;
    }

    /** Ends with the instance: until then what there is so far. */
    static String take(String name)
    {
        CompletionRecord record = RECORDS.get(name);
        if (record == null)
        {
            return "no record";
        }
        synchronized (record)
        {
            if (record.ended)
            {
                RECORDS.remove(name);
            }
            return String.join("\n", record.lines);
        }
    }

    synchronized void add(String line)
    {
        lines.add(ended ? "after the end: " + line : line);
    }

    synchronized void end()
    {
        add("disposed");
        ended = true;
    }
}
