package org.iisjava.httpserv;

/**
 * The completion given to the asynchronous forms of {@link IWebSocketContext}. Called once for each operation that
 * expects a completion, on an IIS thread and never before the notification has answered
 * {@link REQUEST_NOTIFICATION_STATUS#RQ_NOTIFICATION_PENDING}; the completions of one notification are called one after
 * the other, and none after its end. What it throws is logged, resets the connection and ends the request.
 *
 * @param <T> the type of the context object
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/pfn-websocket-completion-funtion">PFN_WEBSOCKET_COMPLETION</a>
 */
@FunctionalInterface
public interface PFN_WEBSOCKET_COMPLETION<T>
{
    /**
     * Is called with the HRESULT and the bytes of the operation; the flags are those of the fragment. It does not end
     * the notification: {@link IHttpContext#postCompletion(int)} or {@link IHttpContext#indicateCompletion} does, when no
     * operation is outstanding.
     */
    void completed(int error, T completionContext, int bytes, boolean utf8Encoded, boolean finalFragment,
                   boolean close) throws Exception;
}
