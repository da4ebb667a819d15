package org.iisjava.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps a module that fails in every request from flooding the event log: within a while, a number of events with the
 * same number and module, then none, and at the end of the while their count. Process lifetime, every thread; the
 * counts are told without the lock, on a thread that exists as long as there is something to count.
 */
final class EventLimit
{
    /** Hears how many events of a number and a module were held back. */
    interface Listener
    {
        void repeated(int number, String module, int count);
    }

    private record Key(int number, String module)
    {
    }

    private static final class While
    {
        private final long m_end;
        private int m_admitted;
        private int m_heldBack;

        private While(long end)
        {
            m_end = end;
        }
    }

    private final int m_limit;
    private final long m_length;
    private final Listener m_listener;
    private final Map<Key, While> m_whiles = new HashMap<>();
    private boolean m_counting;

    /** The length of a while is in milliseconds. */
    EventLimit(int limit, long length, Listener listener)
    {
        m_limit = limit;
        m_length = length;
        m_listener = listener;
    }

    /** Whether the event is to be reported. */
    boolean admit(int number, String module)
    {
        Key key = new Key(number, module);
        int count = 0;
        boolean admitted;
        synchronized (this)
        {
            While current = m_whiles.get(key);
            if (current == null || current.m_end - now() <= 0)
            {
                count = current == null ? 0 : current.m_heldBack;
                current = new While(now() + m_length);
                m_whiles.put(key, current);
            }
            admitted = current.m_admitted < m_limit;
            if (admitted)
            {
                current.m_admitted++;
            }
            else
            {
                current.m_heldBack++;
                count();
            }
        }
        if (count > 0)
        {
            m_listener.repeated(number, module, count);
        }
        return admitted;
    }

    /** Tells the counts at once. */
    void flush()
    {
        tell(true);
    }

    private void count()
    {
        if (!m_counting)
        {
            Thread thread = new Thread(null, this::tellInTime, "iisjava-events", 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(EventLimit.class.getClassLoader());
            try
            {
                thread.start();
                m_counting = true;
            }
            catch (OutOfMemoryError e)
            {
                return; // no thread: the next event of the kind tells the count
            }
        }
    }

    private void tellInTime()
    {
        for (long wait = nextEnd(); wait >= 0; wait = nextEnd())
        {
            try
            {
                Thread.sleep(wait + 1);
            }
            catch (InterruptedException e)
            {
                continue; // nobody's business but this class's
            }
            tell(false);
        }
    }

    /** The milliseconds until something is to be told; -1, and the thread ends, when nothing is. */
    private synchronized long nextEnd()
    {
        long next = -1;
        for (While each : m_whiles.values())
        {
            if (each.m_heldBack > 0)
            {
                long left = Math.max(each.m_end - now(), 0);
                next = next < 0 ? left : Math.min(next, left);
            }
        }
        m_counting = next >= 0;
        return next;
    }

    private void tell(boolean all)
    {
        List<Runnable> ended = new ArrayList<>();
        synchronized (this)
        {
            for (Map.Entry<Key, While> each : m_whiles.entrySet())
            {
                While current = each.getValue();
                int count = current.m_heldBack;
                if (count > 0 && (all || current.m_end - now() <= 0))
                {
                    Key key = each.getKey();
                    current.m_heldBack = 0;
                    ended.add(() -> m_listener.repeated(key.number(), key.module(), count));
                }
            }
        }
        ended.forEach(Runnable::run);
    }

    private static long now()
    {
        return System.nanoTime() / 1_000_000;
    }
}
