package org.iisjava.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What iisjava wrote: where its logs go, and its last events. */
final class EventChecks
{
    /** As the module does without a setting. */
    private static final String DEFAULT_LOGS = "%ProgramData%\\iisjava\\logs";
    private static final int SHOWN = 10;
    /** What IIS and WAS report of pools that fail, and what it means. */
    private static final Map<Integer, String> FAILURES = new TreeMap<>(Map.of(
        2280, "the DLL of a module could not be loaded", 2282, "the DLL of a module has another bitness than the pool",
        2293, "a module's RegisterModule failed", 2295, "the DLL of a module has no RegisterModule",
        2297, "globalModules cannot be used", 5002, "a pool was stopped, because its processes ended again and again",
        5009, "a worker process ended unexpectedly", 5010, "a worker process did not answer a ping and was ended",
        5013, "a worker process did not end in time"));

    private EventChecks()
    {
    }

    static void logFolder(Session session, Diagnosis diagnosis) throws ToolException
    {
        String setting = JavaChecks.settings(session).get("logDirectory");
        Path folder = session.installation.home().resolve(session.machine.path(setting.isEmpty() ? DEFAULT_LOGS
            : setting));
        boolean there = Files.isDirectory(folder);
        diagnosis.fact("logs", folder + (there ? "" : ", which the first worker process makes"));
        Path existing = folder;
        while (!Files.exists(existing) && existing.getParent() != null)
        {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing))
        {
            diagnosis.report(Problem.LOG_FOLDER, "The log folder " + folder + " cannot be made: " + existing
                + " is not a folder.");
            return;
        }
        List<String> pools = new Rights(session.machine, PoolIdentity.at(session.server, ""))
            .poolsWithout(Rights.Right.WRITE, existing).orElse(List.of());
        if (!pools.isEmpty())
        {
            diagnosis.report(Problem.LOG_FOLDER, "The application pools " + String.join(", ", pools)
                + " may not write to " + existing + (there ? ""
                    : ", so they cannot make the log folder " + folder) + ".");
        }
    }

    static void events(Session session, Diagnosis diagnosis)
    {
        WindowsEvents log = new WindowsEvents(session.machine);
        Optional<List<WindowsEvents.Event>> events = log.last(SHOWN, "Application", "Provider[@Name='iisjava']");
        if (events.isEmpty())
        {
            diagnosis.report(Problem.EVENTS_UNREADABLE, "The last events of iisjava could not be read with wevtutil.");
            return;
        }
        for (WindowsEvents.Event event : events.get())
        {
            String line = event.time() + " " + event.data().stream().flatMap(String::lines).findFirst()
                .orElse("event " + event.id());
            diagnosis.fact("events", line);
            if (event.error())
            {
                diagnosis.report(Problem.RECENT_ERRORS, "In the last 24 hours: " + line);
            }
        }
        if (events.get().isEmpty())
        {
            diagnosis.fact("events", "none in the last 24 hours");
        }
        pools(log, "Application", "Microsoft-Windows-IIS-W3SVC-WP", diagnosis);
        pools(log, "System", "Microsoft-Windows-WAS", diagnosis);
    }

    private static void pools(WindowsEvents log, String name, String source, Diagnosis diagnosis)
    {
        String ids = FAILURES.keySet().stream().map(id -> "EventID=" + id).collect(Collectors.joining(" or "));
        String wanted = "Provider[@Name='" + source + "'] and (" + ids + ")";
        for (WindowsEvents.Event event : log.last(SHOWN, name, wanted).orElse(List.of()))
        {
            diagnosis.report(Problem.POOL_FAILED, event.time() + " " + source + " " + event.id() + ": "
                + FAILURES.getOrDefault(event.id(), "an event") + " (" + String.join(", ", event.data()) + ").");
        }
    }
}
