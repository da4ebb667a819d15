package org.iisjava.runtime;

/**
 * One asynchronous operation: keeps its memory alive from before the call until its completion has been handed over, or
 * until the module instance is disposed of. Owned by its {@link Suspension}; freed once, on whichever thread ends it.
 */
interface Operation
{
    boolean isRead();

    /** Hands the outcome to the module's own buffers, before onAsyncCompletion sees it. */
    void completed(int bytes, int status);

    void free();
}
