package org.iisjava.httpserv;

import java.util.List;

/**
 * Adds writes that call back. Lifetime and threads as {@link IHttpResponse}; got by {@link
 * IHttpResponse#getExtendedInterface}. IIS 8.0 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse2-interface">IHttpResponse2</a>
 */
public interface IHttpResponse2 extends IHttpResponse
{
    /**
     * Adds chunks to the body, as {@link IHttpResponse#writeEntityChunks(List, boolean, boolean)}. When a completion is
     * expected, {@code completionCallback} is called with this very {@code completionContext}, instead of {@link
     * CHttpModule#onAsyncCompletion}. After {@link IHttpContext3#enableFullDuplex} a read may be outstanding at the
     * same time.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse2-writeentitychunks-method">IHttpResponse2::WriteEntityChunks</a>
     */
    <T> AsyncResult writeEntityChunks(List<HTTP_DATA_CHUNK> dataChunks, boolean async, boolean moreData,
                                      PFN_ASYNC_COMPLETION<? super T> completionCallback, T completionContext);

    /**
     * Sends what is buffered, as {@link IHttpResponse#flush(boolean, boolean)}. When a completion is expected, {@code
     * completionCallback} is called with this very {@code completionContext}, instead of {@link
     * CHttpModule#onAsyncCompletion}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse2-flush-method">IHttpResponse2::Flush</a>
     */
    <T> AsyncResult flush(boolean async, boolean moreData, PFN_ASYNC_COMPLETION<? super T> completionCallback,
                          T completionContext);
}
