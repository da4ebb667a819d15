package org.iisjava.httpserv;

/**
 * The provider of {@link CGlobalModule#onGlobalStopListening}. Lifetime and thread as {@link IHttpEventProvider}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobalstoplisteningprovider-interface">IGlobalStopListeningProvider</a>
 */
public interface IGlobalStopListeningProvider extends IHttpEventProvider
{
    /**
     * Answers {@code true} when the worker process is recycled and finishes its requests, {@code false} when it is
     * stopped.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobalstoplisteningprovider-drainrequestsgracefully-method">IGlobalStopListeningProvider::DrainRequestsGracefully</a>
     */
    boolean drainRequestsGracefully();
}
