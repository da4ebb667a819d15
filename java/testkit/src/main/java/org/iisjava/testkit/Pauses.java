package org.iisjava.testkit;

/** Waiting between two looks at something. */
final class Pauses
{
    private static final long MILLISECONDS = 20;

    private Pauses()
    {
    }

    static void brief()
    {
        try
        {
            Thread.sleep(MILLISECONDS);
        }
        catch (InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a server", e);
        }
    }
}
