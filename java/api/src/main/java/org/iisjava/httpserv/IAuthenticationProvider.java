package org.iisjava.httpserv;

/**
 * The provider of {@link CHttpModule#onAuthenticateRequest}. Lifetime and thread as {@link IHttpEventProvider}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iauthenticationprovider-interface">IAuthenticationProvider</a>
 */
public interface IAuthenticationProvider extends IHttpEventProvider
{
}
