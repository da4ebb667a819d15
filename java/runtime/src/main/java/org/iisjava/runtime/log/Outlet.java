package org.iisjava.runtime.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;

/**
 * Writes to the log's file and outlives its failures: records that cannot be written are counted, and from time to time
 * the file is tried again. An outage is told once, and no second one within an hour. Owned by {@link WorkerLog}, used
 * under its lock.
 */
final class Outlet
{
    static final long RETRY_MILLISECONDS = 10_000;
    private static final long SILENCE_MILLISECONDS = 3_600_000;

    private final LogFile m_file;
    private final LongSupplier m_clock;
    private boolean m_failed;
    private boolean m_told;
    private boolean m_rotationTold;
    private boolean m_everTold;
    private long m_toldAt;
    private long m_retryAt;
    private long m_lost;

    /** The clock counts milliseconds. */
    Outlet(LogFile file, LongSupplier clock)
    {
        m_file = file;
        m_clock = clock;
    }

    /** Answers what is to be told, or null. */
    Change append(Entry entry, String text)
    {
        long now = m_clock.getAsLong();
        if (m_failed && now < m_retryAt)
        {
            m_lost++;
            return null;
        }
        try
        {
            m_file.open();
        }
        catch (IOException e)
        {
            return failed(Change.Kind.NOT_OPENED, e, now);
        }
        try
        {
            if (m_lost > 0)
            {
                m_file.append(lostLine(entry));
            }
            m_file.append(text.getBytes(StandardCharsets.UTF_8));
        }
        catch (IOException e)
        {
            m_file.abandon();
            return failed(Change.Kind.NOT_WRITTEN, e, now);
        }
        return succeeded();
    }

    void close()
    {
        m_file.close();
    }

    private byte[] lostLine(Entry entry)
    {
        return EntryFormat.format(new Entry(entry.time(), System.Logger.Level.WARNING, entry.thread(), Origin.UNKNOWN,
            WorkerLog.LOGGER, m_lost + " records could not be written before this one.", null))
            .getBytes(StandardCharsets.UTF_8);
    }

    private Change failed(Change.Kind kind, IOException reason, long now)
    {
        m_lost++;
        m_failed = true;
        m_retryAt = now + RETRY_MILLISECONDS;
        if (m_told || m_everTold && now - m_toldAt < SILENCE_MILLISECONDS)
        {
            return null;
        }
        m_told = true;
        m_everTold = true;
        m_toldAt = now;
        return new Change(kind, m_file.toString(), describe(reason), 0);
    }

    private Change succeeded()
    {
        IOException rotation = m_file.takeRotationProblem();
        boolean told = m_told;
        long lost = m_lost;
        m_failed = false;
        m_told = false;
        m_lost = 0;
        if (told)
        {
            return new Change(Change.Kind.WRITTEN_AGAIN, m_file.toString(), "", lost);
        }
        if (rotation != null && !m_rotationTold)
        {
            m_rotationTold = true;
            return new Change(Change.Kind.NOT_ROTATED, m_file.toString(), describe(rotation), 0);
        }
        return null;
    }

    /** The kind of a file system's exception is in its class. */
    private static String describe(IOException reason)
    {
        return reason.getClass().getSimpleName() + ": " + reason.getMessage();
    }
}
