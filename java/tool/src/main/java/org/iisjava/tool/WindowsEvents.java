package org.iisjava.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The event logs of Windows, through wevtutil. */
final class WindowsEvents
{
    private static final Pattern EVENT = Pattern.compile("(?s)<Event .*?</Event>");
    private static final Pattern ID = Pattern.compile("<EventID[^>]*>(\\d+)</EventID>");
    private static final Pattern LEVEL = Pattern.compile("<Level>(\\d)</Level>");
    private static final Pattern TIME = Pattern.compile("SystemTime=['\"]([^'\"]*)");
    private static final Pattern TEXT = Pattern.compile("(?s)<Data[^>]*>(.*?)</Data>");

    private final Machine machine;

    WindowsEvents(Machine machine)
    {
        this.machine = machine;
    }

    /** An event: {@code data} are the texts that its source has given. */
    record Event(int id, boolean error, String time, List<String> data)
    {
    }

    /**
     * The last events of a log that match, of the last 24 hours, the newest first; empty when the log cannot be read.
     * {@code wanted} is a condition on the element System.
     */
    Optional<List<Event>> last(int count, String log, String wanted)
    {
        String query = "/q:*[System[" + wanted + " and TimeCreated[timediff(@SystemTime) <= 86400000]]]";
        try
        {
            Output description = machine.run(List.of("wevtutil", "gl", log));
            Output events = machine.run(List.of("wevtutil", "qe", log, query, "/c:" + count, "/rd:true", "/f:xml"));
            return description.succeeded() && !description.text().isBlank() && events.succeeded()
                ? Optional.of(parse(events.text())) : Optional.empty();
        }
        catch (ToolException absent)
        {
            return Optional.empty();
        }
    }

    private static List<Event> parse(String text)
    {
        List<Event> events = new ArrayList<>();
        for (Matcher matcher = EVENT.matcher(text); matcher.find();)
        {
            String event = matcher.group();
            events.add(new Event(Integer.parseInt("0" + first(ID, event)), first(LEVEL, event).matches("[12]"),
                first(TIME, event), TEXT.matcher(event).results().map(data -> unescaped(data.group(1))).toList()));
        }
        return events;
    }

    private static String first(Pattern pattern, String text)
    {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String unescaped(String text)
    {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'")
            .replace("&amp;", "&");
    }
}
