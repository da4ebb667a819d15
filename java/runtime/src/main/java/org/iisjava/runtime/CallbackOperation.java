package org.iisjava.runtime;

import org.iisjava.httpserv.IHttpCompletionInfo2;
import org.iisjava.httpserv.IHttpContext3;
import org.iisjava.httpserv.REQUEST_NOTIFICATION_STATUS;

/** A {@link CallingOperation} of a request or response, ended by OnCompletionCallback. */
final class CallbackOperation extends CallingOperation
{
    /** The module's callback with its context. */
    interface Body
    {
        REQUEST_NOTIFICATION_STATUS completed(IHttpContext3 context, IHttpCompletionInfo2 info) throws Exception;
    }

    private final Body m_body;

    CallbackOperation(Operation operation, RequestState state, Body body)
    {
        super(operation, state);
        m_body = body;
    }

    /** The operation with its callback, or without one. */
    static Operation of(Operation operation, RequestState state, Body body)
    {
        return body == null ? operation : new CallbackOperation(operation, state, body);
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
                    REQUEST_NOTIFICATION_STATUS status = m_body.completed(ContextVersions.version3(state(), context3),
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
}
