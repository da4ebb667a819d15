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
     * Makes the context of a request that no client has sent: its connection and its addresses are {@code null}, and so
     * may its user and its raw URL be. It is yours, to give it a URL and headers, until you execute it or the
     * notification returns.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobalapplicationpreloadprovider-createcontext-method">IGlobalApplicationPreloadProvider::CreateContext</a>
     */
    IHttpContext createContext();

    /**
     * Runs that request, which goes through the pipeline like any other; its response goes nowhere. From now on the
     * context is IIS's, and an {@link IllegalStateException} is what its use ends in. {@code user} may be {@code null},
     * or one of your own, which is then kept as long as the process lives.
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
