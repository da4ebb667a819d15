package org.iisjava.httpserv;

import java.nio.ByteBuffer;

/**
 * Adds reads that call back. Lifetime and threads as {@link IHttpRequest}; got by {@link
 * IHttpRequest#getExtendedInterface}. IIS 8.0 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest3-interface">IHttpRequest3</a>
 */
public interface IHttpRequest3 extends IHttpRequest2
{
    /**
     * Reads of the body, as {@link IHttpRequest#readEntityBody(ByteBuffer, boolean)}. When a completion is expected,
     * {@code completionCallback} is called with this very {@code completionContext}, instead of {@link
     * CHttpModule#onAsyncCompletion}. After {@link IHttpContext3#enableFullDuplex} a write may be outstanding at the
     * same time.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest3-readentitybody-method">IHttpRequest3::ReadEntityBody</a>
     */
    <T> AsyncResult readEntityBody(ByteBuffer buffer, boolean async,
                                   PFN_ASYNC_COMPLETION<? super T> completionCallback, T completionContext);
}
