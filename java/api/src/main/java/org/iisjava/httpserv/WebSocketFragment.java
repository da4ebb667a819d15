package org.iisjava.httpserv;

/**
 * The answer of {@link IWebSocketContext#readFragment}. Without meaning but for the last component when a completion is
 * expected, which will tell the others.
 *
 * @param bytes the bytes read, 0 of a close frame
 * @param utf8Encoded whether the message is a text
 * @param finalFragment whether the message ends with them
 * @param connectionClose whether the client closes the connection; {@link IWebSocketContext#getCloseStatus} says why
 * @param completionExpected whether the completion will be called for this operation
 */
public record WebSocketFragment(int bytes, boolean utf8Encoded, boolean finalFragment, boolean connectionClose,
                                boolean completionExpected)
{
    /** Refuses negative numbers of bytes. */
    public WebSocketFragment
    {
        if (bytes < 0)
        {
            throw new IllegalArgumentException("bytes: " + bytes + " is negative");
        }
    }
}
