package org.iisjava.runtime;

import java.util.function.LongFunction;

/** What IIS's collections of configuration have in common: they count, and hand out their items by index. */
abstract class NativeCollection<T> extends NativeReference
{
    /** The member that answers the item with an index. */
    interface Items
    {
        int get(long collection, int index, long out);
    }

    private final String m_name;
    private final Getter m_count;
    private final Items m_items;
    private final LongFunction<T> m_wrapper;

    NativeCollection(long handle, String name, Getter count, Items items, LongFunction<T> wrapper)
    {
        super(handle);
        m_name = name;
        m_count = count;
        m_items = items;
        m_wrapper = wrapper;
    }

    public int getCount()
    {
        return getInt(m_name + "::get_Count", m_count);
    }

    public T getItem(int index)
    {
        try (Call call = begin(m_name + "::get_Item"))
        {
            long out = call.out();
            int hresult = index < 0 ? ExceptionTable.INVALID_INDEX : m_items.get(handle(), index, out);
            if (hresult == ExceptionTable.INVALID_INDEX)
            {
                throw new IndexOutOfBoundsException("index: " + index + " is not below the count " + getCount());
            }
            call.check(hresult);
            return m_wrapper.apply(call.longAt(out));
        }
    }
}
