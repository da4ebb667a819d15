package org.iisjava.httpserv;

import java.nio.ByteBuffer;

/**
 * The WebSocket of a request that was answered with the status 101 and flushed; it is the named context
 * {@link iiswebsocket#IIS_WEBSOCKET}. Owned by IIS; ends with the request. Callable from any thread; one read and one
 * write, which a close is too, may be outstanding. IIS 8.0 and later, with the WebSocketModule.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iwebsocketcontext-interface">IWebSocketContext</a>
 */
public interface IWebSocketContext extends IHttpStoredContext
{
    /**
     * Sends what lies between the buffer's position and limit as a fragment of a message. An asynchronous write reads a
     * direct buffer until its completion; of another one there is a copy.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iwebsocketcontext-writefragment-method">IWebSocketContext::WriteFragment</a>
     */
    <T> AsyncResult writeFragment(ByteBuffer data, boolean async, boolean utf8Encoded, boolean finalFragment,
                                  PFN_WEBSOCKET_COMPLETION<? super T> completion, T completionContext);

    /**
     * Sends a fragment, and answers its bytes when it has been sent.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iwebsocketcontext-writefragment-method">IWebSocketContext::WriteFragment</a>
     */
    int writeFragment(ByteBuffer data, boolean utf8Encoded, boolean finalFragment);

    /**
     * Reads what there is of a message, at most what the buffer takes between its position and limit, which do not
     * move. The buffer is written until the completion.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iwebsocketcontext-readfragment-method">IWebSocketContext::ReadFragment</a>
     */
    <T> WebSocketFragment readFragment(ByteBuffer buffer, boolean async,
                                       PFN_WEBSOCKET_COMPLETION<? super T> completion, T completionContext);

    /**
     * Reads what there is of a message, and waits for it.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iwebsocketcontext-readfragment-method">IWebSocketContext::ReadFragment</a>
     */
    WebSocketFragment readFragment(ByteBuffer buffer);

    /**
     * Sends a close frame, with a reason of at most 123 bytes of UTF-8 or {@code null}; the status code 1005 stands for
     * a frame without any. Answers whether a completion is expected. A client's close is answered by it, too.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iwebsocketcontext-sendconnectionclose-method">IWebSocketContext::SendConnectionClose</a>
     */
    <T> boolean sendConnectionClose(boolean async, int statusCode, String reason,
                                    PFN_WEBSOCKET_COMPLETION<? super T> completion, T completionContext);

    /**
     * Sends a close frame, and waits until it has been sent.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iwebsocketcontext-sendconnectionclose-method">IWebSocketContext::SendConnectionClose</a>
     */
    void sendConnectionClose(int statusCode, String reason);

    /**
     * Answers why the client closes; {@code null} when it has not, or without a status.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iwebsocketcontext-getclosestatus-method">IWebSocketContext::GetCloseStatus</a>
     */
    WebSocketCloseStatus getCloseStatus();

    /**
     * Ends the connection, which lasts until the client has ended it, too; what is outstanding then completes with an
     * error.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iwebsocketcontext-closetcpconnection-method">IWebSocketContext::CloseTcpConnection</a>
     */
    void closeTcpConnection();

    /**
     * Has what is outstanding complete with ERROR_OPERATION_ABORTED.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iwebsocketcontext-canceloutstandingio-method">IWebSocketContext::CancelOutstandingIO</a>
     */
    void cancelOutstandingIO();
}
