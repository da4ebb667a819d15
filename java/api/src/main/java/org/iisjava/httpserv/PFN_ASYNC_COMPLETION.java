package org.iisjava.httpserv;

/**
 * The callback given to {@link IHttpRequest3#readEntityBody}, {@link IHttpResponse2#writeEntityChunks} and
 * {@link IHttpResponse2#flush}. Called once for each operation that expects a completion, on an IIS thread and never
 * before the notification has answered {@link REQUEST_NOTIFICATION_STATUS#RQ_NOTIFICATION_PENDING}; the callbacks of one
 * notification are called one after the other. What it throws is logged and ends the request with 500.
 *
 * @param <T> the type of the context object
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/pfn-async-completion-function">PFN_ASYNC_COMPLETION</a>
 */
@FunctionalInterface
public interface PFN_ASYNC_COMPLETION<T>
{
    /**
     * Is called with what was done and the context object of the operation. Answers what
     * {@link CHttpModule#onAsyncCompletion} would: {@link REQUEST_NOTIFICATION_STATUS#RQ_NOTIFICATION_PENDING} as long as
     * another completion will come. The completion info ends with the call.
     */
    REQUEST_NOTIFICATION_STATUS completed(IHttpContext3 context, IHttpCompletionInfo2 completionInfo,
                                          T completionContext) throws Exception;
}
