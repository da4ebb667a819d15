package org.iisjava.httpserv;

/**
 * The provider of {@link CGlobalModule#onGlobalPreBeginRequest}. Lifetime and thread as {@link IHttpEventProvider}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iprebeginrequestprovider-interface">IPreBeginRequestProvider</a>
 */
public interface IPreBeginRequestProvider extends IHttpEventProvider
{
    /**
     * Answers the context of the request that is about to begin; it ends with the notification here.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iprebeginrequestprovider-gethttpcontext-method">IPreBeginRequestProvider::GetHttpContext</a>
     */
    IHttpContext getHttpContext();
}
