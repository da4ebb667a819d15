package org.iisjava.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The completions that one notification waits for: of asynchronous operations, posted, or come too early and kept until
 * they are posted again. Owned by its {@link Suspension}, under the lock of its {@link Suspensions}.
 */
final class Outstanding
{
    private enum Posted
    {
        NOTHING, COMPLETION, ROUTINE
    }

    private final List<Operation> m_operations = new ArrayList<>(1);
    private final List<Operation> m_callbacks = new ArrayList<>(0);
    private final ArrayDeque<Completion> m_kept = new ArrayDeque<>(1);
    private Posted m_posted = Posted.NOTHING;
    private boolean m_reposted;

    boolean isEmpty()
    {
        return !hasOperations() && !isPosted() && m_kept.isEmpty() && !m_reposted;
    }

    boolean hasOperations()
    {
        return !m_operations.isEmpty() || !m_callbacks.isEmpty();
    }

    boolean isPosted()
    {
        return m_posted != Posted.NOTHING;
    }

    /** Whether something was kept and nothing has been posted for it yet. */
    boolean needsRepost()
    {
        return !m_kept.isEmpty() && !m_reposted;
    }

    /** Whether OnAsyncCompletion or a callback will come without anything being done about it. */
    boolean comes()
    {
        return hasOperations() || m_posted == Posted.COMPLETION || m_reposted;
    }

    /**
     * In full duplex one read and one write may be outstanding, otherwise one of both. What has completed is outstanding
     * until the module hears of it.
     */
    void start(Operation operation, boolean fullDuplex)
    {
        if (fullDuplex ? isUnderWay(m_operations, operation) || isUnderWay(m_callbacks, operation)
            : hasOperations() || m_kept.stream().anyMatch(completion -> completion.operation() != null))
        {
            throw new IllegalStateException(
                "an asynchronous " + (!fullDuplex ? "operation" : operation.isRead() ? "read" : "write")
                    + " is outstanding: wait for its completion");
        }
        (operation.callsBack() ? m_callbacks : m_operations).add(operation);
    }

    /** No completion will come for it, or its callback is due. */
    void withdraw(Operation operation)
    {
        m_operations.remove(operation);
        m_callbacks.remove(operation);
    }

    void post(boolean routine)
    {
        m_posted = routine ? Posted.ROUTINE : Posted.COMPLETION;
    }

    /** The post was refused by IIS, or its routine is due. */
    void unpost()
    {
        m_posted = Posted.NOTHING;
    }

    /** A completion is about to be posted: for the first one that was kept, if there is one. Answers its bytes. */
    int repost()
    {
        m_reposted = true;
        return m_kept.isEmpty() ? 0 : m_kept.peek().bytes();
    }

    /** What has come, to be handed to the module now. */
    Completion take(int bytes, int status, int completedOperation)
    {
        if (!isReposted(bytes, status))
        {
            return completion(bytes, status, completedOperation);
        }
        m_reposted = false;
        return m_kept.isEmpty() ? new Completion(bytes, status, completedOperation, null) : m_kept.poll();
    }

    /** What has come, to be handed to the module later. */
    void keep(int bytes, int status, int completedOperation)
    {
        if (isReposted(bytes, status))
        {
            m_reposted = false;
            return;
        }
        m_kept.add(completion(bytes, status, completedOperation));
    }

    /** What was posted before it was known for which notification it is, to be posted when the module's code returns. */
    void keepPosted(int bytes)
    {
        m_kept.add(new Completion(bytes, 0, 0, null));
    }

    void free()
    {
        m_operations.forEach(Operation::free);
        m_operations.clear();
        m_callbacks.forEach(Operation::free);
        m_callbacks.clear();
        m_kept.forEach(Completion::free);
        m_kept.clear();
    }

    /** Two completions are on their way in full duplex only; with equal values it does not matter which is which. */
    private boolean isReposted(int bytes, int status)
    {
        return m_reposted
            && (m_operations.isEmpty() || m_kept.isEmpty() || status >= 0 && bytes == m_kept.peek().bytes());
    }

    private static boolean isUnderWay(List<Operation> operations, Operation like)
    {
        return operations.stream().anyMatch(operation -> operation.isRead() == like.isRead());
    }

    private Completion completion(int bytes, int status, int completedOperation)
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
        int index = m_operations.size() > 1 && m_operations.get(1).isRead() == read
            && m_operations.get(0).isRead() != read ? 1 : 0;
        return m_operations.remove(index);
    }
}
