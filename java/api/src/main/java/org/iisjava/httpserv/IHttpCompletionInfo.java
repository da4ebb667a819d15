package org.iisjava.httpserv;

import java.util.Optional;

/**
 * The outcome of an asynchronous operation. Owned by IIS; valid during {@link CHttpModule#onAsyncCompletion} only, on
 * its thread. IIS 7.0 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcompletioninfo-interface">IHttpCompletionInfo</a>
 */
public interface IHttpCompletionInfo
{
    /**
     * Answers the number of bytes of the operation, or what {@link IHttpContext#postCompletion} was given.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcompletioninfo-getcompletionbytes-method">IHttpCompletionInfo::GetCompletionBytes</a>
     */
    int getCompletionBytes();

    /**
     * Answers the HRESULT of the operation, which is data: no exception is thrown for a failure. At the end of a
     * request body it is HRESULT_FROM_WIN32(ERROR_HANDLE_EOF). {@link org.iisjava.HResult} tells success from failure
     * and names it.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcompletioninfo-getcompletionstatus-method">IHttpCompletionInfo::GetCompletionStatus</a>
     */
    int getCompletionStatus();

    /**
     * Answers this object as a later version of its interface; empty on an IIS that has not got it.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/httpgetextendedinterface-function">HttpGetExtendedInterface</a>
     */
    <T extends IHttpCompletionInfo> Optional<T> getExtendedInterface(Class<T> version);
}
