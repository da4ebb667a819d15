package org.iisjava.testkit.junit;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.iisjava.testkit.EventLogEntry;
import org.iisjava.testkit.IisServer;

/** What the server did while a test failed. It is suppressed by the failure, so that whoever prints that prints this. */
final class ServerReport extends Exception
{
    @Serial
    private static final long serialVersionUID = 1;
    private static final int LONGEST_LOG = 30_000;

    private ServerReport(String text)
    {
        super(text, null, false, false);
    }

    /**
     * The log, the events since a number of them, and the stacks of the server's threads when the failure is that
     * something took too long.
     */
    static ServerReport of(IisServer server, int eventsBefore, Throwable failure)
    {
        List<EventLogEntry> entries = server.eventLog().entries();
        String events = entries.subList(Math.min(eventsBefore, entries.size()), entries.size()).stream()
            .map(entry -> entry.time() + " " + entry.source() + " " + entry.type() + " " + entry.id() + " "
                + entry.text() + "\n")
            .collect(Collectors.joining());
        String log = server.log();
        String threads = isTimeout(failure) ? "\n--- threads of the server\n" + server.threadDump() : "";
        return new ServerReport("what the server did meanwhile" + (server.isAlive() ? "" : " (it has ended)")
            + "\n--- event log\n" + events + "--- log\n" + log.substring(Math.max(0, log.length() - LONGEST_LOG))
            + threads);
    }

    /** Those of JUnit, of its assertions, of java.net and java.net.http share nothing but their names. */
    private static boolean isTimeout(Throwable failure)
    {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
        {
            if (cause.getClass().getSimpleName().contains("Timeout"))
            {
                return true;
            }
        }
        return false;
    }
}
