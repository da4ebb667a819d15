package org.iisjava.httpserv;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * One request on its way through the pipeline. Owned by IIS; ends with the request, and so does everything got from it.
 * Used by one thread at a time: by the thread of a notification or, while that is pending, by one of yours. IIS 7.0 and
 * later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-interface">IHttpContext</a>
 */
public interface IHttpContext
{
    /**
     * Answers the site.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-getsite-method">IHttpContext::GetSite</a>
     */
    IHttpSite getSite();

    /**
     * Answers the application.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-getapplication-method">IHttpContext::GetApplication</a>
     */
    IHttpApplication getApplication();

    /**
     * Answers the connection; {@code null} for a request that IIS makes up to warm an application.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-getconnection-method">IHttpContext::GetConnection</a>
     */
    IHttpConnection getConnection();

    /**
     * Answers the request.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-getrequest-method">IHttpContext::GetRequest</a>
     */
    IHttpRequest getRequest();

    /**
     * Answers the response.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-getresponse-method">IHttpContext::GetResponse</a>
     */
    IHttpResponse getResponse();

    /**
     * Answers whether the response's headers are on their way to the client.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-getresponseheaderssent-method">IHttpContext::GetResponseHeadersSent</a>
     */
    boolean getResponseHeadersSent();

    /**
     * Answers the user; {@code null} before authentication and where there is none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-getuser-method">IHttpContext::GetUser</a>
     */
    IHttpUser getUser();

    /**
     * Answers the container of objects that end with the request.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-getmodulecontextcontainer-method">IHttpContext::GetModuleContextContainer</a>
     */
    IHttpModuleContextContainer getModuleContextContainer();

    /**
     * Ends the pending notification with {@code notificationStatus} and runs the rest of the pipeline on the calling
     * thread: prefer {@link #postCompletion}. The context may have ended when it returns. A second completion of the
     * same suspension is refused with {@link IllegalStateException}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-indicatecompletion-method">IHttpContext::IndicateCompletion</a>
     */
    void indicateCompletion(REQUEST_NOTIFICATION_STATUS notificationStatus);

    /**
     * Has {@link CHttpModule#onAsyncCompletion} called on an IIS thread, with this number of bytes. (The page speaks of
     * the original notification.) The context may have ended when it returns. A second completion of the same
     * suspension is refused with {@link IllegalStateException}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-postcompletion-method">IHttpContext::PostCompletion</a>
     */
    void postCompletion(int bytes);

    /**
     * Takes this module out of the notifications of the masks for this request.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-disablenotifications-method">IHttpContext::DisableNotifications</a>
     */
    void disableNotifications(int notifications, int postNotifications);

    /**
     * Answers the next notification when it belongs to this module and nothing would run in between; empty, as a rule,
     * otherwise.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-getnextnotification-method">IHttpContext::GetNextNotification</a>
     */
    Optional<NextNotification> getNextNotification(REQUEST_NOTIFICATION_STATUS status);

    /**
     * Answers whether this is the last notification of the request: a hint at most, as the page contradicts itself.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-getislastnotification-method">IHttpContext::GetIsLastNotification</a>
     */
    boolean getIsLastNotification(REQUEST_NOTIFICATION_STATUS status);

    /**
     * Answers the {@code EXECUTE_FLAG_} bits that a child request runs with, 0 otherwise.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-getexecuteflags-method">IHttpContext::GetExecuteFlags</a>
     */
    int getExecuteFlags();

    /**
     * Answers a server variable; {@code null} when there is none of this name. The name is ISO-8859-1, the value any
     * text.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-getservervariable-method">IHttpContext::GetServerVariable</a>
     */
    String getServerVariable(String variableName);

    /**
     * Sets a server variable, and makes it where there is none of this name. The name is ISO-8859-1, the value any
     * text.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-setservervariable-method">IHttpContext::SetServerVariable</a>
     */
    void setServerVariable(String variableName, String variableValue);

    /**
     * Answers a direct buffer of memory that ends with the request, in native byte order, with undefined content. The
     * right place for the buffers of asynchronous reads and writes. Using it after the end of the request is undefined
     * as in C++: copy what must outlive it. No memory: {@link org.iisjava.HResultException} with E_OUTOFMEMORY.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-allocaterequestmemory-method">IHttpContext::AllocateRequestMemory</a>
     */
    ByteBuffer allocateRequestMemory(int size);

    /**
     * Answers what IIS has cached about the URL; {@code null} where it has not.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-geturlinfo-method">IHttpContext::GetUrlInfo</a>
     */
    IHttpUrlInfo getUrlInfo();

    /**
     * Answers the metadata of the URL.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-getmetadata-method">IHttpContext::GetMetadata</a>
     */
    IMetadataInfo getMetadata();

    /**
     * Answers the physical path of the URL; {@code null} where it cannot be mapped. May raise {@code RQ_MAP_PATH}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-getphysicalpath-method">IHttpContext::GetPhysicalPath</a>
     */
    String getPhysicalPath();

    /**
     * Answers the URL path of the script; {@code null} where there is none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-getscriptname-method">IHttpContext::GetScriptName</a>
     */
    String getScriptName();

    /**
     * Answers the physical path of the script; {@code null} where there is none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-getscripttranslated-method">IHttpContext::GetScriptTranslated</a>
     */
    String getScriptTranslated();

    /**
     * Answers the handler mapping of the request; {@code null} where there is none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-getscriptmap-method">IHttpContext::GetScriptMap</a>
     */
    IScriptMapInfo getScriptMap();

    /**
     * Keeps further handlers from running for this request. The pipeline goes on.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-setrequesthandled-method">IHttpContext::SetRequestHandled</a>
     */
    void setRequestHandled();

    /**
     * Answers the file of the request; {@code null} where there is none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-getfileinfo-method">IHttpContext::GetFileInfo</a>
     */
    IHttpFileInfo getFileInfo();

    /**
     * Answers the physical path of a URL of this site. Raises {@code RQ_MAP_PATH} and waits for it.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-mappath-method">IHttpContext::MapPath</a>
     */
    String mapPath(String url);

    /**
     * Answers which module is in which notification since when.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-getcurrentexecutionstats-method">IHttpContext::GetCurrentExecutionStats</a>
     */
    ExecutionStats getCurrentExecutionStats();

    /**
     * Cancels the pending read or send, which completes with HRESULT_FROM_WIN32(ERROR_OPERATION_ABORTED). Answers
     * {@code false} when there was nothing to cancel (ERROR_NOT_FOUND, or ERROR_INVALID_PARAMETER for a request made up
     * by IIS). May be called while another thread uses the context.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-cancelio-method">IHttpContext::CancelIo</a>
     */
    boolean cancelIo();

    /**
     * Answers the handler mapping of another URL, wildcard mappings included; it ends with the context.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-maphandler-method">IHttpContext::MapHandler</a>
     */
    default IScriptMapInfo mapHandler(int siteId, String siteName, String url, String verb)
    {
        return mapHandler(siteId, siteName, url, verb, false);
    }

    /**
     * Answers the handler mapping of another URL; it ends with the context.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-maphandler-method">IHttpContext::MapHandler</a>
     */
    IScriptMapInfo mapHandler(int siteId, String siteName, String url, String verb, boolean ignoreWildcardMappings);

    /**
     * Answers this object as a later version of its interface; empty on an IIS that has not got it.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/httpgetextendedinterface-function">HttpGetExtendedInterface</a>
     */
    <T extends IHttpContext> Optional<T> getExtendedInterface(Class<T> version);

    /**
     * Makes a context for a child request: a copy of what the {@code CLONE_FLAG_} bits say. Change its request, give
     * it to {@link #executeRequest}, and end it by {@link #releaseClonedContext()}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-clonecontext-method">IHttpContext::CloneContext</a>
     */
    IHttpContext cloneContext(int cloneFlags);

    /**
     * Ends a context that {@link #cloneContext} made; called on the clone, after its request has completed and after
     * its own clones. It has ended then.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-releaseclonedcontext-method">IHttpContext::ReleaseClonedContext</a>
     */
    void releaseClonedContext();

    /**
     * Runs a child request through the whole pipeline. {@code async} must be {@code true}; {@code executeFlags} are
     * {@code EXECUTE_FLAG_} bits; a {@code user} other than {@code null} takes the place of authentication, and may
     * be one of your own. Answers whether {@link CHttpModule#onAsyncCompletion} will be called when the child has
     * ended; {@code false}: it has. At most ten levels deep.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-executerequest-method">IHttpContext::ExecuteRequest</a>
     */
    boolean executeRequest(boolean async, IHttpContext childContext, int executeFlags, IHttpUser user);

    /**
     * Answers the context whose module made this one; {@code null} for a request of a client.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-getparentcontext-method">IHttpContext::GetParentContext</a>
     */
    IHttpContext getParentContext();

    /**
     * Answers the context of the client's request; {@code null} when this is it.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-getrootcontext-method">IHttpContext::GetRootContext</a>
     */
    IHttpContext getRootContext();

    /**
     * Raises {@code RQ_CUSTOM_NOTIFICATION} in this request. Java modules are given the very object that you give.
     * Answers whether {@link CHttpModule#onAsyncCompletion} will be called.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-notifycustomnotification-method">IHttpContext::NotifyCustomNotification</a>
     */
    boolean notifyCustomNotification(ICustomNotificationProvider customOutput);

    /**
     * Answers the tracing of the request.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext-gettracecontext-method">IHttpContext::GetTraceContext</a>
     */
    IHttpTraceContext getTraceContext();
}
