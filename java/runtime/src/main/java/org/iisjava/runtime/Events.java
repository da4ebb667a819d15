package org.iisjava.runtime;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import org.iisjava.runtime.log.Change;
import org.iisjava.runtime.log.Entry;
import org.iisjava.runtime.log.Origin;
import org.iisjava.spi.EventLogWriter;
import org.iisjava.spi.InstalledEventLog;

/**
 * Writes to the event log of the operating system, through abi.h. Installed for the API by {@link Bootstrap}; process
 * lifetime, every thread. An event of the runtime itself never throws; it is also written to the log.
 */
final class Events
{
    static final String SOURCE = "iisjava";

    /** ReportEvent takes 31839 characters at most for a text. */
    private static final int LONGEST_TEXT = 31_000;

    private static final int PER_MINUTE = Integer.getInteger("iisjava.eventsPerMinute", 20);
    private static final long MINUTE = 60_000;
    private static final EventLimit LIMIT = new EventLimit(PER_MINUTE, MINUTE, Events::repeated);

    private Events()
    {
    }

    static void install()
    {
        InstalledEventLog.install(Events::report);
    }

    static void error(Fault fault, String module, String what, Throwable thrown)
    {
        write(EventLogWriter.EVENTLOG_ERROR_TYPE, fault, module, what, thrown);
    }

    static void warning(Fault fault, String module, String what)
    {
        write(EventLogWriter.EVENTLOG_WARNING_TYPE, fault, module, what, null);
    }

    /** A module has logged a warning or an error, which is in the log already. */
    static void logged(Entry entry)
    {
        boolean error = entry.level().getSeverity() >= Level.ERROR.getSeverity();
        String module = entry.origin().module() == null ? "?" : entry.origin().module();
        tell(error ? EventLogWriter.EVENTLOG_ERROR_TYPE : EventLogWriter.EVENTLOG_WARNING_TYPE,
            error ? Fault.MODULE_LOGGED_ERROR : Fault.MODULE_LOGGED_WARNING, module, entry.logger() + ": "
            + String.valueOf(entry.message()).replaceAll("\\s*[\r\n]+\\s*", " "), entry.origin(), entry.thrown());
    }

    /** Something has become of the log's file. */
    static void changed(Change change)
    {
        switch (change.kind())
        {
            case NOT_OPENED -> ofLog(EventLogWriter.EVENTLOG_ERROR_TYPE, Fault.LOG_NOT_OPENED,
                "the log cannot be opened in " + change.file() + ": " + change.reason() + ".");
            case NOT_WRITTEN -> ofLog(EventLogWriter.EVENTLOG_ERROR_TYPE, Fault.LOG_NOT_WRITTEN,
                "the log " + change.file() + " cannot be written: " + change.reason() + ".");
            case NOT_ROTATED -> ofLog(EventLogWriter.EVENTLOG_WARNING_TYPE, Fault.LOG_NOT_ROTATED,
                "the log " + change.file() + " is full and cannot be renamed: " + change.reason() + ".");
            case WRITTEN_AGAIN -> ofLog(EventLogWriter.EVENTLOG_INFORMATION_TYPE, Fault.LOG_WRITTEN_AGAIN,
                "the log " + change.file() + " is written again; " + change.lost() + " records were lost.");
        }
    }

    /** Tells what was held back so far. */
    static void flush()
    {
        LIMIT.flush();
    }

    static String shortened(String text, int longest)
    {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static void write(int type, Fault fault, String module, String what, Throwable thrown)
    {
        try
        {
            Origin origin = Logs.origin(module);
            Logs.write(type == EventLogWriter.EVENTLOG_ERROR_TYPE ? Level.ERROR : Level.WARNING, origin,
                Fault.name(fault.number()) + ": " + what + " Remedy: " + fault.remedy(), thrown);
            tell(type, fault, module, what, origin, thrown);
        }
        catch (Throwable t)
        {
            report(type, fault, fault.message(module, what, thrown));
        }
    }

    private static void tell(int type, Fault fault, String module, String what, Origin origin, Throwable thrown)
    {
        if (LIMIT.admit(fault.number(), module))
        {
            report(type, fault, fault.message(module, what, origin, thrown));
        }
    }

    private static void repeated(int number, String module, int count)
    {
        report(EventLogWriter.EVENTLOG_WARNING_TYPE, Fault.REPEATED, Fault.REPEATED.message(module,
            Fault.name(number) + " was reported " + PER_MINUTE + " times within a minute; it happened " + count
            + " more times, which were not reported.", null));
    }

    private static void ofLog(int type, Fault fault, String what)
    {
        report(type, fault, fault.message(null, what, null));
    }

    private static void report(int type, Fault fault, String text)
    {
        try
        {
            report(SOURCE, type, fault.number(), text.replace('\0', ' '));
        }
        catch (Throwable t)
        {
            byte[] line = ("iisjava: " + Fault.name(fault.number()) + " could not be reported: " + t + "\n")
                .getBytes(StandardCharsets.UTF_8);
            System.err.write(line, 0, line.length);
        }
    }

    private static void report(String source, int type, int eventId, String... texts)
    {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < texts.length; i++)
        {
            joined.append(i == 0 ? "" : "\0").append(shortened(texts[i], LONGEST_TEXT));
        }
        String all = joined.toString();
        try (Call call = CallStack.current().begin(Lifetime.PROCESS, "ReportEvent"))
        {
            call.check(Abi.iisjava_ReportEvent(call.utf16(source), source.length(), type, eventId, call.utf16(all),
                all.length()));
        }
    }
}
