package org.iisjava.runtime.log;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * Brings the records of java.util.logging, and so of System.Logger, to the log of the process. Made by
 * {@link JavaLogging}, or by java.util.logging where its configuration names this class. Every thread.
 */
public final class LogHandler extends Handler
{
    private final SimpleFormatter m_formatter = new SimpleFormatter();

    /** Lets every record pass: the level is that of the loggers. */
    public LogHandler()
    {
        setLevel(java.util.logging.Level.ALL);
    }

    @Override
    public void publish(LogRecord record)
    {
        WorkerLog log = WorkerLog.current();
        if (log != null && isLoggable(record))
        {
            log.logged(() -> entry(log, record));
        }
    }

    private Entry entry(WorkerLog log, LogRecord record)
    {
        Thread thread = Thread.currentThread();
        boolean own = record.getLongThreadID() == thread.getId();
        return new Entry(record.getInstant(), JavaLogging.level(record.getLevel()),
            own ? thread.getName() : "thread " + record.getLongThreadID(), own ? log.origin() : Origin.UNKNOWN,
            record.getLoggerName(), m_formatter.formatMessage(record), record.getThrown());
    }

    @Override
    public void flush()
    {
        // Each record is written at once
    }

    @Override
    public void close()
    {
        // The file is the process's
    }
}
