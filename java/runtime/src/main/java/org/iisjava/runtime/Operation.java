package org.iisjava.runtime;

/**
 * One asynchronous operation: keeps its memory alive from before the call until its completion has been handed over, or
 * until the module instance is disposed of. Owned by its {@link Suspension}; freed once, on whichever thread ends it.
 */
interface Operation
{
    boolean isRead();

    /** Whether the completion goes to a callback, and not to onAsyncCompletion. */
    default boolean callsBack()
    {
        return false;
    }

    /** Whether a read and a write of its kind may always be outstanding at the same time. */
    default boolean isFullDuplex()
    {
        return false;
    }

    /** The completion has been reserved, and the call is about to be made. */
    default void startedIn(Suspension suspension)
    {
    }

    /** The token that IIS hands back to the callback; 0 without one. */
    default long token()
    {
        return 0;
    }

    /** Hands the outcome to the module's own buffers, before onAsyncCompletion sees it. */
    void completed(int bytes, int status);

    void free();
}
