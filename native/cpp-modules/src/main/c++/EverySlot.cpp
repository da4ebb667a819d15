#include "SlotCalls.h"

namespace
{

template <class Later, class Interface>
Later* Cast(Interface* object)
{
    Later* later = nullptr;
    HttpGetExtendedInterface(g_pHttpServer, object, &later);
    return later;
}

constexpr GUID AllProviders = {};

class Custom final : public ICustomNotificationProvider
{
public:
    VOID SetErrorStatus(HRESULT) override {}
    PCWSTR QueryNotificationType() override { return IISTEXT("EverySlot"); }
};

class Key final : public IHttpCacheKey
{
public:
    DWORD GetHash() const override { return 0; }
    PCWSTR GetCacheName() const override { return IISTEXT("EverySlot"); }
    bool GetIsEqual(IHttpCacheKey*) const override { return false; }
    bool GetIsPrefix(IHttpCacheKey*) const override { return false; }
    VOID Enum(IHttpCacheSpecificData*) override {}
};

#define GLOBAL(Method, Provider, name)                                                                                 \
    GLOBAL_NOTIFICATION_STATUS Method(Provider* pProvider) override                                                    \
    {                                                                                                                  \
        SlotCalls::All(IISTEXT(name), pProvider);                                                                      \
        return GL_NOTIFICATION_CONTINUE;                                                                               \
    }

class GlobalCaller final : public CGlobalModule
{
public:
    GLOBAL(OnGlobalCacheOperation, ICacheProvider, "ICacheProvider")
    GLOBAL(OnGlobalConfigurationChange, IGlobalConfigurationChangeProvider, "IGlobalConfigurationChangeProvider")
    GLOBAL(OnGlobalFileChange, IGlobalFileChangeProvider, "IGlobalFileChangeProvider")
    GLOBAL(OnGlobalPreBeginRequest, IPreBeginRequestProvider, "IPreBeginRequestProvider")
    GLOBAL(OnGlobalApplicationStart, IHttpApplicationStartProvider, "IHttpApplicationProvider")
    GLOBAL(OnGlobalApplicationResolveModules, IHttpApplicationResolveModulesProvider,
           "IHttpApplicationResolveModulesProvider")
    GLOBAL(OnGlobalRSCAQuery, IGlobalRSCAQueryProvider, "IGlobalRSCAQueryProvider")
    GLOBAL(OnGlobalTraceEvent, IGlobalTraceEventProvider, "IGlobalTraceEventProvider")
    GLOBAL(OnGlobalCustomNotification, ICustomNotificationProvider, "ICustomNotificationProvider")
    GLOBAL(OnGlobalThreadCleanup, IGlobalThreadCleanupProvider, "IGlobalThreadCleanupProvider")

    GLOBAL_NOTIFICATION_STATUS OnGlobalStopListening(IGlobalStopListeningProvider* pProvider) override
    {
        SlotCalls::All(IISTEXT("IGlobalStopListeningProvider"), pProvider);
        SlotCalls::Trace(IISTEXT("IGlobalStopListeningProvider"));
        return GL_NOTIFICATION_CONTINUE;
    }
    VOID Terminate() override
    {
        SlotCalls::Free();
        delete this;
    }

private:
    ~GlobalCaller() = default;
};

#define NOTIFIED(Method, Provider, name)                                                                               \
    REQUEST_NOTIFICATION_STATUS Method(IHttpContext* pHttpContext, Provider* pProvider) override                       \
    {                                                                                                                  \
        if (IsOurs(pHttpContext))                                                                                      \
            SlotCalls::All(IISTEXT(name), pProvider);                                                                  \
        return RQ_NOTIFICATION_CONTINUE;                                                                               \
    }

class EverySlot final : public CHttpModule
{
public:
    explicit EverySlot(const ModuleInfo& info) : m_info(info) {}

    NOTIFIED(OnBeginRequest, IHttpEventProvider, "IHttpEventProvider")
    NOTIFIED(OnAuthenticateRequest, IAuthenticationProvider, "IAuthenticationProvider")
    NOTIFIED(OnSendResponse, ISendResponseProvider, "ISendResponseProvider")
    NOTIFIED(OnReadEntity, IReadEntityProvider, "IReadEntityProvider")
    NOTIFIED(OnMapPath, IMapPathProvider, "IMapPathProvider")
    NOTIFIED(OnCustomRequestNotification, ICustomNotificationProvider, "ICustomNotificationProvider")

    REQUEST_NOTIFICATION_STATUS OnMapRequestHandler(IHttpContext* pHttpContext, IMapHandlerProvider* pProvider) override
    {
        if (FindRequest(pHttpContext, m_info, IISTEXT("every")) == nullptr)
            return RQ_NOTIFICATION_CONTINUE;
        SlotCalls::All(IISTEXT("IMapHandlerProvider"), pProvider);
        pProvider->SetScriptMap(pHttpContext->GetScriptMap());
        SlotCalls::Mark(IISTEXT("IMapHandlerProvider"), 2);
        return RQ_NOTIFICATION_CONTINUE;
    }

    REQUEST_NOTIFICATION_STATUS OnExecuteRequestHandler(IHttpContext* pHttpContext, IHttpEventProvider*) override
    {
        const PCWSTR what = FindRequest(pHttpContext, m_info, IISTEXT("every"));
        if (what == nullptr)
            return RQ_NOTIFICATION_CONTINUE;
        pHttpContext->SetRequestHandled();
        Text text(pHttpContext);
        if (Equal(what, IISTEXT("report")))
            SlotCalls::Report(text);
        else if (Equal(what, IISTEXT("server")))
            Server(text);
        else if (Equal(what, IISTEXT("response")))
            SlotCalls::All(IISTEXT("IHttpResponse4"), Cast<IHttpResponse4>(pHttpContext->GetResponse()));
        else if (Equal(what, IISTEXT("completion")))
        {
            SlotCalls::Mark(IISTEXT("IHttpContext"), 9);
            return FAILED(pHttpContext->PostCompletion(1)) ? RQ_NOTIFICATION_CONTINUE : RQ_NOTIFICATION_PENDING;
        }
        else if (Equal(what, IISTEXT("websocket")))
            return WebSocket(pHttpContext), RQ_NOTIFICATION_CONTINUE;
        else if (Equal(what, IISTEXT("reset")))
            return Reset(pHttpContext), RQ_NOTIFICATION_FINISH_REQUEST;
        else
            Request(pHttpContext);
        text << "done";
        text.Write();
        return RQ_NOTIFICATION_CONTINUE;
    }

    REQUEST_NOTIFICATION_STATUS OnAsyncCompletion(IHttpContext* pHttpContext, DWORD, BOOL, IHttpEventProvider*,
                                                  IHttpCompletionInfo* pCompletionInfo) override
    {
        SlotCalls::All(IISTEXT("IHttpCompletionInfo2"), Cast<IHttpCompletionInfo2>(pCompletionInfo));
        Text text(pHttpContext);
        (text << "completed").Write();
        SlotCalls::Mark(IISTEXT("IHttpContext"), 8);
        pHttpContext->IndicateCompletion(RQ_NOTIFICATION_CONTINUE);
        return RQ_NOTIFICATION_PENDING;
    }

private:
    // Asked the first time only: the calls change the URL too.
    bool IsOurs(IHttpContext* context)
    {
        m_isOurs = m_isOurs || FindRequest(context, m_info, IISTEXT("every")) != nullptr;
        return m_isOurs;
    }

    void Request(IHttpContext* context) const
    {
        HTTP_TRACE_CONFIGURATION everything = {&AllProviders, 0xFFFFE, 5, TRUE};
        context->GetTraceContext()->SetTraceConfiguration(m_info.id, &everything);
        context->GetTraceContext()->QuickTrace(IISTEXT("traced"));
        SlotCalls::All(IISTEXT("IHttpSite"), context->GetSite());
        SlotCalls::All(IISTEXT("IHttpApplication2"), Cast<IHttpApplication2>(context->GetApplication()));
        SlotCalls::All(IISTEXT("IHttpConnection"), context->GetConnection());
        SlotCalls::All(IISTEXT("IHttpConnectionModuleContextContainer"),
                       context->GetConnection()->GetModuleContextContainer());
        SlotCalls::All(IISTEXT("IHttpUser"), context->GetUser());
        SlotCalls::All(IISTEXT("IHttpUrlInfo"), context->GetUrlInfo());
        SlotCalls::All(IISTEXT("IMetadataInfo"), context->GetMetadata());
        SlotCalls::All(IISTEXT("IScriptMapInfo"), context->GetScriptMap());
        SlotCalls::All(IISTEXT("IHttpFileInfo"), context->GetFileInfo());
        SlotCalls::All(IISTEXT("IHttpTraceContext"), context->GetTraceContext());
        SlotCalls::All(IISTEXT("IHttpModuleContextContainer"), context->GetModuleContextContainer());
        SlotCalls::All(IISTEXT("IHttpRequest4"), Cast<IHttpRequest4>(context->GetRequest()));
        SlotCalls::All(IISTEXT("IHttpCachePolicy2"), Cast<IHttpCachePolicy2>(context->GetResponse()->GetCachePolicy()));
        IHttpContext4* const context4 = Cast<IHttpContext4>(context);
        SlotCalls::All(IISTEXT("INamedContextContainer"), context4->GetNamedContextContainer());
        Custom custom;
        BOOL expected = FALSE;
        context->NotifyCustomNotification(&custom, &expected);
        SlotCalls::All(IISTEXT("IHttpContext4"), context4);
    }

    static void Server(Text& text)
    {
        Custom custom;
        Key key;
        IHttpCacheSpecificData* found = nullptr;
        g_pHttpServer->NotifyCustomNotification(&custom);
        text.Hex(g_pHttpServer->DoCacheOperation(CACHE_OPERATION_RETRIEVE, &key, &found)) << " ";
        IWpfSettings* settings = nullptr;
        g_pHttpServer->GetWorkerProcessSettings(&settings);
        SlotCalls::All(IISTEXT("IWpfSettings"), settings);
        SlotCalls::All(IISTEXT("IHttpPerfCounterInfo"), g_pHttpServer->GetPerfCounterInfo());
        IDispensedHttpModuleContextContainer* const container = g_pHttpServer->DispenseContainer();
        SlotCalls::Mark(IISTEXT("IHttpServer"), 16);
        SlotCalls::All(IISTEXT("IDispensedHttpModuleContextContainer"), container);
        container->ReleaseContainer();
        SlotCalls::Mark(IISTEXT("IDispensedHttpModuleContextContainer"), 2);
        void* server2 = nullptr;
        void* server3 = nullptr;
        g_pHttpServer->GetExtendedInterface(HTTP_SERVER_INTERFACE_V2, &server2);
        g_pHttpServer->GetExtendedInterface(HTTP_SERVER_INTERFACE_V3, &server3);
        const PCWSTR configuration = static_cast<IHttpServer2*>(server2)->GetAppPoolConfigFile();
        IHttpFileInfo* file = nullptr;
        if (SUCCEEDED(g_pHttpServer->GetFileInfo(configuration, nullptr, nullptr, nullptr, nullptr, TRUE, &file)))
        {
            SlotCalls::All(IISTEXT("IHttpFileInfo"), file);
            file->DereferenceCacheData();
        }
        IHttpFileMonitor* monitor = nullptr;
        if (SUCCEEDED(g_pHttpServer->RegisterFileChangeMonitor(configuration, nullptr, &monitor)))
        {
            SlotCalls::All(IISTEXT("IHttpFileMonitor"), monitor);
            monitor->DereferenceFileMonitor();
            SlotCalls::Mark(IISTEXT("IHttpFileMonitor"), 1);
        }
        IReferencedMetadataInfo* metadata = nullptr;
        if (SUCCEEDED(static_cast<IHttpServer2*>(server2)->GetMetadata(IISTEXT("Default Web Site"),
                                                                       IISTEXT("/file.txt"), &metadata)))
        {
            SlotCalls::All(IISTEXT("IReferencedMetadataInfo"), metadata);
            metadata->DereferenceMetadata();
        }
        SlotCalls::All(IISTEXT("IHttpServer3"), server3);
        SlotCalls::All(IISTEXT("IHttpTraceContext"), g_pHttpServer->GetTraceContext());
    }

    static void WebSocket(IHttpContext* context)
    {
        DWORD sent = 0;
        context->GetResponse()->SetStatus(101, "Switching Protocols");
        context->GetResponse()->Flush(FALSE, TRUE, &sent);
        INamedContextContainer* const named = Cast<IHttpContext3>(context)->GetNamedContextContainer();
        IHttpStoredContext* const socket = named->GetNamedContext(IIS_WEBSOCKET);
        if (socket == nullptr)
            return;
        SlotCalls::All(IISTEXT("IWebSocketContext"), socket);
        socket->CleanupStoredContext();
        SlotCalls::Mark(IISTEXT("IHttpStoredContext"), 0);
    }

    static void Reset(IHttpContext* context)
    {
        IHttpResponse4* const response = Cast<IHttpResponse4>(context->GetResponse());
        response->CloseConnection();
        SlotCalls::Mark(IISTEXT("IHttpResponse"), 27);
        response->ResetConnection();
        SlotCalls::Mark(IISTEXT("IHttpResponse"), 13);
        response->ResetStream(8);
        SlotCalls::Mark(IISTEXT("IHttpResponse4"), 33);
    }

    const ModuleInfo m_info;
    bool m_isOurs = false;
};

class EverySlotFactory final : public IHttpModuleFactory
{
public:
    explicit EverySlotFactory(const ModuleInfo& info) : m_info(info) {}
    HRESULT GetHttpModule(CHttpModule** ppModule, IModuleAllocator* pAllocator) override
    {
        SlotCalls::All(IISTEXT("IModuleAllocator"), pAllocator);
        *ppModule = new (std::nothrow) EverySlot(m_info);
        return *ppModule == nullptr ? HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY) : S_OK;
    }
    void Terminate() override { delete this; }

private:
    ~EverySlotFactory() = default;

    const ModuleInfo m_info;
};

} // namespace

HRESULT RegisterEverySlot(IHttpModuleRegistrationInfo* pModuleInfo, const ModuleInfo& info)
{
    auto* const factory = new (std::nothrow) EverySlotFactory(info);
    auto* const global = new (std::nothrow) GlobalCaller;
    if (factory == nullptr || global == nullptr)
        return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
    HRESULT hr = pModuleInfo->SetRequestNotifications(
        factory,
        RQ_BEGIN_REQUEST | RQ_AUTHENTICATE_REQUEST | RQ_MAP_REQUEST_HANDLER | RQ_EXECUTE_REQUEST_HANDLER |
            RQ_SEND_RESPONSE | RQ_READ_ENTITY | RQ_MAP_PATH | RQ_CUSTOM_NOTIFICATION,
        0);
    if (SUCCEEDED(hr))
        hr = pModuleInfo->SetGlobalNotifications(
            global, GL_STOP_LISTENING | GL_CACHE_OPERATION | GL_CONFIGURATION_CHANGE | GL_FILE_CHANGE |
                        GL_PRE_BEGIN_REQUEST | GL_APPLICATION_START | GL_APPLICATION_RESOLVE_MODULES | GL_RSCA_QUERY |
                        GL_TRACE_EVENT | GL_CUSTOM_NOTIFICATION | GL_THREAD_CLEANUP);
    SlotCalls::All(IISTEXT("IHttpModuleRegistrationInfo2"), Cast<IHttpModuleRegistrationInfo2>(pModuleInfo));
    return hr;
}
