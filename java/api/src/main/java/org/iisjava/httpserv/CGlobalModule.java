package org.iisjava.httpserv;

import java.util.function.Consumer;

/**
 * A module for what happens in the worker process: extend it, override the notifications that you register for (all
 * answer CONTINUE here), and give it to {@link IHttpModuleRegistrationInfo#setGlobalNotifications}. One instance until
 * {@link #terminate()}, called on any threads of IIS, several at once. Global notifications cannot be pending. What one
 * throws is logged and counts as CONTINUE.
 *
 * <p>{@link httpserv} is inherited so that its constants can be written without a prefix.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/cglobalmodule-class">CGlobalModule</a>
 */
public abstract class CGlobalModule implements httpserv
{
    /** For classes that extend it. */
    protected CGlobalModule()
    {
    }

    /**
     * Called when the worker process takes no more requests; it may come twice, or not at all. Answer soon.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/cglobalmodule-onglobalstoplistening-method">CGlobalModule::OnGlobalStopListening</a>
     */
    public GLOBAL_NOTIFICATION_STATUS onGlobalStopListening(IGlobalStopListeningProvider provider) throws Exception
    {
        return GL_NOTIFICATION_CONTINUE;
    }

    /**
     * Called when caches are emptied.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/cglobalmodule-onglobalcachecleanup-method">CGlobalModule::OnGlobalCacheCleanup</a>
     */
    public GLOBAL_NOTIFICATION_STATUS onGlobalCacheCleanup() throws Exception
    {
        return GL_NOTIFICATION_CONTINUE;
    }

    /**
     * Called for each operation of a cache, which is often.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/cglobalmodule-onglobalcacheoperation-method">CGlobalModule::OnGlobalCacheOperation</a>
     */
    public GLOBAL_NOTIFICATION_STATUS onGlobalCacheOperation(ICacheProvider provider) throws Exception
    {
        return GL_NOTIFICATION_CONTINUE;
    }

    /**
     * Called when IIS checks the health of the worker process.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/cglobalmodule-onglobalhealthcheck-method">CGlobalModule::OnGlobalHealthCheck</a>
     */
    public GLOBAL_NOTIFICATION_STATUS onGlobalHealthCheck() throws Exception
    {
        return GL_NOTIFICATION_CONTINUE;
    }

    /**
     * Called when the configuration has changed, and now and then when it has not.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/cglobalmodule-onglobalconfigurationchange-method">CGlobalModule::OnGlobalConfigurationChange</a>
     */
    public GLOBAL_NOTIFICATION_STATUS onGlobalConfigurationChange(IGlobalConfigurationChangeProvider provider)
        throws Exception
    {
        return GL_NOTIFICATION_CONTINUE;
    }

    /**
     * Called when a file of a site has changed.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/cglobalmodule-onglobalfilechange-method">CGlobalModule::OnGlobalFileChange</a>
     */
    public GLOBAL_NOTIFICATION_STATUS onGlobalFileChange(IGlobalFileChangeProvider provider) throws Exception
    {
        return GL_NOTIFICATION_CONTINUE;
    }

    /**
     * Called for each request before its pipeline begins.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/cglobalmodule-onglobalprebeginrequest-method">CGlobalModule::OnGlobalPreBeginRequest</a>
     */
    public GLOBAL_NOTIFICATION_STATUS onGlobalPreBeginRequest(IPreBeginRequestProvider provider) throws Exception
    {
        return GL_NOTIFICATION_CONTINUE;
    }

    /**
     * Called when an application starts in this process.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/cglobalmodule-onglobalapplicationstart-method">CGlobalModule::OnGlobalApplicationStart</a>
     */
    public GLOBAL_NOTIFICATION_STATUS onGlobalApplicationStart(IHttpApplicationProvider provider) throws Exception
    {
        return GL_NOTIFICATION_CONTINUE;
    }

    /**
     * Called when the list of an application's modules is made.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/cglobalmodule-onglobalapplicationresolvemodules-method">CGlobalModule::OnGlobalApplicationResolveModules</a>
     */
    public GLOBAL_NOTIFICATION_STATUS onGlobalApplicationResolveModules(IHttpApplicationResolveModulesProvider provider)
        throws Exception
    {
        return GL_NOTIFICATION_CONTINUE;
    }

    /**
     * Called when an application stops in this process.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/cglobalmodule-onglobalapplicationstop-method">CGlobalModule::OnGlobalApplicationStop</a>
     */
    public GLOBAL_NOTIFICATION_STATUS onGlobalApplicationStop(IHttpApplicationProvider provider) throws Exception
    {
        return GL_NOTIFICATION_CONTINUE;
    }

    /**
     * Called when the state of the worker process is asked for.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/cglobalmodule-onglobalrscaquery-method">CGlobalModule::OnGlobalRSCAQuery</a>
     */
    public GLOBAL_NOTIFICATION_STATUS onGlobalRSCAQuery(IGlobalRSCAQueryProvider provider) throws Exception
    {
        return GL_NOTIFICATION_CONTINUE;
    }

    /**
     * Called for each trace event.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/cglobalmodule-onglobaltraceevent-method">CGlobalModule::OnGlobalTraceEvent</a>
     */
    public GLOBAL_NOTIFICATION_STATUS onGlobalTraceEvent(IGlobalTraceEventProvider provider) throws Exception
    {
        return GL_NOTIFICATION_CONTINUE;
    }

    /**
     * Called when a module raises a notification of its own.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/cglobalmodule-onglobalcustomnotification-method">CGlobalModule::OnGlobalCustomNotification</a>
     */
    public GLOBAL_NOTIFICATION_STATUS onGlobalCustomNotification(ICustomNotificationProvider provider) throws Exception
    {
        return GL_NOTIFICATION_CONTINUE;
    }

    /**
     * Called once when the worker process stops; not when it is killed.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/cglobalmodule-terminate-method">CGlobalModule::Terminate</a>
     */
    public void terminate()
    {
    }

    /**
     * Called when a thread goes back to IIS's pool.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/cglobalmodule-onglobalthreadcleanup-method">CGlobalModule::OnGlobalThreadCleanup</a>
     */
    public GLOBAL_NOTIFICATION_STATUS onGlobalThreadCleanup(IGlobalThreadCleanupProvider provider) throws Exception
    {
        return GL_NOTIFICATION_CONTINUE;
    }

    /**
     * Called when an application is warmed before its first request, for applications with {@code preloadEnabled}. IIS
     * 7.5 and later.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/cglobalmodule-onglobalapplicationpreload-method">CGlobalModule::OnGlobalApplicationPreload</a>
     */
    public GLOBAL_NOTIFICATION_STATUS onGlobalApplicationPreload(IGlobalApplicationPreloadProvider provider)
        throws Exception
    {
        return GL_NOTIFICATION_CONTINUE;
    }

    /**
     * Called when an idle worker process is about to be suspended. Not described by Microsoft. What is given to
     * {@code callback} is told when the process wakes up. IIS 8.5 and later.
     */
    public GLOBAL_NOTIFICATION_STATUS onSuspendProcess(Consumer<IGlobalSuspendProcessCallback> callback)
        throws Exception
    {
        return GL_NOTIFICATION_CONTINUE;
    }
}
