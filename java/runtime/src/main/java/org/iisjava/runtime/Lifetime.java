package org.iisjava.runtime;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How long a handle of IIS may be used. Each native call enters the lifetime and leaves it again; {@link #close}
 * refuses new calls and waits for those in flight on other threads, so that a late use meets an exception and never
 * freed memory. While a request is not the module's to touch (its completion is posted, its notification has answered)
 * calls are refused with the reason and {@link #admit} allows them again. Every thread.
 */
final class Lifetime
{
    enum Kind
    {
        CALL("the call it was given to had returned"),
        REQUEST("the request had ended"),
        REFERENCE("its last reference had been given back"),
        PROCESS("the process had ended");

        private final String m_end;

        Kind(String end)
        {
            m_end = end;
        }
    }

    static final Lifetime PROCESS = new Lifetime(Kind.PROCESS);

    private static final long CLOSED = 1L << 62;
    private static final long REFUSED = 1L << 61;
    private static final long COUNT = REFUSED - 1;

    private final Kind m_kind;
    private final AtomicLong m_state = new AtomicLong();
    private volatile String m_reason = "";

    Lifetime(Kind kind)
    {
        m_kind = kind;
    }

    /** The operation ("IHttpResponse::SetStatus") is named when it is refused. */
    void enter(String operation)
    {
        if (m_kind == Kind.PROCESS)
        {
            return;
        }
        for (;;)
        {
            long state = m_state.get();
            if (state >= REFUSED)
            {
                throw refusal(operation, state);
            }
            if (m_state.compareAndSet(state, state + 1))
            {
                return;
            }
        }
    }

    /** Enters it also while calls are refused; false when it has ended. For the runtime's own reading. */
    boolean enterUnlessEnded()
    {
        for (;;)
        {
            long state = m_state.get();
            if (state >= CLOSED)
            {
                return false;
            }
            if (m_state.compareAndSet(state, state + 1))
            {
                return true;
            }
        }
    }

    void leave()
    {
        if (m_kind != Kind.PROCESS && m_state.decrementAndGet() >= CLOSED)
        {
            synchronized (this)
            {
                notifyAll();
            }
        }
    }

    /** Throws as {@link #enter} would, for what happens without a native call. */
    void check(String operation)
    {
        long state = m_state.get();
        if (state >= REFUSED)
        {
            throw refusal(operation, state);
        }
    }

    void refuse(String reason)
    {
        m_reason = reason;
        m_state.updateAndGet(state -> state | REFUSED);
    }

    void admit()
    {
        if ((m_state.get() & REFUSED) != 0)
        {
            m_state.updateAndGet(state -> state & ~REFUSED);
        }
    }

    boolean isClosed()
    {
        return m_state.get() >= CLOSED;
    }

    /**
     * Ends the lifetime. Calls that the current thread itself has in flight are beneath this one on its stack and end
     * later.
     */
    void close(int ownCalls)
    {
        if ((m_state.updateAndGet(state -> state | CLOSED) & COUNT) <= ownCalls)
        {
            return;
        }
        boolean interrupted = false;
        synchronized (this)
        {
            while ((m_state.get() & COUNT) > ownCalls)
            {
                try
                {
                    wait();
                }
                catch (InterruptedException e)
                {
                    interrupted = true;
                }
            }
        }
        if (interrupted)
        {
            Thread.currentThread().interrupt();
        }
    }

    private IllegalStateException refusal(String operation, long state)
    {
        int member = operation.indexOf("::");
        String object = member < 0 ? operation : operation.substring(0, member);
        String why = state >= CLOSED ? m_kind.m_end + " (its lifetime is " + m_kind + ")" : m_reason;
        return new IllegalStateException(object + " was used after " + why);
    }
}
