package org.iisjava.runtime;

/**
 * The notifications of one module instance that have not answered their final status, innermost first: a flush inside a
 * notification brings another on the same thread. Their common lock; decides which one a call of the module belongs to,
 * and when the request may be touched. Ends with the instance.
 */
final class Suspensions
{
    private static final int ON_DEMAND = 0xF8000000;

    private final Lifetime m_lifetime;
    private Suspension m_innermost;
    private boolean m_fullDuplex;

    Suspensions(Lifetime lifetime)
    {
        m_lifetime = lifetime;
    }

    /** A notification begins on this thread. */
    Suspension begin(int notification, boolean post)
    {
        return push(new Suspension(this, notification, post, Thread.currentThread()));
    }

    /** The notification that a completion of IIS belongs to; one of which nothing is known is taken as suspended. */
    synchronized Suspension find(int notification, boolean post)
    {
        for (Suspension each = m_innermost; each != null; each = each.outer())
        {
            if (each.notification() == notification && each.isPost() == post)
            {
                return each;
            }
        }
        return push(new Suspension(this, notification, post, null));
    }

    /**
     * The notification that a completion posted by the current thread would end: the one it runs, else the innermost
     * pending one, else the one that runs on another thread and will be pending.
     */
    synchronized Suspension current(String operation)
    {
        Thread thread = Thread.currentThread();
        Suspension pending = null;
        Suspension running = null;
        for (Suspension each = m_innermost; each != null; each = each.outer())
        {
            if (each.runner() == thread)
            {
                return each;
            }
            if (each.runner() == null && pending == null)
            {
                pending = each;
            }
            if (running == null || (running.notification() & ON_DEMAND) != 0)
            {
                running = each;
            }
        }
        if (running == null)
        {
            throw new IllegalStateException(operation + " was called although no notification is running or pending");
        }
        return pending != null ? pending : running;
    }

    /**
     * Takes what the current thread posts or indicates while neither of two notifications that run on another thread, one
     * inside of the other, is pending yet. False when it is known for which one it is.
     */
    synchronized boolean claim(Claim claim)
    {
        if (m_innermost == null || m_innermost.outer() == null || (m_innermost.notification() & ON_DEMAND) == 0)
        {
            return false;
        }
        for (Suspension each = m_innermost; each != null; each = each.outer())
        {
            if (each.runner() == null || each.runner() == Thread.currentThread())
            {
                return false;
            }
        }
        m_innermost.claim(claim);
        return true;
    }

    synchronized boolean isFullDuplex()
    {
        return m_fullDuplex;
    }

    synchronized void setFullDuplex()
    {
        m_fullDuplex = true;
    }

    synchronized void remove(Suspension suspension)
    {
        if (m_innermost == suspension)
        {
            m_innermost = suspension.outer();
        }
        for (Suspension each = m_innermost; each != null; each = each.outer())
        {
            if (each.outer() == suspension)
            {
                each.setOuter(suspension.outer());
            }
        }
        String refusal = m_innermost == null ? "its notification had answered" : m_innermost.refusal();
        if (refusal != null)
        {
            refuse(refusal);
        }
        else
        {
            admit();
        }
    }

    /** The instance is disposed of: what is still pinned is freed. */
    synchronized void free()
    {
        for (Suspension each = m_innermost; each != null; each = each.outer())
        {
            each.free();
        }
        m_innermost = null;
    }

    void refuse(String reason)
    {
        m_lifetime.refuse(reason);
    }

    void admit()
    {
        m_lifetime.admit();
    }

    private synchronized Suspension push(Suspension suspension)
    {
        suspension.setOuter(m_innermost);
        m_innermost = suspension;
        admit();
        return suspension;
    }
}
