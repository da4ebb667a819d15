package org.iisjava.runtime;

/**
 * A native object whose life a module can prolong by references. One that IIS owns ends with what it was got from unless
 * the module references it; one that came with a reference ends when the module gives that back. Any thread.
 */
abstract class CountedObject extends NativeObject
{
    private final String m_take;
    private final String m_giveBack;
    private int m_references;
    private volatile Lifetime m_referenced;

    /** Owned by IIS. */
    CountedObject(long handle, Lifetime lifetime, String take, String giveBack)
    {
        super(handle, lifetime);
        m_take = take;
        m_giveBack = giveBack;
    }

    /** Came with a reference. */
    CountedObject(long handle, String take, String giveBack)
    {
        this(handle, ended(), take, giveBack);
        m_references = 1;
        m_referenced = new Lifetime(Lifetime.Kind.REFERENCE);
    }

    abstract int take(long handle);

    abstract int giveBack(long handle);

    @Override
    Lifetime lifetime()
    {
        Lifetime referenced = m_referenced;
        return referenced != null ? referenced : super.lifetime();
    }

    final synchronized void reference()
    {
        call(m_take, this::take);
        if (m_references++ == 0)
        {
            m_referenced = new Lifetime(Lifetime.Kind.REFERENCE);
        }
    }

    final synchronized void dereference()
    {
        if (m_references == 0)
        {
            throw new IllegalStateException(m_giveBack + " was called without " + m_take + " before");
        }
        if (--m_references == 0)
        {
            Lifetime referenced = m_referenced;
            m_referenced = null;
            referenced.close(CallStack.current().count(referenced));
        }
        try (Call call = CallStack.current().begin(Lifetime.PROCESS, m_giveBack))
        {
            call.check(giveBack(handle()));
        }
    }

    private static Lifetime ended()
    {
        Lifetime ended = new Lifetime(Lifetime.Kind.REFERENCE);
        ended.close(0);
        return ended;
    }
}
