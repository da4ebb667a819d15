package org.iisjava.httpserv;

/**
 * The provider of {@link CGlobalModule#onGlobalApplicationResolveModules}. Lifetime and thread as
 * {@link IHttpEventProvider}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpapplicationresolvemodulesprovider-interface">IHttpApplicationResolveModulesProvider</a>
 */
public interface IHttpApplicationResolveModulesProvider extends IHttpApplicationProvider
{
}
