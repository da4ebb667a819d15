package org.iisjava.httpserv;

/**
 * Objects that modules keep with something of IIS and that end with it. Owned by IIS; lifetime as what it was got from.
 * Safe to be called from any thread.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpmodulecontextcontainer-interface">IHttpModuleContextContainer</a>
 */
public interface IHttpModuleContextContainer
{
    /**
     * Answers the same object that was set under this id; {@code null} where there is none. What a module that is not
     * written in Java has set is an object of no use, except that it is not {@code null}.
     *
     * @throws IllegalArgumentException when no {@link IHttpModuleRegistrationInfo#getId()} has answered this id
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpmodulecontextcontainer-getmodulecontext-method">IHttpModuleContextContainer::GetModuleContext</a>
     */
    IHttpStoredContext getModuleContext(long moduleId);

    /**
     * Stores an object under an id, the module's own from {@link IHttpModuleRegistrationInfo#getId()}. A second time
     * fails with HRESULT_FROM_WIN32(ERROR_ALREADY_ASSIGNED), and the object stays yours.
     *
     * @throws IllegalArgumentException when no {@link IHttpModuleRegistrationInfo#getId()} has answered this id
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpmodulecontextcontainer-setmodulecontext-method">IHttpModuleContextContainer::SetModuleContext</a>
     */
    void setModuleContext(IHttpStoredContext storedContext, long moduleId);
}
