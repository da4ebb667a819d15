package org.iisjava.httpserv;

/**
 * The worker process. Owned by IIS; lives as long as the process. Callable from any thread. IIS 7.0 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-interface">IHttpServer</a>
 */
public interface IHttpServer
{
    /**
     * Answers {@code true} in IIS Express and other processes started from a command line, {@code false} under WAS.
     * (The example on the page has it the other way round.)
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-iscommandlinelaunch-method">IHttpServer::IsCommandLineLaunch</a>
     */
    boolean isCommandLineLaunch();

    /**
     * Answers the name of the application pool.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-getapppoolname-method">IHttpServer::GetAppPoolName</a>
     */
    String getAppPoolName();

    /**
     * Lets IIS add a thread to its pool, for a module that is going to block one.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-incrementthreadcount-method">IHttpServer::IncrementThreadCount</a>
     */
    void incrementThreadCount();

    /**
     * Takes back what {@link #incrementThreadCount()} did.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-decrementthreadcount-method">IHttpServer::DecrementThreadCount</a>
     */
    void decrementThreadCount();

    /**
     * Reports the worker process as unhealthy, so that IIS replaces it; {@code error} is an HRESULT.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-reportunhealthy-method">IHttpServer::ReportUnhealthy</a>
     */
    void reportUnhealthy(String reason, int error);

    /**
     * Asks for a new worker process; this one finishes its requests meanwhile.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-recycleprocess-method">IHttpServer::RecycleProcess</a>
     */
    void recycleProcess(String reason);

    /**
     * Restarts one application, named as by {@link IHttpApplication#getAppConfigPath()}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-recycleapplication-method">IHttpServer::RecycleApplication</a>
     */
    void recycleApplication(String appConfigPath);

    /**
     * Evaluates the text of a {@code preCondition} attribute.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-satisfiesprecondition-method">IHttpServer::SatisfiesPrecondition</a>
     */
    Precondition satisfiesPrecondition(String precondition);

    /**
     * Answers the reader of IIS's configuration, {@code null} where IIS has none to offer yet.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-getadminmanager-method">IHttpServer::GetAdminManager</a>
     */
    IAppHostAdminManager getAdminManager();
}
