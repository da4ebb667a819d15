package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.iisjava.testkit.IisHost;

/** Waits for what a server does by itself. */
final class Await
{
    private Await()
    {
    }

    /** Asks several times a second; fails with the server's log and events when the limit has passed. */
    static void await(IisHost host, Duration limit, BooleanSupplier condition)
    {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean())
        {
            assertTrue(System.nanoTime() < end, () -> host.log() + host.eventLog().entries());
            try
            {
                Thread.sleep(50);
            }
            catch (InterruptedException e)
            {
                throw new IllegalStateException(e);
            }
        }
    }
}
