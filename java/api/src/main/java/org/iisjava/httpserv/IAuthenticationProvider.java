package org.iisjava.httpserv;

/**
 * The provider of {@link CHttpModule#onAuthenticateRequest}. Lifetime and thread as {@link IHttpEventProvider}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iauthenticationprovider-interface">IAuthenticationProvider</a>
 */
public interface IAuthenticationProvider extends IHttpEventProvider
{
    /**
     * Makes a user that of the request, which is authenticated then: one of IIS, or one of your own. {@code null}
     * leaves the request to the other modules. What a user of your own is called is asked once, here; {@link
     * IHttpUser#isInRole} and {@link IHttpUser#getUserVariable} are asked when they are needed.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iauthenticationprovider-setuser-method">IAuthenticationProvider::SetUser</a>
     */
    void setUser(IHttpUser user);
}
