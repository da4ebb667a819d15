package org.iisjava.httpserv;

/**
 * The provider of {@link CGlobalModule#onGlobalApplicationStart} and {@link CGlobalModule#onGlobalApplicationStop}.
 * Lifetime and thread as {@link IHttpEventProvider}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpapplicationprovider-interface">IHttpApplicationProvider</a>
 */
public interface IHttpApplicationProvider extends IHttpEventProvider
{
    /**
     * Answers the application.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpapplicationprovider-getapplication-method">IHttpApplicationProvider::GetApplication</a>
     */
    IHttpApplication getApplication();
}
