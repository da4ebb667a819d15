package org.iisjava.runtime;

import java.util.function.LongConsumer;
import org.iisjava.httpserv.LPOVERLAPPED_COMPLETION_ROUTINE;

/** The routines given to IHttpServer::AssociateWithThreadPool, which IIS keeps as long as the process. Every thread. */
final class AssociatedRoutines
{
    private record Entry(LPOVERLAPPED_COMPLETION_ROUTINE<Long> routine, JavaModule module)
    {
    }

    private static final Tokens<Entry> ENTRIES = new Tokens<>();

    private AssociatedRoutines()
    {
    }

    static void associate(LPOVERLAPPED_COMPLETION_ROUTINE<Long> routine, LongConsumer associate)
    {
        long token = ENTRIES.add(new Entry(routine, JavaModule.of(routine.getClass())));
        try
        {
            associate.accept(token);
        }
        catch (Throwable t)
        {
            ENTRIES.remove(token);
            throw t;
        }
    }

    static void completed(long token, int errorCode, int bytes, long overlapped)
    {
        Entry entry = ENTRIES.get(token);
        if (entry == null)
        {
            Events.error(Fault.UNKNOWN_ROUTINE, "?", "a completion came for the unknown routine " + token + ".", null);
            return;
        }
        ClassLoader before = entry.module().enter();
        try
        {
            entry.routine().completed(errorCode, bytes, overlapped);
        }
        catch (Throwable t)
        {
            Events.error(Fault.OBJECT_THREW, entry.module().name(),
                "the routine of associateWithThreadPool threw " + Fault.describe(t) + ".", t);
        }
        finally
        {
            JavaModule.leave(before);
        }
    }
}
