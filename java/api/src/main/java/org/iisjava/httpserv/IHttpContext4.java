package org.iisjava.httpserv;

/**
 * Adds times. Lifetime and threads as {@link IHttpContext}; got by {@link IHttpContext#getExtendedInterface}. IIS 10.0
 * and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext4-interface">IHttpContext4</a>
 */
public interface IHttpContext4 extends IHttpContext3
{
    /**
     * Answers when the request began, in milliseconds since the system started.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext4-getrequeststarttime-method">IHttpContext4::GetRequestStartTime</a>
     */
    long getRequestStartTime();

    /**
     * Answers how long the request has taken so far, in milliseconds.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext4-getrequestelapsedtime-method">IHttpContext4::GetRequestElapsedTime</a>
     */
    long getRequestElapsedTime();
}
