package org.iisjava.runtime;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Runs the start of one module on a thread of its own, because it may hang, while the thread of IIS waits and makes the
 * calls on IIS's registration object for it. When the time is over nothing of the module reaches IIS any more. Made for
 * the call of OnRegisterModule.
 */
final class ModuleStart
{
    /** What is run; an Error or RuntimeException that it throws is the runtime's own. */
    interface Body
    {
        void run() throws LoadFailure;
    }

    private static final long STACK_SIZE = 1 << 20;

    private final LinkedBlockingQueue<FutureTask<Void>> m_calls = new LinkedBlockingQueue<>();
    private final Thread m_caller = Thread.currentThread();
    private final String m_module;
    private final Lifetime m_lifetime;
    private boolean m_over;
    private String m_step;

    /** The lifetime is that of the registration object. */
    ModuleStart(String module, Lifetime lifetime)
    {
        m_module = module;
        m_lifetime = lifetime;
    }

    /** Says what the module does next, for the text of the failure; false when the time is over, so that it must not. */
    synchronized boolean begin(String step)
    {
        m_step = step;
        return !m_over;
    }

    /** Makes a call on IIS's thread and waits for it. After the end it fails as the use of the ended object does. */
    void call(String operation, Runnable body)
    {
        if (Thread.currentThread() == m_caller)
        {
            body.run();
            return;
        }
        FutureTask<Void> task = new FutureTask<>(body, null);
        synchronized (this)
        {
            if (m_over)
            {
                m_lifetime.check(operation);
            }
            m_calls.add(task);
        }
        await(task, operation);
    }

    /** Called by IIS's thread. */
    void run(Body body, long limitMillis) throws LoadFailure
    {
        FutureTask<Void> start = new FutureTask<>(() ->
        {
            body.run();
            return null;
        });
        FutureTask<Void> end = new FutureTask<>(() -> null);
        Thread thread = new Thread(null, () ->
        {
            start.run();
            m_calls.add(end);
        }, "iisjava-start:" + m_module, STACK_SIZE);
        thread.setDaemon(true);
        thread.start();
        serve(end, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limitMillis));
        close();
        if (!start.isDone())
        {
            throw timeOver(limitMillis, thread.getStackTrace());
        }
        answer(start);
    }

    private void serve(FutureTask<Void> end, long deadline)
    {
        boolean interrupted = false;
        FutureTask<Void> task = null;
        do
        {
            try
            {
                task = m_calls.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (task != null)
                {
                    task.run();
                }
            }
            catch (InterruptedException e)
            {
                interrupted = true;
            }
        }
        while (task != end && System.nanoTime() < deadline);
        if (interrupted)
        {
            m_caller.interrupt();
        }
    }

    private void close()
    {
        m_lifetime.close(0);
        synchronized (this)
        {
            m_over = true;
        }
        for (FutureTask<Void> task = m_calls.poll(); task != null; task = m_calls.poll())
        {
            task.cancel(false);
        }
    }

    private void await(FutureTask<Void> task, String operation)
    {
        boolean interrupted = false;
        try
        {
            for (;;)
            {
                try
                {
                    task.get();
                    return;
                }
                catch (InterruptedException e)
                {
                    interrupted = true;
                }
                catch (CancellationException e)
                {
                    m_lifetime.check(operation);
                }
                catch (ExecutionException e)
                {
                    throw unchecked(e.getCause());
                }
            }
        }
        finally
        {
            if (interrupted)
            {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void answer(FutureTask<Void> start) throws LoadFailure
    {
        try
        {
            start.get();
        }
        catch (ExecutionException e)
        {
            if (e.getCause() instanceof LoadFailure failure)
            {
                throw failure;
            }
            throw unchecked(e.getCause());
        }
        catch (InterruptedException e)
        {
            throw new IllegalStateException("interrupted", e); // it is done, so nothing waits
        }
    }

    private static RuntimeException unchecked(Throwable thrown)
    {
        if (thrown instanceof Error error)
        {
            throw error;
        }
        return thrown instanceof RuntimeException exception ? exception : new IllegalStateException(thrown);
    }

    private synchronized LoadFailure timeOver(long limitMillis, StackTraceElement[] stack)
    {
        return new LoadFailure(Fault.START_TOO_LONG, m_module, m_step + " took longer than " + limitMillis
            + " ms, what startupTimeLimit of system.webServer/iisjava had left.", new Whereabouts(stack));
    }

    /** The stack of the module's thread, to be printed as that of an exception is. */
    private static final class Whereabouts extends Throwable
    {
        private static final long serialVersionUID = 1;

        Whereabouts(StackTraceElement[] stack)
        {
            super("", null, false, true);
            setStackTrace(stack);
        }

        @Override
        public String toString()
        {
            return "The module's thread is here:";
        }
    }
}
