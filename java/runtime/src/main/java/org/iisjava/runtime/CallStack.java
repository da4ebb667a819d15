package org.iisjava.runtime;

import com.sun.jna.Pointer;

/**
 * The native calls that one thread has in flight, innermost last, and the memory in which their arguments cross. Made
 * at the thread's first call and collected with the thread; that thread only (platform and virtual threads alike).
 */
final class CallStack
{
    private static final ThreadLocal<CallStack> CURRENT = new ThreadLocal<>();
    private static final int DEEPEST = 64;

    private static final class Address extends Pointer
    {
        private Address()
        {
            super(0);
        }

        private Address at(long address)
        {
            peer = address;
            return this;
        }
    }

    private final Scratch m_scratch = new Scratch();
    private final Call[] m_calls = new Call[DEEPEST];
    private final Address m_outside = new Address();
    private int m_depth;
    private RequestState m_request;

    static CallStack current()
    {
        CallStack stack = CURRENT.get();
        if (stack == null)
        {
            stack = new CallStack();
            CURRENT.set(stack);
        }
        return stack;
    }

    /** The request whose module runs on this thread; null where none does. */
    static RequestState currentRequest()
    {
        CallStack stack = CURRENT.get();
        return stack == null ? null : stack.m_request;
    }

    /** The module of a request begins to run; answers the request around it for {@link #leave}. */
    RequestState enter(RequestState request)
    {
        RequestState outer = m_request;
        m_request = request;
        return outer;
    }

    void leave(RequestState outer)
    {
        m_request = outer;
    }

    Scratch scratch()
    {
        return m_scratch;
    }

    /** Memory outside of the scratch, as the results of a callback; until the next call of this method. */
    Pointer outside(long address)
    {
        return m_outside.at(address);
    }

    Call begin(Lifetime lifetime, String operation)
    {
        if (m_depth == DEEPEST)
        {
            throw new IllegalStateException(operation + " is nested in " + DEEPEST + " other calls of this thread");
        }
        Call call = m_calls[m_depth];
        if (call == null)
        {
            call = new Call(this);
            m_calls[m_depth] = call;
        }
        m_depth++;
        try
        {
            call.enter(lifetime, operation);
            return call;
        }
        catch (Throwable t)
        {
            m_depth--;
            throw t;
        }
    }

    void end(Call call)
    {
        if (m_depth > 0 && m_calls[m_depth - 1] == call)
        {
            m_depth--;
        }
    }

    int depth()
    {
        return m_depth;
    }

    /** Ends what a stack overflow left open above the depth. */
    void unwind(int depth)
    {
        while (m_depth > depth)
        {
            m_calls[m_depth - 1].close();
        }
    }

    /** How many of this thread's calls in flight hold the lifetime. */
    int count(Lifetime lifetime)
    {
        int count = 0;
        for (int i = 0; i < m_depth; i++)
        {
            if (m_calls[i].holds(lifetime))
            {
                count++;
            }
        }
        return count;
    }
}
