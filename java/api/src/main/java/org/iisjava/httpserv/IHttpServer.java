package org.iisjava.httpserv;

import java.util.Optional;

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

    /**
     * Lets IIS's threads complete the overlapped operations of a native handle: the routine is called with the error,
     * the bytes and the address of the OVERLAPPED structure. At most 32 handles in a process; one that fails is
     * logged as IISJ0070.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-associatewiththreadpool-method">IHttpServer::AssociateWithThreadPool</a>
     */
    void associateWithThreadPool(long handle, LPOVERLAPPED_COMPLETION_ROUTINE<Long> completionRoutine);

    /**
     * Answers the description of a file, as of user 0 and without a watch; yours until {@link
     * IHttpFileInfo#dereferenceCacheData()}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-getfileinfo-method">IHttpServer::GetFileInfo</a>
     */
    default IHttpFileInfo getFileInfo(String physicalPath, boolean cache)
    {
        return getFileInfo(physicalPath, 0, null, null, 0, cache, null);
    }

    /**
     * Answers the description of a file; yours until {@link IHttpFileInfo#dereferenceCacheData()}. {@code userToken}
     * and {@code changeNotificationToken} are native handles or 0; {@code sid} (a binary security identifier), {@code
     * changeNotificationPath} and {@code traceContext} may be {@code null}. A missing file is an {@link
     * org.iisjava.HResultException}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-getfileinfo-method">IHttpServer::GetFileInfo</a>
     */
    IHttpFileInfo getFileInfo(String physicalPath, long userToken, byte[] sid, String changeNotificationPath,
                              long changeNotificationToken, boolean cache, IHttpTraceContext traceContext);

    /**
     * Removes a URL from the cache of HTTP.sys.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-flushkernelcache-method">IHttpServer::FlushKernelCache</a>
     */
    void flushKernelCache(String url);

    /**
     * Raises {@code GL_CACHE_OPERATION} for a key, of yours or of IIS. {@code record} is what is to be stored and may
     * be {@code null} otherwise, {@code traceContext} may be {@code null}. Answers the record that the caches answer,
     * {@code null} where none did; one that is not written in Java is yours until {@link
     * IHttpCacheSpecificData#dereferenceCacheData()}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-docacheoperation-method">IHttpServer::DoCacheOperation</a>
     */
    IHttpCacheSpecificData doCacheOperation(CACHE_OPERATION cacheOperation, IHttpCacheKey cacheKey,
                                            IHttpCacheSpecificData record, IHttpTraceContext traceContext);

    /**
     * Raises {@code GL_CUSTOM_NOTIFICATION} and waits for it. Java modules are given the very object that you give.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-notifycustomnotification-method">IHttpServer::NotifyCustomNotification</a>
     */
    GLOBAL_NOTIFICATION_STATUS notifyCustomNotification(ICustomNotificationProvider customOutput);

    /**
     * Answers the settings of the application pool and its worker process.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-getworkerprocesssettings-method">IHttpServer::GetWorkerProcessSettings</a>
     */
    IWpfSettings getWorkerProcessSettings();

    /**
     * Answers the performance counters of the process.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-getperfcounterinfo-method">IHttpServer::GetPerfCounterInfo</a>
     */
    IHttpPerfCounterInfo getPerfCounterInfo();

    /**
     * Raises {@code GL_CONFIGURATION_CHANGE} for a path of the configuration.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-notifyconfigurationchange-method">IHttpServer::NotifyConfigurationChange</a>
     */
    void notifyConfigurationChange(String path);

    /**
     * Raises {@code GL_FILE_CHANGE} for a file.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-notifyfilechange-method">IHttpServer::NotifyFileChange</a>
     */
    void notifyFileChange(String fileName);

    /**
     * Makes a container, which is yours until {@link IDispensedHttpModuleContextContainer#releaseContainer()}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-dispensecontainer-method">IHttpServer::DispenseContainer</a>
     */
    IDispensedHttpModuleContextContainer dispenseContainer();

    /**
     * Copies the bytes of a chunk to the fragment cache of HTTP.sys, which may drop them at any time.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-addfragmenttocache-method">IHttpServer::AddFragmentToCache</a>
     */
    void addFragmentToCache(HTTP_DATA_CHUNK dataChunk, String fragmentName);

    /**
     * Answers the bytes of a fragment; {@code null} where the cache has not got it (any more).
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-readfragmentfromcache-method">IHttpServer::ReadFragmentFromCache</a>
     */
    byte[] readFragmentFromCache(String fragmentName);

    /**
     * Removes a fragment; {@code false} where the cache has not got it (any more).
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-removefragmentfromcache-method">IHttpServer::RemoveFragmentFromCache</a>
     */
    boolean removeFragmentFromCache(String fragmentName);

    /**
     * Answers the address of an interface of a protocol's own library.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-getprotocolmanagercustominterface-method">IHttpServer::GetProtocolManagerCustomInterface</a>
     */
    long getProtocolManagerCustomInterface(String protocolManagerDll, String protocolManagerDllInitFunction,
                                           int customInterfaceId);

    /**
     * Answers the tracing of the process; while a module registers: {@link IllegalStateException}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-gettracecontext-method">IHttpServer::GetTraceContext</a>
     */
    IHttpTraceContext getTraceContext();

    /**
     * Watches a file or folder: changes come as {@code GL_FILE_CHANGE}, until {@link
     * IHttpFileMonitor#dereferenceFileMonitor()}. {@code token} is a native handle or 0.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver-registerfilechangemonitor-method">IHttpServer::RegisterFileChangeMonitor</a>
     */
    IHttpFileMonitor registerFileChangeMonitor(String path, long token);

    /**
     * Answers this object as a later version of its interface; empty on an IIS that has not got it.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/httpgetextendedinterface-function">HttpGetExtendedInterface</a>
     */
    <T extends IHttpServer> Optional<T> getExtendedInterface(Class<T> version);
}
