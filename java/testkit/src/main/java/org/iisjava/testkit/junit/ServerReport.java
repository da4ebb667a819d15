package org.iisjava.testkit.junit;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.iisjava.testkit.EventLogEntry;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisServer;

/** What the server did while a test failed. It is suppressed by the failure, so that whoever prints that prints this. */
final class ServerReport extends Exception
{
    @Serial
    private static final long serialVersionUID = 1;
    private static final int LONGEST_LOG = 30_000;
    private static final Duration LAST_BREATH = Duration.ofSeconds(2);

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
        boolean timeout = isTimeout(failure);
        boolean alive = timeout ? server.isAlive() : staysAlive(server, failure);
        List<EventLogEntry> entries = server.eventLog().entries();
        String events = entries.subList(Math.min(eventsBefore, entries.size()), entries.size()).stream()
            .map(entry -> entry.time() + " " + entry.source() + " " + entry.type() + " " + entry.id() + " "
                + entry.text() + "\n")
            .collect(Collectors.joining());
        String threads = timeout ? "\n--- threads of the server\n" + server.threadDump() : "";
        return new ServerReport("what the server did meanwhile" + (alive ? "" : " (it has ended)")
            + "\n--- event log\n" + events + "--- log\n" + end(server.log()) + logsOfIishost(server) + threads);
    }

    private static String logsOfIishost(IisServer server)
    {
        return server instanceof IisHost host ? "\n--- log of the modules\n" + end(host.moduleLog().text())
            + "\n--- standard error\n" + end(host.standardError()) : "";
    }

    private static String end(String log)
    {
        return log.substring(Math.max(0, log.length() - LONGEST_LOG));
    }

    /** A client sees a connection break before the end of the process that broke it is known. */
    private static boolean staysAlive(IisServer server, Throwable failure)
    {
        long end = System.nanoTime() + (hasCause(failure, IOException.class::isInstance) ? LAST_BREATH.toNanos() : 0);
        while (server.isAlive() && System.nanoTime() < end)
        {
            LockSupport.parkNanos(LAST_BREATH.toNanos() / 100);
        }
        return server.isAlive();
    }

    /** Those of JUnit, of its assertions, of java.net and java.net.http share nothing but their names. */
    private static boolean isTimeout(Throwable failure)
    {
        return hasCause(failure, cause -> cause.getClass().getSimpleName().contains("Timeout"));
    }

    private static boolean hasCause(Throwable failure, Predicate<Throwable> condition)
    {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
        {
            if (condition.test(cause))
            {
                return true;
            }
        }
        return false;
    }
}
