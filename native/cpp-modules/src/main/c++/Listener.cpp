#include "Module.h"

namespace
{

constexpr DWORD AllGlobal = GL_STOP_LISTENING | GL_CACHE_CLEANUP | GL_CACHE_OPERATION | GL_HEALTH_CHECK |
                            GL_CONFIGURATION_CHANGE | GL_FILE_CHANGE | GL_PRE_BEGIN_REQUEST | GL_APPLICATION_START |
                            GL_APPLICATION_RESOLVE_MODULES | GL_APPLICATION_STOP | GL_RSCA_QUERY | GL_TRACE_EVENT |
                            GL_CUSTOM_NOTIFICATION | GL_THREAD_CLEANUP | GL_APPLICATION_PRELOAD | GL_SUSPEND_PROCESS;

// How often each global notification was heard, by the number of its bit.
LONG volatile heard[32];
LONG volatile subscribed;
IHttpFileMonitor* monitor;

constexpr GUID OurProvider = {0x7B0C8F7E, 0x1A2B, 0x4C3D, {0x9E, 0x8F, 0x01, 0x23, 0x45, 0x67, 0x89, 0xAB}};

GLOBAL_NOTIFICATION_STATUS Heard(DWORD notification)
{
    int bit = 0;
    while ((notification >> bit) != 1)
        ++bit;
    __atomic_add_fetch(&heard[bit], 1, __ATOMIC_SEQ_CST);
    return GL_NOTIFICATION_CONTINUE;
}

// What is heard at the end has no request to be told by; it goes to the trace.
void Tell(PCWSTR what)
{
    g_pHttpServer->GetTraceContext()->QuickTrace(IISTEXT("Listener heard"), what);
}

class GlobalListener final : public CGlobalModule
{
public:
    explicit GlobalListener(const ModuleInfo& info) : m_info(info) {}

    GLOBAL_NOTIFICATION_STATUS OnGlobalStopListening(IGlobalStopListeningProvider* pProvider) override
    {
        Tell(pProvider->DrainRequestsGracefully() ? IISTEXT("stop, graceful") : IISTEXT("stop"));
        return Heard(GL_STOP_LISTENING);
    }
    GLOBAL_NOTIFICATION_STATUS OnGlobalCacheCleanup() override
    {
        Tell(IISTEXT("cache cleanup"));
        return Heard(GL_CACHE_CLEANUP);
    }
    GLOBAL_NOTIFICATION_STATUS OnGlobalCacheOperation(ICacheProvider*) override { return Heard(GL_CACHE_OPERATION); }
    GLOBAL_NOTIFICATION_STATUS OnGlobalHealthCheck() override { return Heard(GL_HEALTH_CHECK); }
    GLOBAL_NOTIFICATION_STATUS OnGlobalConfigurationChange(IGlobalConfigurationChangeProvider* pProvider) override
    {
        return pProvider->GetChangePath() == nullptr ? GL_NOTIFICATION_CONTINUE : Heard(GL_CONFIGURATION_CHANGE);
    }
    GLOBAL_NOTIFICATION_STATUS OnGlobalFileChange(IGlobalFileChangeProvider* pProvider) override
    {
        return pProvider->GetFileName() == nullptr ? GL_NOTIFICATION_CONTINUE : Heard(GL_FILE_CHANGE);
    }
    GLOBAL_NOTIFICATION_STATUS OnGlobalPreBeginRequest(IPreBeginRequestProvider* pProvider) override
    {
        return pProvider->GetHttpContext() == nullptr ? GL_NOTIFICATION_CONTINUE : Heard(GL_PRE_BEGIN_REQUEST);
    }
    GLOBAL_NOTIFICATION_STATUS OnGlobalApplicationStart(IHttpApplicationStartProvider* pProvider) override
    {
        return pProvider->GetApplication() == nullptr ? GL_NOTIFICATION_CONTINUE : Heard(GL_APPLICATION_START);
    }
    GLOBAL_NOTIFICATION_STATUS
    OnGlobalApplicationResolveModules(IHttpApplicationResolveModulesProvider* pProvider) override
    {
        return pProvider->GetApplication() == nullptr ? GL_NOTIFICATION_CONTINUE
                                                      : Heard(GL_APPLICATION_RESOLVE_MODULES);
    }
    GLOBAL_NOTIFICATION_STATUS OnGlobalApplicationStop(IHttpApplicationStopProvider* pProvider) override
    {
        Tell(pProvider->GetApplication()->GetApplicationId());
        return Heard(GL_APPLICATION_STOP);
    }
    GLOBAL_NOTIFICATION_STATUS OnGlobalRSCAQuery(IGlobalRSCAQueryProvider* pProvider) override
    {
        PBYTE buffer = nullptr;
        if (FAILED(pProvider->GetOutputBuffer(2, &buffer)))
            return GL_NOTIFICATION_CONTINUE;
        buffer[0] = 'o';
        buffer[1] = 'k';
        pProvider->SetResult(2, S_OK);
        return Heard(GL_RSCA_QUERY);
    }
    GLOBAL_NOTIFICATION_STATUS OnGlobalTraceEvent(IGlobalTraceEventProvider* pProvider) override
    {
        HTTP_TRACE_EVENT* event = nullptr;
        if (FAILED(pProvider->GetTraceEvent(&event)) || event == nullptr)
            return GL_NOTIFICATION_CONTINUE;
        if (pProvider->CheckSubscription(m_info.id))
            __atomic_add_fetch(&subscribed, 1, __ATOMIC_SEQ_CST);
        return Heard(GL_TRACE_EVENT);
    }
    GLOBAL_NOTIFICATION_STATUS OnGlobalCustomNotification(ICustomNotificationProvider* pProvider) override
    {
        if (!Equal(pProvider->QueryNotificationType(), IISTEXT("Provoked")))
            return GL_NOTIFICATION_CONTINUE;
        Heard(GL_CUSTOM_NOTIFICATION);
        return GL_NOTIFICATION_HANDLED;
    }
    VOID Terminate() override
    {
        if (monitor != nullptr)
            monitor->DereferenceFileMonitor();
        monitor = nullptr;
        delete this;
    }
    GLOBAL_NOTIFICATION_STATUS OnGlobalThreadCleanup(IGlobalThreadCleanupProvider*) override
    {
        return Heard(GL_THREAD_CLEANUP);
    }
    GLOBAL_NOTIFICATION_STATUS OnGlobalApplicationPreload(IGlobalApplicationPreloadProvider*) override
    {
        return Heard(GL_APPLICATION_PRELOAD);
    }
    GLOBAL_NOTIFICATION_STATUS OnSuspendProcess(IGlobalSuspendProcessCallback**) override
    {
        return Heard(GL_SUSPEND_PROCESS);
    }

private:
    ~GlobalListener() = default;

    const ModuleInfo m_info;
};

class Provoked final : public ICustomNotificationProvider
{
public:
    VOID SetErrorStatus(HRESULT) override {}
    PCWSTR QueryNotificationType() override { return IISTEXT("Provoked"); }
};

// Lists what the listener has heard, and provokes notifications by IHttpServer.
class Listener final : public CHttpModule
{
public:
    explicit Listener(const ModuleInfo& info) : m_info(info) {}

    REQUEST_NOTIFICATION_STATUS OnExecuteRequestHandler(IHttpContext* pHttpContext, IHttpEventProvider*) override
    {
        const PCWSTR what = FindRequest(pHttpContext, m_info, IISTEXT("listener"));
        if (what == nullptr)
            return RQ_NOTIFICATION_CONTINUE;
        Text text(pHttpContext);
        if (Equal(what, IISTEXT("provoke")))
            Provoke(pHttpContext, text);
        else
        {
            for (int bit = 0; bit < 32; ++bit)
                if (((AllGlobal >> bit) & 1) != 0)
                    text << bit << "=" << static_cast<int>(heard[bit]) << " ";
            text << "subscribed=" << static_cast<int>(subscribed);
        }
        text.Write();
        pHttpContext->SetRequestHandled();
        return RQ_NOTIFICATION_CONTINUE;
    }

private:
    void Provoke(IHttpContext* context, Text& text)
    {
        g_pHttpServer->ReportUnhealthy(IISTEXT("provoked"), E_FAIL);
        g_pHttpServer->NotifyConfigurationChange(context->GetApplication()->GetAppConfigPath());
        g_pHttpServer->NotifyFileChange(context->GetPhysicalPath());
        Provoked provider;
        text << static_cast<int>(g_pHttpServer->NotifyCustomNotification(&provider)) << " ";

        // Subscribe to what is raised below, and to nothing else.
        HTTP_TRACE_CONFIGURATION configuration = {&OurProvider, 1, 5, TRUE};
        IHttpTraceContext* const trace = context->GetTraceContext();
        text.Hex(trace->SetTraceConfiguration(m_info.id, &configuration)) << " ";
        HTTP_TRACE_CONFIGURATION current = {&OurProvider, 0, 0, FALSE};
        text.Hex(trace->GetTraceConfiguration(&current))
            << " " << current.dwAreas << current.dwVerbosity << current.fProviderEnabled << " ";
        HTTP_TRACE_EVENT event = {};
        event.pProviderGuid = &OurProvider;
        event.dwArea = 1;
        event.dwEvent = 7;
        event.pszEventName = IISTEXT("OUR_EVENT");
        event.dwVerbosity = 4;
        text.Hex(trace->RaiseTraceEvent(&event)) << " ";
        event.dwArea = 2;
        text.Hex(trace->RaiseTraceEvent(&event)) << " ";
        text.Hex(g_pHttpServer->GetTraceContext()->QuickTrace(IISTEXT("provoked"))) << " ";

        PCWSTR folder = nullptr;
        DWORD length = 0;
        if (monitor == nullptr && SUCCEEDED(context->GetServerVariable("HTTP_X_MONITOR", &folder, &length)))
            text.Hex(g_pHttpServer->RegisterFileChangeMonitor(folder, nullptr, &monitor));
    }

    const ModuleInfo m_info;
};

} // namespace

HRESULT RegisterListener(IHttpModuleRegistrationInfo* pModuleInfo, const ModuleInfo& info)
{
    auto* const listener = new (std::nothrow) GlobalListener(info);
    if (listener == nullptr)
        return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
    HRESULT hr = pModuleInfo->SetGlobalNotifications(listener, AllGlobal);
    if (SUCCEEDED(hr))
        hr = pModuleInfo->SetPriorityForGlobalNotification(GL_CUSTOM_NOTIFICATION, PRIORITY_ALIAS_LOW);
    return FAILED(hr) ? hr : Register<Listener>(pModuleInfo, info, RQ_EXECUTE_REQUEST_HANDLER);
}
