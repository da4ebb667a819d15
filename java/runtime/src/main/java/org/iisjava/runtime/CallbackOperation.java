package org.iisjava.runtime;

import org.iisjava.httpserv.IHttpCompletionInfo2;
import org.iisjava.httpserv.IHttpContext3;
import org.iisjava.httpserv.REQUEST_NOTIFICATION_STATUS;

/**
 * An asynchronous operation whose completion goes to a callback of the module instead of onAsyncCompletion. Made before
 * the call; named by a token from its start until OnCompletionCallback, or until it is freed without having come.
 */
final class CallbackOperation implements Operation
{
    /** The module's callback with its context. */
    interface Body
    {
        REQUEST_NOTIFICATION_STATUS completed(IHttpContext3 context, IHttpCompletionInfo2 info) throws Exception;
    }

    static final Tokens<CallbackOperation> CALLBACKS = new Tokens<>();

    private final Operation m_operation;
    private final RequestState m_state;
    private final Body m_body;
    private volatile Suspension m_suspension;
    private volatile long m_token;

    CallbackOperation(Operation operation, RequestState state, Body body)
    {
        m_operation = operation;
        m_state = state;
        m_body = body;
    }

    /** The operation with its callback, or without one. */
    static Operation of(Operation operation, RequestState state, Body body)
    {
        return body == null ? operation : new CallbackOperation(operation, state, body);
    }

    RequestState state()
    {
        return m_state;
    }

    Suspension suspension()
    {
        return m_suspension;
    }

    /** What is to be run for the completion. */
    Continuation continuation(Completion completion, long context3)
    {
        return new Continuation()
        {
            @Override
            public int run() throws Exception
            {
                completion.handOver();
                Lifetime call = new Lifetime(Lifetime.Kind.CALL);
                try
                {
                    REQUEST_NOTIFICATION_STATUS status = m_body.completed(ContextVersions.version3(m_state, context3),
                        NativeCompletionInfo.version2(completion, call));
                    return Argument.notNull("the status that the completion callback answered", status).ordinal();
                }
                finally
                {
                    call.close(0);
                }
            }

            @Override
            public void drop()
            {
                completion.free();
            }
        };
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
