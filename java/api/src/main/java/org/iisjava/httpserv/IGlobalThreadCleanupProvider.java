package org.iisjava.httpserv;

/**
 * The provider of {@link CGlobalModule#onGlobalThreadCleanup}. Lifetime and thread as {@link IHttpEventProvider}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobalthreadcleanupprovider-interface">IGlobalThreadCleanupProvider</a>
 */
public interface IGlobalThreadCleanupProvider extends IHttpEventProvider
{
    /**
     * Answers the application that the thread worked for; {@code null} where it was none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobalthreadcleanupprovider-getapplication-method">IGlobalThreadCleanupProvider::GetApplication</a>
     */
    IHttpApplication getApplication();
}
