package org.iisjava.runtime;

import java.util.ArrayDeque;

/**
 * One notification of one module instance, from its begin to its final status: who runs it, which completion it waits
 * for, and what becomes of a completion that comes while the module's code is running. A state machine under the lock
 * of its {@link Suspensions}; it calls neither the module nor IIS, but says what its caller is to do next.
 */
final class Suspension
{
    static final int CONTINUE = 0;
    static final int PENDING = 1;
    static final int FINISH = 2;

    private static final int NONE = -1;

    /** What an arriving completion leads to: the module hears of it, or (without one) the status is answered. */
    record Arrival(Completion completion, int status)
    {
        private static final Arrival KEPT = new Arrival(null, PENDING);
    }

    private final Suspensions m_owner;
    private final int m_notification;
    private final boolean m_post;
    private final Outstanding m_outstanding = new Outstanding();
    private Thread m_runner;
    /** Completion routines and callbacks that came while the module's code was running. */
    private final ArrayDeque<Continuation> m_due = new ArrayDeque<>(0);
    /** A status that was indicated while the module's code was running. */
    private int m_held = NONE;
    /** The status of a module that answered too early. */
    private int m_remembered = NONE;
    /** What another thread has posted or indicated for this notification or the one around it. */
    private Claim m_claim;
    private boolean m_finished;
    private String m_refusal;
    private Suspension m_outer;

    /** The runner is null for one that is suspended already. */
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

    /** The thread that the module's code is running on, or null. */
    Thread runner()
    {
        return m_runner;
    }

    /** Why the request is not to be touched at present, or null. */
    String refusal()
    {
        return m_refusal;
    }

    /** The notification during which this one began, or null. */
    Suspension outer()
    {
        return m_outer;
    }

    void setOuter(Suspension outer)
    {
        m_outer = outer;
    }

    /**
     * Reserves the completion of an asynchronous operation before it is started: it may come before the call returns.
     */
    void start(Operation operation, boolean fullDuplex)
    {
        synchronized (m_owner)
        {
            requireOpen();
            if (!fullDuplex && !m_due.isEmpty())
            {
                throw new IllegalStateException("a completion routine or callback is outstanding");
            }
            m_outstanding.start(operation, fullDuplex);
        }
    }

    /** The operation was done at once or failed: no completion will come. */
    void withdraw(Operation operation)
    {
        synchronized (m_owner)
        {
            m_outstanding.withdraw(operation);
        }
    }

    /** Reserves the completion that is about to be posted. */
    void post(boolean routine)
    {
        synchronized (m_owner)
        {
            requireUnclaimed();
            m_outstanding.post(routine);
            refuse(routine ? "its completion had been posted, before the completion routine began"
                : "its completion had been posted, before onAsyncCompletion began");
        }
    }

    /** IIS refused the post. */
    void unpost()
    {
        synchronized (m_owner)
        {
            m_outstanding.unpost();
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

    /** See {@link Suspensions#claim}. */
    void claim(Claim claim)
    {
        synchronized (m_owner)
        {
            requireUnclaimed();
            m_claim = claim;
        }
    }

    /** A completion has come from IIS. */
    Arrival arrive(int bytes, int status, int completedOperation)
    {
        synchronized (m_owner)
        {
            if (m_runner != null)
            {
                m_outstanding.keep(bytes, status, completedOperation);
                return Arrival.KEPT;
            }
            Completion completion = m_outstanding.take(bytes, status, completedOperation);
            if (m_remembered == NONE)
            {
                run();
                return new Arrival(completion, PENDING);
            }
            completion.free();
            if (m_outstanding.comes())
            {
                return Arrival.KEPT;
            }
            int remembered = m_remembered;
            finish();
            return new Arrival(null, remembered);
        }
    }

    /** A completion routine is due: null when the caller is to run it now, otherwise what it is to do instead. */
    Exit arriveRoutine(Continuation routine)
    {
        synchronized (m_owner)
        {
            m_outstanding.unpost();
            return arrive(routine);
        }
    }

    /** The callback of an operation is due: as a completion routine. */
    Exit arriveCallback(Operation operation, Continuation callback)
    {
        synchronized (m_owner)
        {
            m_outstanding.withdraw(operation);
            return arrive(callback);
        }
    }

    /** The module's code has returned, or failed and been given a status by the failure policy. */
    Exit exit(int status, boolean failed)
    {
        synchronized (m_owner)
        {
            settle(status);
            if (status != PENDING)
            {
                return answered(status, failed);
            }
            if (!m_due.isEmpty())
            {
                admit();
                return Exit.run(m_due.poll());
            }
            m_runner = null;
            if (m_held != NONE)
            {
                int held = m_held;
                finish();
                return Exit.answer(held, false);
            }
            return m_outstanding.needsRepost() ? Exit.repost(m_outstanding.repost(), false) : Exit.SUSPENDED;
        }
    }

    /**
     * A completion routine or callback that ran by itself has failed or answered its final status: IIS is told in the
     * next completion, which is posted if none will come.
     */
    Exit endRoutine(int status, boolean failed)
    {
        synchronized (m_owner)
        {
            settle(status);
            boolean misplaced = !failed && isClaimed();
            int answer = Math.max(status, m_held);
            dropDue();
            return remember(answer, failed ? "its completion routine had failed" : "its notification had answered",
                misplaced);
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
        dropDue();
        m_outstanding.free();
    }

    private Exit arrive(Continuation continuation)
    {
        if (m_finished)
        {
            continuation.drop();
            return Exit.SUSPENDED;
        }
        if (m_runner != null)
        {
            m_due.add(continuation);
            return Exit.SUSPENDED;
        }
        if (m_remembered != NONE)
        {
            continuation.drop();
            return m_outstanding.comes() ? Exit.SUSPENDED : Exit.repost(m_outstanding.repost(), false);
        }
        run();
        return null;
    }

    /** With the answer it is known for which notification the claim is. */
    private void settle(int status)
    {
        Claim claim = m_claim;
        m_claim = null;
        if (claim != null)
        {
            (status == PENDING ? this : m_outer).take(claim, status == PENDING);
        }
    }

    private void take(Claim claim, boolean pending)
    {
        if (!pending && m_outer != null && m_claim == null)
        {
            m_claim = claim; // this one is inside of another, too
        }
        else if (claim.routine() != null)
        {
            m_due.add(claim.routine());
        }
        else if (claim.indicated())
        {
            m_held = claim.value();
        }
        else
        {
            m_outstanding.keepPosted(claim.value());
        }
    }

    private boolean isClaimed()
    {
        return m_held != NONE || !m_due.isEmpty() || !m_outstanding.isEmpty();
    }

    private void dropDue()
    {
        m_due.forEach(Continuation::drop);
        m_due.clear();
    }

    private Exit answered(int status, boolean failed)
    {
        boolean misplaced = !failed && isClaimed();
        int answer = Math.max(status, m_held);
        dropDue();
        if (m_outstanding.isEmpty())
        {
            finish();
            return Exit.answer(answer, misplaced);
        }
        return remember(answer, "its notification had answered", misplaced);
    }

    private Exit remember(int status, String refusal, boolean misplaced)
    {
        m_runner = null;
        m_held = NONE;
        m_remembered = status;
        refuse(refusal);
        return m_outstanding.comes() || m_outstanding.isPosted() ? Exit.answer(PENDING, misplaced)
            : Exit.repost(m_outstanding.repost(), misplaced);
    }

    private void run()
    {
        m_runner = Thread.currentThread();
        admit();
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

    private void requireOpen()
    {
        if (m_finished || m_remembered != NONE)
        {
            throw new IllegalStateException("the notification has answered its final status");
        }
        if (m_outstanding.isPosted() || m_held != NONE || m_claim != null)
        {
            throw new IllegalStateException("the completion of this notification has already been posted or indicated");
        }
    }

    private void requireUnclaimed()
    {
        requireOpen();
        if (!m_outstanding.isEmpty() || !m_due.isEmpty())
        {
            throw new IllegalStateException("the completion of an asynchronous operation is outstanding:"
                + " onAsyncCompletion, or its callback, will be called for it");
        }
    }
}
