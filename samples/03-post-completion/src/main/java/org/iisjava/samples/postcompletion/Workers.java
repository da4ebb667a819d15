package org.iisjava.samples.postcompletion;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads that work while IIS's threads serve others: virtual ones on Java 21 and later, a pool before. */
final class Workers
{
    private static final int POOL_SIZE = 8;

    private Workers()
    {
    }

    static ExecutorService start()
    {
        try
        {
            return (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        }
        catch (NoSuchMethodException e)
        {
            return Executors.newFixedThreadPool(POOL_SIZE);
        }
        catch (IllegalAccessException | InvocationTargetException e)
        {
            throw new IllegalStateException("Java has virtual threads, but they cannot be started", e);
        }
    }
}
