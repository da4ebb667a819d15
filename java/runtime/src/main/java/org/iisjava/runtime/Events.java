package org.iisjava.runtime;

import java.nio.charset.StandardCharsets;
import org.iisjava.spi.EventLogWriter;
import org.iisjava.spi.InstalledEventLog;

/**
 * Writes to the event log of the operating system, through abi.h. Installed for the API by {@link Bootstrap}; process
 * lifetime, every thread. An event of the runtime itself never throws.
 */
final class Events
{
    static final String SOURCE = "iisjava";

    /** ReportEvent takes 31839 characters at most for a text. */
    private static final int LONGEST_TEXT = 31_000;

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

    static String shortened(String text, int longest)
    {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static void write(int type, Fault fault, String module, String what, Throwable thrown)
    {
        try
        {
            report(SOURCE, type, fault.number(), fault.message(module, what, thrown).replace('\0', ' '));
        }
        catch (Throwable t)
        {
            byte[] line = ("iisjava: IISJ00" + fault.number() + " could not be logged: " + t + "\n")
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
