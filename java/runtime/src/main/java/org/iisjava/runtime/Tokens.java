package org.iisjava.runtime;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Names Java objects across abi.h. A token is a slot and the slot's generation, so a stale one finds nothing instead of
 * a newer object; a slot whose generations are used up is retired. Process lifetime; every thread, readers without a
 * lock.
 */
final class Tokens<T>
{
    private static final int INITIAL_SLOTS = 64;

    private record Entry<T>(long token, T value)
    {
    }

    private volatile AtomicReferenceArray<Entry<T>> m_entries = new AtomicReferenceArray<>(INITIAL_SLOTS);
    private int[] m_generations = new int[INITIAL_SLOTS];
    private int[] m_free = new int[INITIAL_SLOTS];
    private int m_freeCount;
    private int m_used;
    private int m_count;

    synchronized long add(T value)
    {
        int slot = m_freeCount > 0 ? m_free[--m_freeCount] : nextSlot();
        long token = (long) ++m_generations[slot] << 32 | slot;
        m_entries.set(slot, new Entry<>(token, value));
        m_count++;
        return token;
    }

    /** The object of the token, or null when the token has ended or never was. */
    T get(long token)
    {
        Entry<T> entry = entry(token);
        return entry == null ? null : entry.value();
    }

    /** Ends the token; of several callers one gets the object. */
    synchronized T remove(long token)
    {
        Entry<T> entry = entry(token);
        if (entry == null)
        {
            return null;
        }
        int slot = (int) token;
        m_entries.set(slot, null);
        m_count--;
        if (m_generations[slot] < Integer.MAX_VALUE)
        {
            if (m_freeCount == m_free.length)
            {
                m_free = Arrays.copyOf(m_free, m_freeCount * 2);
            }
            m_free[m_freeCount++] = slot;
        }
        return entry.value();
    }

    /** Whether no token is in use. */
    synchronized boolean isEmpty()
    {
        return m_count == 0;
    }

    private Entry<T> entry(long token)
    {
        int slot = (int) token;
        AtomicReferenceArray<Entry<T>> entries = m_entries;
        if (slot < 0 || slot >= entries.length())
        {
            return null;
        }
        Entry<T> entry = entries.get(slot);
        return entry != null && entry.token() == token ? entry : null;
    }

    private int nextSlot()
    {
        AtomicReferenceArray<Entry<T>> entries = m_entries;
        if (m_used == entries.length())
        {
            AtomicReferenceArray<Entry<T>> larger = new AtomicReferenceArray<>(m_used * 2);
            for (int slot = 0; slot < m_used; slot++)
            {
                larger.set(slot, entries.get(slot));
            }
            m_generations = Arrays.copyOf(m_generations, m_used * 2);
            m_entries = larger;
        }
        return m_used++;
    }
}
