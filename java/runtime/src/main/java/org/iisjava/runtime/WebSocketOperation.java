package org.iisjava.runtime;

import org.iisjava.httpserv.PFN_WEBSOCKET_COMPLETION;

/** A {@link CallingOperation} of a WebSocket, ended by OnWebSocketCompletion. */
final class WebSocketOperation extends CallingOperation
{
    /** The module's completion with its context. */
    interface Body
    {
        void completed(int error, int bytes, boolean utf8Encoded, boolean finalFragment, boolean close)
            throws Exception;
    }

    private final Body m_body;

    WebSocketOperation(Operation operation, RequestState state, Body body)
    {
        super(operation, state);
        m_body = body;
    }

    /** Null for the synchronous form. */
    static <T> WebSocketOperation of(Operation operation, RequestState state, boolean async,
                                     PFN_WEBSOCKET_COMPLETION<? super T> completion, T context)
    {
        return !async ? null : new WebSocketOperation(operation, state, (error, bytes, utf8Encoded, finalFragment,
            close) -> completion.completed(error, context, bytes, utf8Encoded, finalFragment, close));
    }

    /** One read and one write, whatever else the request allows. */
    @Override
    public boolean isFullDuplex()
    {
        return true;
    }

    /** What is to be run for the completion. */
    Continuation continuation(int error, int bytes, boolean utf8Encoded, boolean finalFragment, boolean close)
    {
        Completion completion = new Completion(bytes, error, Completion.UNKNOWN, this);
        return new Continuation()
        {
            @Override
            public int run() throws Exception
            {
                completion.handOver();
                m_body.completed(error, bytes, utf8Encoded, finalFragment, close);
                return Suspension.PENDING;
            }

            @Override
            public void drop()
            {
                completion.free();
            }
        };
    }
}
