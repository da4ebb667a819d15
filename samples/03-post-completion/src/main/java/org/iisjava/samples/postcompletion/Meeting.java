package org.iisjava.samples.postcompletion;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Holds suspended requests back until so many have come, and then lets them go on all at once. No thread waits here.
 */
final class Meeting
{
    private final Executor workers;
    private List<Runnable> waiting = new ArrayList<>();

    Meeting(Executor workers)
    {
        this.workers = workers;
    }

    void join(Runnable work, int expected)
    {
        List<Runnable> complete;
        synchronized (this)
        {
            waiting.add(work);
            if (waiting.size() < expected)
            {
                return;
            }
            complete = waiting;
            waiting = new ArrayList<>();
        }
        complete.forEach(workers::execute);
    }
}
