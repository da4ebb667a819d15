package org.iisjava.httpserv;

/**
 * The answer of a call that has an asynchronous form.
 *
 * @param bytes the bytes transferred; {@link #END_OF_BODY} at the end of a request body; 0 and without meaning when a
 *     completion is expected, which will tell them
 * @param completionExpected whether {@link CHttpModule#onAsyncCompletion} will be called for this operation: answer
 *     {@link REQUEST_NOTIFICATION_STATUS#RQ_NOTIFICATION_PENDING} then, and only then
 */
public record AsyncResult(int bytes, boolean completionExpected)
{
    /** The number of bytes that a read answers when there is no more of the request body. */
    public static final int END_OF_BODY = -1;

    /** Refuses negative numbers of bytes other than {@link #END_OF_BODY}. */
    public AsyncResult
    {
        if (bytes < END_OF_BODY)
        {
            throw new IllegalArgumentException("bytes: " + bytes + " is negative");
        }
    }

    /** Answers whether the end of the request body was reached, without an operation having been started. */
    public boolean endOfBody()
    {
        return bytes == END_OF_BODY;
    }
}
