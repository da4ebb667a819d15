package org.iisjava.runtime.log;

import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The log of this worker process: every record goes to its file at once and, where somebody looks at a console, there.
 * Opened when the first module is registered; process lifetime, every thread. Nothing here throws, and no lock is held
 * while a module's code runs.
 */
public final class WorkerLog
{
    /** What the log needs of the runtime. */
    public interface Surroundings
    {
        /** Where a record of this thread comes from. */
        Origin origin();

        /** A module has logged a warning or an error. */
        void logged(Entry entry);

        /** Something has become of the file. */
        void changed(Change change);
    }

    /** The logger of the log itself and of the runtime. */
    public static final String LOGGER = "iisjava";

    private static volatile WorkerLog s_current;

    private final LogSettings m_settings;
    private final Surroundings m_surroundings;
    private final PrintStream m_console;
    private final Outlet m_outlet;
    private final ReentrantLock m_lock = new ReentrantLock();

    /** The console may be null. */
    WorkerLog(LogSettings settings, Surroundings surroundings, PrintStream console, LogSets sets, LongSupplier clock)
    {
        m_settings = settings;
        m_surroundings = surroundings;
        m_console = console;
        m_outlet = new Outlet(new LogFile(settings, sets), clock);
    }

    /**
     * Opens the log of the process; the pool names its files. Null for the console where nobody looks at one. Loads what
     * is needed where a thread has no stack or memory left.
     */
    public static WorkerLog open(LogSettings settings, String pool, Surroundings surroundings, PrintStream console)
    {
        WorkerLog log = new WorkerLog(settings, surroundings, console, LogSets.ofThisProcess(pool),
            () -> System.nanoTime() / 1_000_000);
        EntryFormat.format(Entry.now(Level.INFO, Origin.UNKNOWN, LOGGER, "", new StackOverflowError()));
        s_current = log;
        return log;
    }

    /** The log of the process; null before it is opened. */
    static WorkerLog current()
    {
        return s_current;
    }

    /** Where records of this thread come from. */
    Origin origin()
    {
        return m_surroundings.origin();
    }

    Level level()
    {
        return m_settings.level();
    }

    /** Writes a record of the runtime. */
    public void write(Entry entry)
    {
        if (m_settings.isLoggable(entry.level()))
        {
            guarded(() -> entry);
        }
    }

    /** Writes a line that was printed, whatever the level. */
    void printed(Level level, String stream, String line)
    {
        guarded(() -> Entry.now(level, m_surroundings.origin(), stream, line, null));
    }

    /** Writes a record of a module or a library; warnings and errors are told. */
    void logged(Supplier<Entry> record)
    {
        Entry entry = guarded(record);
        if (entry != null && entry.level().getSeverity() >= Level.WARNING.getSeverity())
        {
            try
            {
                m_surroundings.logged(entry);
            }
            catch (Throwable t)
            {
                return; // it is in the file
            }
        }
    }

    /** Closes the file, which a later record opens again. */
    public void close()
    {
        m_lock.lock();
        try
        {
            m_outlet.close();
        }
        finally
        {
            m_lock.unlock();
        }
    }

    /** Whatever its making throws must not reach who logs. */
    private Entry guarded(Supplier<Entry> record)
    {
        try
        {
            Entry entry = record.get();
            String text = EntryFormat.format(entry);
            Change change = append(entry, text);
            if (m_console != null)
            {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                m_console.write(bytes, 0, bytes.length);
                m_console.flush();
            }
            if (change != null)
            {
                m_surroundings.changed(change);
            }
            return entry;
        }
        catch (Throwable t)
        {
            return null;
        }
    }

    private Change append(Entry entry, String text)
    {
        m_lock.lock();
        try
        {
            return m_outlet.append(entry, text);
        }
        finally
        {
            m_lock.unlock();
        }
    }
}
