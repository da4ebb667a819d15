package org.iisjava.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * One notification of one module instance, from its begin to its final status: which completion is outstanding, and what to
 * do with one that arrives while the module's code is running. A state machine under the lock of its {@link Suspensions};
 * it calls neither the module nor IIS, but says what its caller is to do next.
 */
final class Suspension
{
    static final int CONTINUE = 0;
    static final int PENDING = 1;
    static final int FINISH = 2;

    private static final int NONE = -1;

    private enum Posted
    {
        NOTHING, COMPLETION, ROUTINE
    }

    /** What an arriving completion leads to: the module hears of it, or the status (PENDING, remembered) is answered. */
    record Arrival(Completion completion, int status)
    {
        private static final Arrival DEPOSITED = new Arrival(null, PENDING);
    }

    /**
     * What follows when the module's code has returned: a routine that came early is run, a completion that came early is
     * posted again, or the status is answered. Misplaced: the module answered although a completion was outstanding.
     */
    record Exit(int status, Runnable routine, boolean repost, boolean misplaced)
    {
        private static final Exit CONTINUED = new Exit(CONTINUE, null, false, false);
        private static final Exit SUSPENDED = new Exit(PENDING, null, false, false);
        private static final Exit FINISHED = new Exit(FINISH, null, false, false);

        static Exit answer(int status)
        {
            return status == CONTINUE ? CONTINUED : status == PENDING ? SUSPENDED : FINISHED;
        }
    }

    private final Suspensions m_owner;
    private final int m_notification;
    private final boolean m_post;
    private final List<Operation> m_operations = new ArrayList<>(1);
    private final ArrayDeque<Completion> m_deposits = new ArrayDeque<>(1);
    private Thread m_runner;
    private Posted m_posted = Posted.NOTHING;
    private Runnable m_routine;
    private boolean m_redelivering;
    private int m_held = NONE;
    private int m_remembered = NONE;
    private boolean m_finished;
    private String m_refusal;
    private Suspension m_outer;

    Suspension(Suspensions owner, int notification, boolean post, Thread runner)
    {
        m_owner = owner;
        m_notification = notification;
        m_post = post;
        m_runner = runner;
    }

    int notification()
    {
        return m_notification;
    }

    boolean isPost()
    {
        return m_post;
    }

    Thread runner()
    {
        return m_runner;
    }

    /** Why the request is not to be touched at present, or null. */
    String refusal()
    {
        return m_refusal;
    }

    Suspension outer()
    {
        return m_outer;
    }

    void setOuter(Suspension outer)
    {
        m_outer = outer;
    }

    /** Reserves the completion of an asynchronous operation, before it is started: it may come before the call returns. */
    void start(Operation operation, boolean fullDuplex)
    {
        synchronized (m_owner)
        {
            requireOpen();
            if (m_operations.size() >= (fullDuplex ? 2 : 1))
            {
                throw new IllegalStateException("an asynchronous operation is outstanding: wait for onAsyncCompletion");
            }
            m_operations.add(operation);
        }
    }

    /** The operation was done at once or failed: no completion will come. */
    void withdraw(Operation operation)
    {
        synchronized (m_owner)
        {
            m_operations.remove(operation);
        }
    }

    /** Reserves the completion that is about to be posted. */
    void post(boolean routine)
    {
        synchronized (m_owner)
        {
            requireUnclaimed();
            m_posted = routine ? Posted.ROUTINE : Posted.COMPLETION;
            refuse(routine ? "its completion had been posted, before the completion routine began"
                : "its completion had been posted, before onAsyncCompletion began");
        }
    }

    /** IIS refused the post. */
    void unpost()
    {
        synchronized (m_owner)
        {
            m_posted = Posted.NOTHING;
            admit();
        }
    }

    /** Answers whether IIS is to be told now; otherwise the status is held until the module's code returns. */
    boolean indicate(int status)
    {
        synchronized (m_owner)
        {
            requireUnclaimed();
            if (m_runner != null)
            {
                m_held = status;
                refuse("its completion had been indicated");
                return false;
            }
            finish();
            return true;
        }
    }

    /** A completion has come from IIS. */
    Arrival arrive(int bytes, int status, int completedOperation)
    {
        synchronized (m_owner)
        {
            boolean redelivery = isRedelivery(bytes, status);
            m_redelivering &= !redelivery;
            if (m_runner != null)
            {
                if (!redelivery)
                {
                    m_deposits.add(take(bytes, status, completedOperation));
                }
                return Arrival.DEPOSITED;
            }
            Completion completion = redelivery ? takeDeposit() : take(bytes, status, completedOperation);
            if (m_remembered == NONE)
            {
                run();
                return new Arrival(completion, PENDING);
            }
            if (completion.operation() != null)
            {
                completion.operation().free();
            }
            if (!m_operations.isEmpty())
            {
                return Arrival.DEPOSITED;
            }
            int remembered = m_remembered;
            finish();
            return new Arrival(null, remembered);
        }
    }

    /** A completion routine is due: the answer is the exit that follows; null when the caller is to run it now. */
    Exit arriveRoutine(Runnable routine)
    {
        synchronized (m_owner)
        {
            if (m_finished)
            {
                return Exit.SUSPENDED;
            }
            m_posted = Posted.NOTHING;
            if (m_runner != null)
            {
                m_routine = routine;
                return Exit.SUSPENDED;
            }
            if (m_remembered != NONE)
            {
                return repost(false);
            }
            run();
            return null;
        }
    }

    /** The module's code has returned, or thrown and been given a status by the failure policy. */
    Exit exit(int status, boolean failed)
    {
        synchronized (m_owner)
        {
            if (status == PENDING && m_routine != null)
            {
                Runnable routine = m_routine;
                m_routine = null;
                admit();
                return new Exit(PENDING, routine, false, false);
            }
            boolean open = m_held != NONE || m_routine != null || outstanding();
            m_runner = null;
            m_routine = null;
            if (status == PENDING && m_held == NONE)
            {
                return m_deposits.isEmpty() || m_redelivering ? Exit.SUSPENDED : repost(false);
            }
            int answer = status == PENDING ? m_held : Math.max(status, m_held);
            boolean misplaced = status != PENDING && !failed && open;
            if (!outstanding())
            {
                finish();
                return misplaced ? new Exit(answer, null, false, true) : Exit.answer(answer);
            }
            m_held = NONE;
            m_remembered = answer;
            refuse("its notification had answered");
            boolean comes = m_deposits.isEmpty() || m_redelivering;
            return comes ? new Exit(PENDING, null, false, misplaced) : repost(misplaced);
        }
    }

    /**
     * A completion routine, run by itself, has returned or thrown (then the status is FINISH). The status to indicate is
     * answered, or that there is a completion to post.
     */
    Exit exitRoutine(boolean failed)
    {
        synchronized (m_owner)
        {
            if (!failed)
            {
                return exit(PENDING, false);
            }
            m_runner = null;
            m_held = NONE;
            m_remembered = FINISH;
            refuse("its completion routine had failed");
            boolean comes = !m_operations.isEmpty() || m_posted == Posted.COMPLETION || m_redelivering;
            return comes ? Exit.SUSPENDED : repost(false);
        }
    }

    /** The number of bytes to post again. */
    int repostedBytes()
    {
        synchronized (m_owner)
        {
            return m_deposits.isEmpty() ? 0 : m_deposits.peek().bytes();
        }
    }

    /** Nothing more will come: the caller answers by itself. */
    void finish()
    {
        synchronized (m_owner)
        {
            m_finished = true;
            m_runner = null;
            free();
            m_owner.remove(this);
        }
    }

    void free()
    {
        m_operations.forEach(Operation::free);
        m_operations.clear();
        m_deposits.stream().filter(deposit -> deposit.operation() != null).forEach(deposit -> deposit.operation().free());
        m_deposits.clear();
    }

    private void run()
    {
        m_runner = Thread.currentThread();
        admit();
    }

    private boolean outstanding()
    {
        return !m_operations.isEmpty() || m_posted != Posted.NOTHING || !m_deposits.isEmpty() || m_redelivering;
    }

    private void refuse(String reason)
    {
        m_refusal = reason;
        m_owner.refuse(reason);
    }

    private void admit()
    {
        m_refusal = null;
        m_owner.admit();
    }

    private Exit repost(boolean misplaced)
    {
        m_redelivering = true;
        return new Exit(PENDING, null, true, misplaced);
    }

    /** Two completions are on their way in full duplex only; with equal values it does not matter which is which. */
    private boolean isRedelivery(int bytes, int status)
    {
        Completion deposit = m_deposits.peek();
        return m_redelivering
            && (m_operations.isEmpty() || deposit == null || status >= 0 && bytes == deposit.bytes());
    }

    private Completion takeDeposit()
    {
        return m_deposits.isEmpty() ? new Completion(0, 0, Completion.UNKNOWN, null) : m_deposits.poll();
    }

    private Completion take(int bytes, int status, int completedOperation)
    {
        if (m_posted == Posted.COMPLETION)
        {
            m_posted = Posted.NOTHING;
            return new Completion(bytes, status, completedOperation, null);
        }
        return new Completion(bytes, status, completedOperation, takeOperation(completedOperation));
    }

    private Operation takeOperation(int completedOperation)
    {
        if (m_operations.isEmpty())
        {
            return null;
        }
        boolean read = completedOperation == Completion.READ;
        for (int i = 0; m_operations.size() > 1 && i < m_operations.size(); i++)
        {
            if (m_operations.get(i).isRead() == read)
            {
                return m_operations.remove(i);
            }
        }
        return m_operations.remove(0);
    }

    private void requireOpen()
    {
        if (m_finished || m_remembered != NONE)
        {
            throw new IllegalStateException("the notification has answered its final status");
        }
        if (m_posted != Posted.NOTHING || m_held != NONE)
        {
            throw new IllegalStateException("the completion of this notification has already been posted or indicated");
        }
    }

    private void requireUnclaimed()
    {
        requireOpen();
        if (!m_operations.isEmpty() || !m_deposits.isEmpty())
        {
            throw new IllegalStateException(
                "the completion of an asynchronous operation is outstanding: onAsyncCompletion will be called for it");
        }
    }
}
