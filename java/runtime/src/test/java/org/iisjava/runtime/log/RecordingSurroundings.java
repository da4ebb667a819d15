package org.iisjava.runtime.log;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what the log tells. */
final class RecordingSurroundings implements WorkerLog.Surroundings
{
    final List<Change> m_changes = new CopyOnWriteArrayList<>();
    final List<Entry> m_logged = new CopyOnWriteArrayList<>();
    volatile Origin m_origin = Origin.UNKNOWN;

    @Override
    public Origin origin()
    {
        return m_origin;
    }

    @Override
    public void logged(Entry entry)
    {
        m_logged.add(entry);
    }

    @Override
    public void changed(Change change)
    {
        m_changes.add(change);
    }

    List<Change.Kind> kinds()
    {
        return m_changes.stream().map(Change::kind).toList();
    }
}
