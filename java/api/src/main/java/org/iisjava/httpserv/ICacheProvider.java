package org.iisjava.httpserv;

/**
 * The provider of {@link CGlobalModule#onGlobalCacheOperation}. Lifetime and thread as {@link IHttpEventProvider}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/icacheprovider-interface">ICacheProvider</a>
 */
public interface ICacheProvider extends IHttpEventProvider
{
}
