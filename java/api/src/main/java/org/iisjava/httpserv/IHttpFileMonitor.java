package org.iisjava.httpserv;

/**
 * A watch on a file or folder, made by {@link IHttpServer#registerFileChangeMonitor}. Callable from any thread. IIS
 * 7.0 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpfilemonitor-interface">IHttpFileMonitor</a>
 */
public interface IHttpFileMonitor
{
    /**
     * Answers the container of objects that end with the monitor.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpfilemonitor-getmodulecontextcontainer-method">IHttpFileMonitor::GetModuleContextContainer</a>
     */
    IHttpModuleContextContainer getModuleContextContainer();

    /**
     * Ends the watch. The object has ended then. For the monitor of a {@link IGlobalFileChangeProvider} it is refused
     * with {@link IllegalStateException}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpfilemonitor-dereferencefilemonitor-method">IHttpFileMonitor::DereferenceFileMonitor</a>
     */
    void dereferenceFileMonitor();
}
