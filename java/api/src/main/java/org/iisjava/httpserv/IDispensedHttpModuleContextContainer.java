package org.iisjava.httpserv;

/**
 * A container of your own, made by {@link IHttpServer#dispenseContainer}. Callable from any thread. IIS 7.0 and
 * later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/idispensedhttpmodulecontextcontainer-interface">IDispensedHttpModuleContextContainer</a>
 */
public interface IDispensedHttpModuleContextContainer extends IHttpModuleContextContainer
{
    /**
     * Ends the container and the objects in it. Not while another thread uses it.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/idispensedhttpmodulecontextcontainer-releasecontainer-method">IDispensedHttpModuleContextContainer::ReleaseContainer</a>
     */
    void releaseContainer();
}
