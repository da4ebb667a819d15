package org.iisjava.httpserv;

/**
 * What IIS hands to a notification. Owned by IIS; valid during the notification and during its completions, on the
 * thread that is in them. IIS 7.0 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpeventprovider-interface">IHttpEventProvider</a>
 */
public interface IHttpEventProvider
{
    /**
     * Records an HRESULT as the reason of a failure for other modules and for tracing. Neither the flow nor the
     * response changes: that is done by {@link IHttpResponse#setStatus(int, String, int, int, boolean)} and the
     * answered status.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpeventprovider-seterrorstatus-method">IHttpEventProvider::SetErrorStatus</a>
     */
    void setErrorStatus(int error);
}
