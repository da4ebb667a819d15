package org.iisjava.httpserv;

/**
 * The provider of {@link CGlobalModule#onGlobalApplicationPreload}. Lifetime and thread as {@link IHttpEventProvider}.
 * IIS 7.5 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobalapplicationpreloadprovider-interface">IGlobalApplicationPreloadProvider</a>
 */
public interface IGlobalApplicationPreloadProvider extends IHttpEventProvider
{
}
