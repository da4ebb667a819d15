package org.iisjava.spi;

import java.util.Objects;

import org.iisjava.EventLog;

/**
 * The one writer of this process, and the event logs over it. The writer is installed by the runtime before the first
 * module is loaded, and stays.
 */
public final class InstalledEventLog
{
    private static volatile EventLogWriter writer = (source, type, eventId, texts) ->
    {
        throw new IllegalStateException("The event log of source '" + source + "' cannot be written to:"
            + " the runtime of iisjava is not in this process."
            + " In a unit test, give the module an EventLog of your own. The event was: "
            + String.join(" ", texts));
    };

    private InstalledEventLog()
    {
    }

    /** Installs the writer that all event logs use from now on, and answers the one before. */
    public static synchronized EventLogWriter install(EventLogWriter newWriter)
    {
        EventLogWriter before = writer;
        writer = Objects.requireNonNull(newWriter, "newWriter");
        return before;
    }

    /** Answers the event log of a source. */
    public static EventLog of(String source)
    {
        return new SourceLog(source);
    }

    private record SourceLog(String source) implements EventLog
    {
        SourceLog
        {
            if (source.isEmpty() || source.indexOf('\0') >= 0)
            {
                throw new IllegalArgumentException("source: a name without U+0000 was expected");
            }
        }

        @Override
        public void information(String... texts)
        {
            report(EventLogWriter.EVENTLOG_INFORMATION_TYPE, texts);
        }

        @Override
        public void warning(String... texts)
        {
            report(EventLogWriter.EVENTLOG_WARNING_TYPE, texts);
        }

        @Override
        public void error(String... texts)
        {
            report(EventLogWriter.EVENTLOG_ERROR_TYPE, texts);
        }

        private void report(int type, String... texts)
        {
            for (String text : texts)
            {
                if (text.indexOf('\0') >= 0)
                {
                    throw new IllegalArgumentException("texts: U+0000 is not possible in an event");
                }
            }
            writer.report(source, type, 0, texts);
        }
    }
}
