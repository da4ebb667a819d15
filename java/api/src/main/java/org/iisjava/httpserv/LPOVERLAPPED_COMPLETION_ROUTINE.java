package org.iisjava.httpserv;

/**
 * The routine given to {@link IHttpContext3#postCompletion(int, LPOVERLAPPED_COMPLETION_ROUTINE, Object)}. Called once
 * for each successful post, on an IIS thread; what it throws is logged and ends the request with 500.
 *
 * @param <T> the type of the context object
 */
@FunctionalInterface
public interface LPOVERLAPPED_COMPLETION_ROUTINE<T>
{
    /** Is called with a Win32 error code, 0 for success, and with the bytes and the context object of the post. */
    void completed(int errorCode, int bytes, T context);
}
