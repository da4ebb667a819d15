package org.iisjava.httpserv;

/**
 * The provider of {@link CGlobalModule#onGlobalTraceEvent}. Lifetime and thread as {@link IHttpEventProvider}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobaltraceeventprovider-interface">IGlobalTraceEventProvider</a>
 */
public interface IGlobalTraceEventProvider extends IHttpEventProvider
{
    /**
     * Answers the event.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobaltraceeventprovider-gettraceevent-method">IGlobalTraceEventProvider::GetTraceEvent</a>
     */
    HTTP_TRACE_EVENT getTraceEvent();

    /**
     * Answers whether the module has subscribed to this event.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobaltraceeventprovider-checksubscription-method">IGlobalTraceEventProvider::CheckSubscription</a>
     */
    boolean checkSubscription(long moduleId);

    /**
     * Answers the context of the request that the event is about; {@code null} where it is about none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobaltraceeventprovider-getcurrenthttprequestcontext-method">IGlobalTraceEventProvider::GetCurrentHttpRequestContext</a>
     */
    IHttpContext getCurrentHttpRequestContext();
}
