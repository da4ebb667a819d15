package org.iisjava.runtime;

/**
 * What an OnAsyncCompletion brought: kept when it came too early, and handed to the module later.
 *
 * @param completedOperation the code of IHttpCompletionInfo2, or {@link #UNKNOWN} on an IIS without it
 * @param operation the operation that it ends, or null when it was posted
 */
record Completion(int bytes, int status, int completedOperation, Operation operation)
{
    static final int UNKNOWN = -1;
    static final int READ = 1;

    void free()
    {
        if (operation != null)
        {
            operation.free();
        }
    }

    /** To be called before the module hears of it. */
    void handOver()
    {
        try
        {
            if (operation != null)
            {
                operation.completed(bytes, status);
            }
        }
        finally
        {
            free();
        }
    }
}
