package org.iisjava.httpserv;

import java.util.Optional;

/**
 * The provider of {@link CGlobalModule#onGlobalApplicationPreload}. Lifetime and thread as {@link IHttpEventProvider}.
 * IIS 7.5 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobalapplicationpreloadprovider-interface">IGlobalApplicationPreloadProvider</a>
 */
public interface IGlobalApplicationPreloadProvider extends IHttpEventProvider
{
    /**
     * Makes the context of a request that no client has sent: it has no connection.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobalapplicationpreloadprovider-createcontext-method">IGlobalApplicationPreloadProvider::CreateContext</a>
     */
    IHttpContext createContext();

    /**
     * Runs that request. {@code user} may be {@code null}, or one of your own.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobalapplicationpreloadprovider-executerequest-method">IGlobalApplicationPreloadProvider::ExecuteRequest</a>
     */
    void executeRequest(IHttpContext context, IHttpUser user);

    /**
     * Answers this object as a later version of its interface; empty on an IIS that has not got it.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/httpgetextendedinterface-function">HttpGetExtendedInterface</a>
     */
    <T extends IGlobalApplicationPreloadProvider> Optional<T> getExtendedInterface(Class<T> version);
}
