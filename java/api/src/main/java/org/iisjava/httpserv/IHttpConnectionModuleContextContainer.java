package org.iisjava.httpserv;

/**
 * Objects that modules keep with a connection and that end with it. Lifetime and threads as {@link IHttpConnection}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpconnectionmodulecontextcontainer-interface">IHttpConnectionModuleContextContainer</a>
 */
public interface IHttpConnectionModuleContextContainer extends IHttpModuleContextContainer
{
    /**
     * Answers the same object that was set under this id; {@code null} where there is none. What a module that is not
     * written in Java has set is an object of no use, except that it is not {@code null}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpconnectionmodulecontextcontainer-getconnectionmodulecontext-method">IHttpConnectionModuleContextContainer::GetConnectionModuleContext</a>
     */
    IHttpConnectionStoredContext getConnectionModuleContext(long moduleId);

    /**
     * Stores an object under an id, the module's own from {@link IHttpModuleRegistrationInfo#getId()}. A second time fails
     * with HRESULT_FROM_WIN32(ERROR_ALREADY_ASSIGNED), and the object stays yours. Ask
     * {@link IHttpConnection#isConnected()} afterwards: a connection that broke before may not be notified.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpconnectionmodulecontextcontainer-setconnectionmodulecontext-method">IHttpConnectionModuleContextContainer::SetConnectionModuleContext</a>
     */
    void setConnectionModuleContext(IHttpConnectionStoredContext storedContext, long moduleId);
}
