package org.iisjava.httpserv;

/**
 * Adds the warm-up. Lifetime and threads as {@link IHttpApplication}; got by {@link
 * IHttpApplication#getExtendedInterface}. IIS 8.0 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpapplication2-interface">IHttpApplication2</a>
 */
public interface IHttpApplication2 extends IHttpApplication
{
    /**
     * Has the application count as warming up.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpapplication2-beginapplicationwarmup-method">IHttpApplication2::BeginApplicationWarmup</a>
     */
    void beginApplicationWarmup();

    /**
     * Ends what {@link #beginApplicationWarmup} began.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpapplication2-endapplicationwarmup-method">IHttpApplication2::EndApplicationWarmup</a>
     */
    void endApplicationWarmup();

    /**
     * Answers whether the application is warming up.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpapplication2-queryiswarmingup-method">IHttpApplication2::QueryIsWarmingUp</a>
     */
    boolean queryIsWarmingUp();
}
