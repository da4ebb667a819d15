package org.iisjava.httpserv;

/**
 * A request module: extend it and override the notifications that you register for; all answer CONTINUE here. Instances
 * are yours to make, one for each request as a rule, in {@link IHttpModuleFactory#getHttpModule}. IIS calls one
 * notification at a time, on its threads, and ends the instance with {@link #dispose()}. A completion that IIS delivers
 * before the notification that started it has answered is held back until it has. What a notification throws becomes a
 * response with status 500; once headers were sent, it resets the connection, and in the notifications of the log and
 * the end of a request it is only logged.
 *
 * <p>{@link httpserv} is inherited so that its constants can be written without a prefix.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-class">CHttpModule</a>
 */
public abstract class CHttpModule implements httpserv
{
    /** For classes that extend it. */
    protected CHttpModule()
    {
    }

    /**
     * Called first, before authentication.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onbeginrequest-method">CHttpModule::OnBeginRequest</a>
     */
    public REQUEST_NOTIFICATION_STATUS onBeginRequest(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called after every module's {@link #onBeginRequest}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onpostbeginrequest-method">CHttpModule::OnPostBeginRequest</a>
     */
    public REQUEST_NOTIFICATION_STATUS onPostBeginRequest(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called to find out who the user is.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onauthenticaterequest-method">CHttpModule::OnAuthenticateRequest</a>
     */
    public REQUEST_NOTIFICATION_STATUS onAuthenticateRequest(IHttpContext context, IAuthenticationProvider provider)
        throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called after every module's {@link #onAuthenticateRequest}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onpostauthenticaterequest-method">CHttpModule::OnPostAuthenticateRequest</a>
     */
    public REQUEST_NOTIFICATION_STATUS onPostAuthenticateRequest(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called to decide whether the user may.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onauthorizerequest-method">CHttpModule::OnAuthorizeRequest</a>
     */
    public REQUEST_NOTIFICATION_STATUS onAuthorizeRequest(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called after every module's {@link #onAuthorizeRequest}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onpostauthorizerequest-method">CHttpModule::OnPostAuthorizeRequest</a>
     */
    public REQUEST_NOTIFICATION_STATUS onPostAuthorizeRequest(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called to look for the response in a cache.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onresolverequestcache-method">CHttpModule::OnResolveRequestCache</a>
     */
    public REQUEST_NOTIFICATION_STATUS onResolveRequestCache(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called after every module's {@link #onResolveRequestCache}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onpostresolverequestcache-method">CHttpModule::OnPostResolveRequestCache</a>
     */
    public REQUEST_NOTIFICATION_STATUS onPostResolveRequestCache(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called to choose the handler.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onmaprequesthandler-method">CHttpModule::OnMapRequestHandler</a>
     */
    public REQUEST_NOTIFICATION_STATUS onMapRequestHandler(IHttpContext context, IMapHandlerProvider provider)
        throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called after every module's {@link #onMapRequestHandler}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onpostmaprequesthandler-method">CHttpModule::OnPostMapRequestHandler</a>
     */
    public REQUEST_NOTIFICATION_STATUS onPostMapRequestHandler(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called to get the state of the session.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onacquirerequeststate-method">CHttpModule::OnAcquireRequestState</a>
     */
    public REQUEST_NOTIFICATION_STATUS onAcquireRequestState(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called after every module's {@link #onAcquireRequestState}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onpostacquirerequeststate-method">CHttpModule::OnPostAcquireRequestState</a>
     */
    public REQUEST_NOTIFICATION_STATUS onPostAcquireRequestState(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called before the handler.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onpreexecuterequesthandler-method">CHttpModule::OnPreExecuteRequestHandler</a>
     */
    public REQUEST_NOTIFICATION_STATUS onPreExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called after every module's {@link #onPreExecuteRequestHandler}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onpostpreexecuterequesthandler-method">CHttpModule::OnPostPreExecuteRequestHandler</a>
     */
    public REQUEST_NOTIFICATION_STATUS onPostPreExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called to answer the request, if the handler mapping names this module.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onexecuterequesthandler-method">CHttpModule::OnExecuteRequestHandler</a>
     */
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called after every module's {@link #onExecuteRequestHandler}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onpostexecuterequesthandler-method">CHttpModule::OnPostExecuteRequestHandler</a>
     */
    public REQUEST_NOTIFICATION_STATUS onPostExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called to put back the state of the session.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onreleaserequeststate-method">CHttpModule::OnReleaseRequestState</a>
     */
    public REQUEST_NOTIFICATION_STATUS onReleaseRequestState(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called after every module's {@link #onReleaseRequestState}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onpostreleaserequeststate-method">CHttpModule::OnPostReleaseRequestState</a>
     */
    public REQUEST_NOTIFICATION_STATUS onPostReleaseRequestState(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called to put the response into a cache.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onupdaterequestcache-method">CHttpModule::OnUpdateRequestCache</a>
     */
    public REQUEST_NOTIFICATION_STATUS onUpdateRequestCache(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called after every module's {@link #onUpdateRequestCache}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onpostupdaterequestcache-method">CHttpModule::OnPostUpdateRequestCache</a>
     */
    public REQUEST_NOTIFICATION_STATUS onPostUpdateRequestCache(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called for every request, failed or not; what it answers other than PENDING counts as CONTINUE.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onlogrequest-method">CHttpModule::OnLogRequest</a>
     */
    public REQUEST_NOTIFICATION_STATUS onLogRequest(IHttpContext context, IHttpEventProvider provider) throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called after every module's {@link #onLogRequest}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onpostlogrequest-method">CHttpModule::OnPostLogRequest</a>
     */
    public REQUEST_NOTIFICATION_STATUS onPostLogRequest(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called last, for every request, failed or not; what it answers other than PENDING counts as CONTINUE.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onendrequest-method">CHttpModule::OnEndRequest</a>
     */
    public REQUEST_NOTIFICATION_STATUS onEndRequest(IHttpContext context, IHttpEventProvider provider) throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called after every module's {@link #onEndRequest}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onpostendrequest-method">CHttpModule::OnPostEndRequest</a>
     */
    public REQUEST_NOTIFICATION_STATUS onPostEndRequest(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called before each send, in the inverted order of priorities. Answering PENDING is not supported by IIS.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onsendresponse-method">CHttpModule::OnSendResponse</a>
     */
    public REQUEST_NOTIFICATION_STATUS onSendResponse(IHttpContext context, ISendResponseProvider provider)
        throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called when a URL is mapped to a physical path, perhaps more than once and before onBeginRequest.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onmappath-method">CHttpModule::OnMapPath</a>
     */
    public REQUEST_NOTIFICATION_STATUS onMapPath(IHttpContext context, IMapPathProvider provider) throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called when a module has read from the request body.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onreadentity-method">CHttpModule::OnReadEntity</a>
     */
    public REQUEST_NOTIFICATION_STATUS onReadEntity(IHttpContext context, IReadEntityProvider provider) throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called when a module raises a notification of its own.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-oncustomrequestnotification-method">CHttpModule::OnCustomRequestNotification</a>
     */
    public REQUEST_NOTIFICATION_STATUS onCustomRequestNotification(IHttpContext context,
                                                                   ICustomNotificationProvider provider)
        throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called when an asynchronous operation of this instance is complete, or {@link IHttpContext#postCompletion} was
     * called. What it answers counts as the answer of the notification that is pending, which {@code notification} (a
     * {@code RQ_} bit) and {@code postNotification} tell. Microsoft's examples allow for a {@code completionInfo} of
     * {@code null}, though nobody has reported one.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-onasynccompletion-method">CHttpModule::OnAsyncCompletion</a>
     */
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo) throws Exception
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    /**
     * Called once when IIS has no more use for this instance. Nothing of the request may be used any more.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/chttpmodule-dispose-method">CHttpModule::Dispose</a>
     */
    public void dispose()
    {
    }
}
