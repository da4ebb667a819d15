package org.iisjava.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What iisjava wrote: where its logs go, and its last events. */
final class EventChecks
{
    private static final String QUERY = "/q:*[System[Provider[@Name='iisjava'] and "
        + "TimeCreated[timediff(@SystemTime) <= 86400000]]]";
    private static final Pattern EVENT = Pattern.compile("(?s)<Event .*?</Event>");
    private static final Pattern ID = Pattern.compile("<EventID[^>]*>(\\d+)</EventID>");
    private static final Pattern LEVEL = Pattern.compile("<Level>(\\d)</Level>");
    private static final Pattern TIME = Pattern.compile("SystemTime=['\"]([^'\"]*)");
    private static final Pattern TEXT = Pattern.compile("(?s)<Data[^>]*>(.*?)</Data>");
    private static final int ERROR_LEVEL = 2;

    private EventChecks()
    {
    }

    static void logFolder(Session session, Diagnosis diagnosis) throws ToolException
    {
        String setting = JavaChecks.settings(session).get("logDirectory");
        if (!setting.isEmpty())
        {
            Path folder = session.installation.home().resolve(session.machine.path(setting));
            diagnosis.fact("logs", folder.toString());
            if (!Files.isDirectory(folder))
            {
                diagnosis.report(Problem.LOG_FOLDER, "logDirectory names " + folder + ", which does not exist.");
            }
            else
            {
                Rights rights = new Rights(session.machine, PoolIdentity.at(session.server, ""));
                List<String> pools = rights.poolsWithout(Rights.Right.WRITE, folder).orElse(List.of());
                if (!pools.isEmpty())
                {
                    diagnosis.report(Problem.LOG_FOLDER, "The application pools " + String.join(", ", pools)
                        + " may not write to " + folder + ", which logDirectory names.");
                }
            }
        }
    }

    static void events(Session session, Diagnosis diagnosis)
    {
        try
        {
            Output log = session.machine.run(List.of("wevtutil", "gl", "Application"));
            Output events = session.machine.run(List.of("wevtutil", "qe", "Application", QUERY, "/c:10", "/rd:true",
                "/f:xml"));
            if (log.succeeded() && !log.text().isBlank() && events.succeeded())
            {
                report(events.text(), diagnosis);
                return;
            }
        }
        catch (ToolException absent)
        {
            // Said below, as when it answers nothing
        }
        diagnosis.report(Problem.EVENTS_UNREADABLE, "The last events of iisjava could not be read with wevtutil.");
    }

    private static void report(String text, Diagnosis diagnosis)
    {
        Matcher events = EVENT.matcher(text);
        int count = 0;
        for (; events.find(); ++count)
        {
            String event = events.group();
            String line = first(TIME, event) + " " + first(TEXT, event).lines().findFirst().orElse("event "
                + first(ID, event));
            diagnosis.fact("events", unescaped(line));
            if (first(LEVEL, event).equals(String.valueOf(ERROR_LEVEL)))
            {
                diagnosis.report(Problem.RECENT_ERRORS, "In the last 24 hours: " + unescaped(line));
            }
        }
        if (count == 0)
        {
            diagnosis.fact("events", "none in the last 24 hours");
        }
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
