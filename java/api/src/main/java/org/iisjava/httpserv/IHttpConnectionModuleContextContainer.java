package org.iisjava.httpserv;

/**
 * Objects that modules keep with a connection and that end with it. Microsoft has no page about it. Lifetime and
 * threads as {@link IHttpConnection}.
 */
public interface IHttpConnectionModuleContextContainer extends IHttpModuleContextContainer
{
    /**
     * Answers the same object that was set under this id; {@code null} where there is none. What a module that is not
     * written in Java has set is an object of no use, except that it is not {@code null}.
     */
    IHttpConnectionStoredContext getConnectionModuleContext(long moduleId);

    /**
     * Stores an object under an id, the module's own from {@link IHttpModuleRegistrationInfo#getId()}. A second time
     * fails with HRESULT_FROM_WIN32(ERROR_ALREADY_ASSIGNED), and the object stays yours. Ask
     * {@link IHttpConnection#isConnected()} afterwards: a connection that broke before may not be notified.
     */
    void setConnectionModuleContext(IHttpConnectionStoredContext storedContext, long moduleId);
}
