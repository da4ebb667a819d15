package org.iisjava.httpserv;

/**
 * The provider of {@link CHttpModule#onReadEntity}. Lifetime and thread as {@link IHttpEventProvider}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ireadentityprovider-interface">IReadEntityProvider</a>
 */
public interface IReadEntityProvider extends IHttpEventProvider
{
}
