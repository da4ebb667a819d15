package org.iisjava.httpserv;

/**
 * The provider of {@link CGlobalModule#onGlobalRSCAQuery}. Lifetime and thread as {@link IHttpEventProvider}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobalrscaqueryprovider-interface">IGlobalRSCAQueryProvider</a>
 */
public interface IGlobalRSCAQueryProvider extends IHttpEventProvider
{
}
