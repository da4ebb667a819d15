package org.iisjava.httpserv;

/**
 * Any object of yours that IIS keeps in a container: extend it and add what you like. The container owns what it was
 * given, and ends it with {@link #cleanupStoredContext()}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpstoredcontext-interface">IHttpStoredContext</a>
 */
public interface IHttpStoredContext
{
    /**
     * Called once when the container ends, on any thread. Nothing of IIS may be used in it.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpstoredcontext-cleanupstoredcontext-method">IHttpStoredContext::CleanupStoredContext</a>
     */
    void cleanupStoredContext();
}
