package org.iisjava.runtime;

/**
 * A handle of IIS together with how long it may be used: what every wrapper begins with. Each native call goes through
 * {@link #begin}, so that none can reach a handle that has ended.
 */
abstract class NativeObject
{
    /** A member without arguments and results. */
    interface Action
    {
        int call(long handle);
    }

    /** A member without arguments and with one result. */
    interface Getter
    {
        int get(long handle, long out);
    }

    /** A member without arguments that answers a text. */
    interface TextGetter
    {
        int get(long handle, long out, int capacity, long outLength);
    }

    private final long m_handle;
    private final Lifetime m_lifetime;

    NativeObject(long handle, Lifetime lifetime)
    {
        m_handle = handle;
        m_lifetime = lifetime;
    }

    final long handle()
    {
        return m_handle;
    }

    /** How long what this object leads to may be used. */
    Lifetime lifetime()
    {
        return m_lifetime;
    }

    /** What IIS has answered before and would answer again, for as long as it may be asked. */
    final <T> T remembered(String operation, T answer)
    {
        lifetime().check(operation);
        return answer;
    }

    final Call begin(String operation)
    {
        return CallStack.current().begin(lifetime(), operation);
    }

    final void call(String operation, Action action)
    {
        try (Call call = begin(operation))
        {
            call.check(action.call(m_handle));
        }
    }

    final int getInt(String operation, Getter getter)
    {
        try (Call call = begin(operation))
        {
            long out = call.out();
            call.check(getter.get(m_handle, out));
            return call.intAt(out);
        }
    }

    final boolean getBoolean(String operation, Getter getter)
    {
        return getInt(operation, getter) != 0;
    }

    final long getLong(String operation, Getter getter)
    {
        try (Call call = begin(operation))
        {
            long out = call.out();
            call.check(getter.get(m_handle, out));
            return call.longAt(out);
        }
    }

    final String getLatin1(String operation, TextGetter getter)
    {
        try (Call call = begin(operation))
        {
            return call.readLatin1((out, capacity, outLength) -> getter.get(m_handle, out, capacity, outLength));
        }
    }

    final String getUtf16(String operation, TextGetter getter)
    {
        try (Call call = begin(operation))
        {
            return call.readUtf16((out, capacity, outLength) -> getter.get(m_handle, out, capacity, outLength));
        }
    }

    /** This object as a later version of its interface; 0 on an IIS that has not got it. */
    final long getExtendedInterface(int from, int to)
    {
        try (Call call = begin("HttpGetExtendedInterface"))
        {
            long out = call.out();
            int hresult = Abi.HttpGetExtendedInterface(m_handle, from, to, out);
            if (hresult == ExceptionTable.E_NOINTERFACE)
            {
                return 0;
            }
            call.check(hresult);
            return call.longAt(out);
        }
    }
}
