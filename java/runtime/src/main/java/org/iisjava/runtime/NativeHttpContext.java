package org.iisjava.runtime;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.iisjava.httpserv.ExecutionStats;
import org.iisjava.httpserv.ICustomNotificationProvider;
import org.iisjava.httpserv.IHttpApplication;
import org.iisjava.httpserv.IHttpConnection;
import org.iisjava.httpserv.IHttpContext;
import org.iisjava.httpserv.IHttpFileInfo;
import org.iisjava.httpserv.IHttpModuleContextContainer;
import org.iisjava.httpserv.IHttpRequest;
import org.iisjava.httpserv.IHttpResponse;
import org.iisjava.httpserv.IHttpSite;
import org.iisjava.httpserv.IHttpTraceContext;
import org.iisjava.httpserv.IHttpUrlInfo;
import org.iisjava.httpserv.IHttpUser;
import org.iisjava.httpserv.IMetadataInfo;
import org.iisjava.httpserv.IScriptMapInfo;
import org.iisjava.httpserv.NextNotification;
import org.iisjava.httpserv.REQUEST_NOTIFICATION_STATUS;

/** IIS's IHttpContext. One for each module instance, owned by its {@link RequestState}; REQUEST lifetime. */
class NativeHttpContext extends NativeObject implements IHttpContext
{
    private final RequestState m_state;
    private IHttpSite m_site;
    private IHttpConnection m_connection;
    private IHttpModuleContextContainer m_moduleContextContainer;
    private IHttpContext m_parentContext;
    private IHttpContext m_rootContext;

    NativeHttpContext(RequestState state)
    {
        this(state, state.context());
    }

    NativeHttpContext(RequestState state, long handle)
    {
        super(handle, state.lifetime());
        m_state = state;
    }

    final RequestState state()
    {
        return m_state;
    }

    @Override
    public IHttpSite getSite()
    {
        if (m_site == null)
        {
            m_site = NativeHttpSite.of(getLong("IHttpContext::GetSite", Abi::IHttpContext_GetSite), lifetime());
        }
        return remembered("IHttpContext::GetSite", m_site);
    }

    @Override
    public IHttpApplication getApplication()
    {
        long application = getLong("IHttpContext::GetApplication", Abi::IHttpContext_GetApplication);
        return application == 0 ? null : new NativeHttpApplication(application, lifetime());
    }

    @Override
    public IHttpConnection getConnection()
    {
        if (m_connection == null)
        {
            m_connection = NativeHttpConnection.of(
                getLong("IHttpContext::GetConnection", Abi::IHttpContext_GetConnection), lifetime());
        }
        return remembered("IHttpContext::GetConnection", m_connection);
    }

    @Override
    public IHttpRequest getRequest()
    {
        return m_state.request();
    }

    @Override
    public IHttpResponse getResponse()
    {
        return m_state.response();
    }

    @Override
    public boolean getResponseHeadersSent()
    {
        return getBoolean("IHttpContext::GetResponseHeadersSent", Abi::IHttpContext_GetResponseHeadersSent);
    }

    @Override
    public IHttpUser getUser()
    {
        return NativeHttpUser.of(getLong("IHttpContext::GetUser", Abi::IHttpContext_GetUser), lifetime());
    }

    @Override
    public IHttpModuleContextContainer getModuleContextContainer()
    {
        if (m_moduleContextContainer == null)
        {
            m_moduleContextContainer = NativeModuleContextContainer.of(getLong(
                "IHttpContext::GetModuleContextContainer", Abi::IHttpContext_GetModuleContextContainer), lifetime());
        }
        return remembered("IHttpContext::GetModuleContextContainer", m_moduleContextContainer);
    }

    @Override
    public void indicateCompletion(REQUEST_NOTIFICATION_STATUS notificationStatus)
    {
        int status = Argument.notNull("notificationStatus", notificationStatus).ordinal();
        if (notificationStatus == REQUEST_NOTIFICATION_STATUS.RQ_NOTIFICATION_PENDING)
        {
            throw new IllegalArgumentException("notificationStatus: RQ_NOTIFICATION_PENDING is not a final status");
        }
        Posts.indicate(m_state, status);
    }

    @Override
    public void postCompletion(int bytes)
    {
        Posts.post(m_state, Argument.notNegative("bytes", bytes));
    }

    @Override
    public void disableNotifications(int notifications, int postNotifications)
    {
        call("IHttpContext::DisableNotifications", context ->
            Abi.IHttpContext_DisableNotifications(context, notifications, postNotifications));
    }

    @Override
    public Optional<NextNotification> getNextNotification(REQUEST_NOTIFICATION_STATUS status)
    {
        Argument.notNull("status", status);
        try (Call call = begin("IHttpContext::GetNextNotification"))
        {
            long next = call.out();
            long notification = call.out();
            long post = call.out();
            call.check(Abi.IHttpContext_GetNextNotification(handle(), status.ordinal(), next, notification, post));
            return call.booleanAt(next)
                ? Optional.of(new NextNotification(call.intAt(notification), call.booleanAt(post))) : Optional.empty();
        }
    }

    @Override
    public boolean getIsLastNotification(REQUEST_NOTIFICATION_STATUS status)
    {
        Argument.notNull("status", status);
        return getBoolean("IHttpContext::GetIsLastNotification", (context, out) ->
            Abi.IHttpContext_GetIsLastNotification(context, status.ordinal(), out));
    }

    @Override
    public int getExecuteFlags()
    {
        return getInt("IHttpContext::GetExecuteFlags", Abi::IHttpContext_GetExecuteFlags);
    }

    @Override
    public String getServerVariable(String variableName)
    {
        Argument.name("variableName", variableName);
        try (Call call = begin("IHttpContext::GetServerVariable"))
        {
            long name = call.latin1(variableName);
            return call.readUtf16(ExceptionTable.INVALID_INDEX, (out, capacity, outLength) ->
                Abi.IHttpContext_GetServerVariable(handle(), name, variableName.length(), out, capacity, outLength));
        }
    }

    @Override
    public void setServerVariable(String variableName, String variableValue)
    {
        Argument.name("variableName", variableName);
        Argument.wide("variableValue", variableValue);
        try (Call call = begin("IHttpContext::SetServerVariable"))
        {
            call.check(Abi.IHttpContext_SetServerVariable(handle(), call.latin1(variableName), variableName.length(),
                call.utf16(variableValue), variableValue.length()));
        }
    }

    @Override
    public ByteBuffer allocateRequestMemory(int size)
    {
        Argument.positive("size", size);
        return NativeMemory.view(m_state.allocate(size), size);
    }

    @Override
    public IHttpUrlInfo getUrlInfo()
    {
        long urlInfo = getLong("IHttpContext::GetUrlInfo", Abi::IHttpContext_GetUrlInfo);
        return urlInfo == 0 ? null : new NativeHttpUrlInfo(urlInfo, lifetime());
    }

    @Override
    public IMetadataInfo getMetadata()
    {
        long metadata = getLong("IHttpContext::GetMetadata", Abi::IHttpContext_GetMetadata);
        return metadata == 0 ? null : new NativeMetadataInfo(metadata, lifetime());
    }

    @Override
    public String getPhysicalPath()
    {
        return getUtf16("IHttpContext::GetPhysicalPath", Abi::IHttpContext_GetPhysicalPath);
    }

    @Override
    public String getScriptName()
    {
        return getUtf16("IHttpContext::GetScriptName", Abi::IHttpContext_GetScriptName);
    }

    @Override
    public String getScriptTranslated()
    {
        return getUtf16("IHttpContext::GetScriptTranslated", Abi::IHttpContext_GetScriptTranslated);
    }

    @Override
    public IScriptMapInfo getScriptMap()
    {
        return NativeScriptMapInfo.of(
            getLong("IHttpContext::GetScriptMap", Abi::IHttpContext_GetScriptMap), lifetime());
    }

    @Override
    public void setRequestHandled()
    {
        call("IHttpContext::SetRequestHandled", Abi::IHttpContext_SetRequestHandled);
    }

    @Override
    public IHttpFileInfo getFileInfo()
    {
        long fileInfo = getLong("IHttpContext::GetFileInfo", Abi::IHttpContext_GetFileInfo);
        return fileInfo == 0 ? null : new NativeHttpFileInfo(fileInfo, lifetime());
    }

    @Override
    public String mapPath(String url)
    {
        Argument.wide("url", url);
        try (Call call = begin("IHttpContext::MapPath"))
        {
            long text = call.utf16(url);
            return call.readUtf16((out, capacity, outLength) ->
                Abi.IHttpContext_MapPath(handle(), text, url.length(), out, capacity, outLength));
        }
    }

    @Override
    public ExecutionStats getCurrentExecutionStats()
    {
        try (Call call = begin("IHttpContext::GetCurrentExecutionStats"))
        {
            long notification = call.out();
            long notificationStart = call.out();
            long moduleStart = call.out();
            long asyncNotification = call.out();
            long asyncStart = call.out();
            String module = call.readUtf16((out, capacity, outLength) -> Abi.IHttpContext_GetCurrentExecutionStats(
                handle(), notification, notificationStart, moduleStart, asyncNotification, asyncStart, out, capacity,
                outLength));
            return new ExecutionStats(call.intAt(notification), call.intAt(notificationStart), module,
                call.intAt(moduleStart), call.intAt(asyncNotification), call.intAt(asyncStart));
        }
    }

    @Override
    public boolean cancelIo()
    {
        try (Call call = begin("IHttpContext::CancelIo"))
        {
            int hresult = Abi.IHttpContext_CancelIo(handle());
            if (hresult == ExceptionTable.ERROR_NOT_FOUND || hresult == ExceptionTable.INVALID_PARAMETER)
            {
                return false;
            }
            call.check(hresult);
            return true;
        }
    }

    @Override
    public IScriptMapInfo mapHandler(int siteId, String siteName, String url, String verb,
                                     boolean ignoreWildcardMappings)
    {
        Argument.wide("siteName", siteName);
        Argument.wide("url", url);
        Argument.name("verb", verb);
        try (Call call = begin("IHttpContext::MapHandler"))
        {
            long out = call.out();
            call.check(Abi.IHttpContext_MapHandler(handle(), siteId, call.utf16(siteName), siteName.length(),
                call.utf16(url), url.length(), call.latin1(verb), verb.length(), ignoreWildcardMappings ? 1 : 0, out));
            return NativeScriptMapInfo.of(call.longAt(out), lifetime());
        }
    }

    @Override
    public <T extends IHttpContext> Optional<T> getExtendedInterface(Class<T> version)
    {
        if (Argument.notNull("version", version).isInstance(this))
        {
            return Optional.of(version.cast(this));
        }
        return ContextVersions.find(this, version);
    }

    @Override
    public IHttpContext cloneContext(int cloneFlags)
    {
        return ChildRequests.clone(this, cloneFlags);
    }

    @Override
    public void releaseClonedContext()
    {
        ChildRequests.release(m_state);
    }

    @Override
    public boolean executeRequest(boolean async, IHttpContext childContext, int executeFlags, IHttpUser user)
    {
        return ChildRequests.execute(this, async, childContext, executeFlags, user);
    }

    @Override
    public IHttpContext getParentContext()
    {
        if (m_parentContext == null)
        {
            m_parentContext =
                relative(getLong("IHttpContext::GetParentContext", Abi::IHttpContext_GetParentContext));
        }
        return remembered("IHttpContext::GetParentContext", m_parentContext);
    }

    @Override
    public IHttpContext getRootContext()
    {
        if (m_rootContext == null)
        {
            m_rootContext = relative(getLong("IHttpContext::GetRootContext", Abi::IHttpContext_GetRootContext));
        }
        return remembered("IHttpContext::GetRootContext", m_rootContext);
    }

    @Override
    public boolean notifyCustomNotification(ICustomNotificationProvider customOutput)
    {
        return ChildRequests.notify(this, customOutput);
    }

    @Override
    public IHttpTraceContext getTraceContext()
    {
        return NativeHttpTraceContext.of(getLong("IHttpContext::GetTraceContext", Abi::IHttpContext_GetTraceContext),
            lifetime());
    }

    /** Another context of the same family, which lives longer than this one: usable as long as this one. */
    private IHttpContext relative(long context)
    {
        return context == 0 ? null : new RequestState(context, lifetime(), m_state.module()).httpContext();
    }
}
