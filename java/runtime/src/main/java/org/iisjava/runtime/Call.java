package org.iisjava.runtime;

/**
 * One native call from a wrapper: holds the lifetime of its handle and the scratch memory of its arguments from
 * {@link CallStack#begin} to {@link #close}. Reused by its thread, so that a call allocates nothing; that thread only.
 */
final class Call implements AutoCloseable
{
    /** A function that answers a text: capacity and length count characters. */
    interface TextOut
    {
        int get(long out, int capacity, long outLength);
    }

    private static final int INITIAL_TEXT = 256;
    private static final int MOST_RETRIES = 8;

    private final CallStack m_stack;
    private final Scratch m_scratch;
    private Lifetime m_lifetime;
    private String m_operation;
    private long m_mark;
    private boolean m_entered;

    Call(CallStack stack)
    {
        m_stack = stack;
        m_scratch = stack.scratch();
    }

    void enter(Lifetime lifetime, String operation)
    {
        m_mark = m_scratch.mark();
        m_lifetime = lifetime;
        m_operation = operation;
        lifetime.enter(operation);
        m_entered = true;
    }

    boolean holds(Lifetime lifetime)
    {
        return m_entered && m_lifetime == lifetime;
    }

    Scratch scratch()
    {
        return m_scratch;
    }

    /** The handle of the object that this call keeps from ending. */
    long handleOf(NativeObject object)
    {
        return object.handle();
    }

    void check(int hresult)
    {
        if (hresult < 0)
        {
            throw ExceptionTable.failure(m_operation, hresult);
        }
    }

    long out()
    {
        return m_scratch.out();
    }

    int intAt(long out)
    {
        return m_scratch.getInt(out);
    }

    boolean booleanAt(long out)
    {
        return m_scratch.getInt(out) != 0;
    }

    long longAt(long out)
    {
        return m_scratch.getLong(out);
    }

    long latin1(String text)
    {
        return m_scratch.latin1(text);
    }

    long utf16(String text)
    {
        return m_scratch.utf16(text);
    }

    /** 0 for null; to be passed with {@link #lengthOrNull}. */
    long utf16OrNull(String text)
    {
        return text == null ? 0 : m_scratch.utf16(text);
    }

    static int lengthOrNull(String text)
    {
        return text == null ? Abi.NULL_TEXT : text.length();
    }

    /** An ISO-8859-1 text, null for a null string. */
    String readLatin1(TextOut function)
    {
        return read(function, 1, 0);
    }

    /** A UTF-16 text, null for a null string. */
    String readUtf16(TextOut function)
    {
        return read(function, Character.BYTES, 0);
    }

    /** A UTF-16 text, null also for the HRESULT that says that there is none. */
    String readUtf16(int nothing, TextOut function)
    {
        return read(function, Character.BYTES, nothing);
    }

    @Override
    public void close()
    {
        m_scratch.release(m_mark);
        if (m_entered)
        {
            m_lifetime.leave();
            m_entered = false;
        }
        m_stack.end(this);
    }

    private String read(TextOut function, int width, int nothing)
    {
        int capacity = INITIAL_TEXT;
        for (int attempt = 0; attempt < MOST_RETRIES; attempt++)
        {
            long outLength = m_scratch.out();
            long out = m_scratch.allocate(Math.multiplyExact(capacity, width));
            int hresult = function.get(out, capacity, outLength);
            if (hresult < 0 && hresult == nothing)
            {
                return null;
            }
            int length = m_scratch.getInt(outLength);
            if (hresult != ExceptionTable.INSUFFICIENT_BUFFER)
            {
                check(hresult);
                if (length == Abi.NULL_TEXT)
                {
                    return null;
                }
                return width == 1 ? m_scratch.readLatin1(out, length) : m_scratch.readUtf16(out, length);
            }
            if (length < 0 || length <= capacity)
            {
                check(hresult);
            }
            capacity = length;
        }
        throw ExceptionTable.failure(m_operation, ExceptionTable.INSUFFICIENT_BUFFER);
    }
}
