package org.iisjava.httpserv;

/**
 * What you hand to {@link CGlobalModule#onSuspendProcess}: told when the worker process wakes up. Not described by
 * Microsoft. IIS 8.5 and later.
 */
public interface IGlobalSuspendProcessCallback
{
    /**
     * Called when the worker process has been woken.
     */
    void resume() throws Exception;
}
