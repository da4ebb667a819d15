package org.iisjava.httpserv;

/**
 * The provider of {@link CGlobalModule#onGlobalTraceEvent}. Lifetime and thread as {@link IHttpEventProvider}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobaltraceeventprovider-interface">IGlobalTraceEventProvider</a>
 */
public interface IGlobalTraceEventProvider extends IHttpEventProvider
{
}
