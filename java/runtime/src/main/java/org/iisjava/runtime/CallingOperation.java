package org.iisjava.runtime;

/**
 * An asynchronous operation whose completion goes to code of the module's own instead of onAsyncCompletion. Made before
 * the call; named by a token from its start until its callback, or until it is freed without having come.
 */
abstract class CallingOperation implements Operation
{
    static final Tokens<CallingOperation> CALLBACKS = new Tokens<>();

    private final Operation m_operation;
    private final RequestState m_state;
    private volatile Suspension m_suspension;
    private volatile long m_token;

    CallingOperation(Operation operation, RequestState state)
    {
        m_operation = operation;
        m_state = state;
    }

    RequestState state()
    {
        return m_state;
    }

    Suspension suspension()
    {
        return m_suspension;
    }

    @Override
    public boolean isRead()
    {
        return m_operation.isRead();
    }

    @Override
    public boolean callsBack()
    {
        return true;
    }

    @Override
    public void startedIn(Suspension suspension)
    {
        m_suspension = suspension;
        m_token = CALLBACKS.add(this);
    }

    @Override
    public long token()
    {
        return m_token;
    }

    @Override
    public void completed(int bytes, int status)
    {
        m_operation.completed(bytes, status);
    }

    @Override
    public void free()
    {
        CALLBACKS.remove(m_token);
        m_operation.free();
    }
}
