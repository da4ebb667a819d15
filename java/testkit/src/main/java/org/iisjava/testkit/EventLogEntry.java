package org.iisjava.testkit;

import com.google.gson.Gson;
import java.util.List;

/** One record of the event log as {@code iishost --event-log} writes it: a JSON object on a line of its own. */
public record EventLogEntry(String time, String log, String source, String type, int id, List<String> strings)
{
    /** Source of the events that IIS itself reports. */
    public static final String IIS = "Microsoft-Windows-IIS-W3SVC-WP";

    private static final Gson GSON = new Gson();

    /** The inserted strings, one per line. */
    public String text()
    {
        return String.join("\n", strings);
    }

    static EventLogEntry parse(String line)
    {
        return GSON.fromJson(line, EventLogEntry.class);
    }
}
