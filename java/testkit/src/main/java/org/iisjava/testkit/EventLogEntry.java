package org.iisjava.testkit;

import java.util.ArrayList;
import java.util.List;

/** One record of the event log as {@code iishost --event-log} writes it: a JSON object on a line of its own. */
public record EventLogEntry(String time, String log, String source, String type, int id, List<String> strings)
{
    /** Source of the events that IIS itself reports. */
    public static final String IIS = "Microsoft-Windows-IIS-W3SVC-WP";

    /** The inserted strings, one per line. */
    public String text()
    {
        return String.join("\n", strings);
    }

    static EventLogEntry parse(String line)
    {
        var object = new JsonLine(line).object();
        List<String> strings = new ArrayList<>();
        for (Object value : (List<?>) object.getOrDefault("strings", List.of()))
        {
            strings.add((String) value);
        }
        return new EventLogEntry((String) object.get("time"), (String) object.get("log"), (String) object.get("source"),
            (String) object.get("type"), ((Long) object.get("id")).intValue(), List.copyOf(strings));
    }
}
