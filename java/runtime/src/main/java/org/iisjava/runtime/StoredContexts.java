package org.iisjava.runtime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.iisjava.httpserv.IHttpConnectionStoredContext;
import org.iisjava.httpserv.IHttpStoredContext;

/**
 * The Java objects that containers of IIS hold: IIS's side has a token, and answers an address by which the object is
 * found again. An entry lives from Set to OnCleanupStoredContext. Process lifetime; every thread.
 */
final class StoredContexts
{
    /** Sets the token in IIS's container and answers the address by which IIS names it. */
    interface Setter
    {
        long set(long token);
    }

    private static final class Entry
    {
        private final IHttpStoredContext m_context;
        private final JavaModule m_module;
        private volatile long m_address;

        private Entry(IHttpStoredContext context, JavaModule module)
        {
            m_context = context;
            m_module = module;
        }
    }

    /** What a native module has set. */
    private record Foreign(long address) implements IHttpConnectionStoredContext
    {
        @Override
        public void cleanupStoredContext()
        {
            throw new UnsupportedOperationException(
                "the object was stored by a native module and is not Java's to clean up");
        }

        @Override
        public void notifyDisconnect()
        {
            throw new UnsupportedOperationException(
                "the object was stored by a native module and is not Java's to notify");
        }
    }

    private static final Tokens<Entry> ENTRIES = new Tokens<>();
    private static final Map<Long, Long> TOKENS_BY_ADDRESS = new ConcurrentHashMap<>();
    private static final ReentrantLock SETTING = new ReentrantLock();

    private StoredContexts()
    {
    }

    /** The container owns the object when this returns, and not when it throws. */
    static void set(IHttpStoredContext context, Setter setter)
    {
        Entry entry = new Entry(context, JavaModule.of(context.getClass()));
        long token = ENTRIES.add(entry);
        SETTING.lock();
        try
        {
            entry.m_address = setter.set(token);
            TOKENS_BY_ADDRESS.put(entry.m_address, token);
            if (ENTRIES.get(token) == null)
            {
                TOKENS_BY_ADDRESS.remove(entry.m_address, token);
            }
        }
        catch (Throwable t)
        {
            ENTRIES.remove(token);
            throw t;
        }
        finally
        {
            SETTING.unlock();
        }
    }

    /** The object at an address that IIS answered; null for null. */
    static IHttpStoredContext at(long address)
    {
        if (address == 0)
        {
            return null;
        }
        Long token = TOKENS_BY_ADDRESS.get(address);
        if (token == null)
        {
            SETTING.lock();
            try
            {
                token = TOKENS_BY_ADDRESS.get(address);
            }
            finally
            {
                SETTING.unlock();
            }
        }
        Entry entry = token == null ? null : ENTRIES.get(token);
        return entry == null ? new Foreign(address) : entry.m_context;
    }

    /** Whether what is at an address that IIS answered is not a Java object. */
    static boolean isForeign(long address)
    {
        return at(address) instanceof Foreign;
    }

    static void cleanup(long token)
    {
        Entry entry = ENTRIES.remove(token);
        if (entry == null)
        {
            return;
        }
        TOKENS_BY_ADDRESS.remove(entry.m_address, token);
        run(entry, "cleanupStoredContext", entry.m_context::cleanupStoredContext);
    }

    static void notifyDisconnect(long token)
    {
        Entry entry = ENTRIES.get(token);
        if (entry != null && entry.m_context instanceof IHttpConnectionStoredContext context)
        {
            run(entry, "notifyDisconnect", context::notifyDisconnect);
        }
    }

    private static void run(Entry entry, String method, Runnable body)
    {
        ClassLoader before = entry.m_module.enter();
        try
        {
            body.run();
        }
        catch (Throwable t)
        {
            Events.error(Fault.STORED_CONTEXT_THREW, entry.m_module.name(),
                method + " threw " + Fault.describe(t) + ".", t);
        }
        finally
        {
            JavaModule.leave(before);
        }
    }
}
