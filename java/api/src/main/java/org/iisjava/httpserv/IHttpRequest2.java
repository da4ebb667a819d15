package org.iisjava.httpserv;

/**
 * Adds the channel binding token. Lifetime and threads as {@link IHttpRequest}; got by {@link
 * IHttpRequest#getExtendedInterface}. IIS 7.5 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest2-interface">IHttpRequest2</a>
 */
public interface IHttpRequest2 extends IHttpRequest
{
    /**
     * Answers a copy of the token that binds authentication to the TLS channel; {@code null} where there is none, as
     * without TLS.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest2-getchannelbindingtoken-method">IHttpRequest2::GetChannelBindingToken</a>
     */
    byte[] getChannelBindingToken();
}
