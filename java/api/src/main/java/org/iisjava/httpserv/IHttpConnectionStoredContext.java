package org.iisjava.httpserv;

/**
 * Any object of yours that IIS keeps in the container of a connection. Outlives the request that stored it.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpconnectionstoredcontext-interface">IHttpConnectionStoredContext</a>
 */
public interface IHttpConnectionStoredContext extends IHttpStoredContext
{
    /**
     * Called when the connection breaks, on any thread, perhaps before the object has been stored. Use nothing of a
     * request in it that may have ended.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpconnectionstoredcontext-notifydisconnect">IHttpConnectionStoredContext::NotifyDisconnect</a>
     */
    void notifyDisconnect();
}
