#include "server/GlobalNotifications.h"

#include "server/Application.h"
#include "server/GlobalProvider.h"

#include <httpserv/CGlobalModule.h>
#include <httpserv/ICustomNotificationProvider.h>
#include <httpserv/IGlobalConfigurationChangeProvider.h>
#include <httpserv/IGlobalFileChangeProvider.h>
#include <httpserv/IGlobalStopListeningProvider.h>
#include <httpserv/IGlobalThreadCleanupProvider.h>
#include <httpserv/IHttpApplicationProvider.h>
#include <httpserv/IHttpApplicationResolveModulesProvider.h>
#include <httpserv/IPreBeginRequestProvider.h>

#include <algorithm>

namespace iishost
{

namespace
{

class StopListeningProvider final : public GlobalProvider<IGlobalStopListeningProvider>
{
public:
    explicit StopListeningProvider(bool gracefully) : m_gracefully(gracefully) {}
    BOOL DrainRequestsGracefully() const noexcept override { return m_gracefully; }

private:
    const bool m_gracefully;
};

class ConfigurationChangeProvider final : public GlobalProvider<IGlobalConfigurationChangeProvider>
{
public:
    explicit ConfigurationChangeProvider(PCWSTR path) : m_path(path) {}
    PCWSTR GetChangePath() const noexcept override { return m_path; }

private:
    const PCWSTR m_path;
};

class FileChangeProvider final : public GlobalProvider<IGlobalFileChangeProvider>
{
public:
    FileChangeProvider(PCWSTR fileName, IHttpFileMonitor* monitor) : m_fileName(fileName), m_monitor(monitor) {}
    PCWSTR GetFileName() const noexcept override { return m_fileName; }
    IHttpFileMonitor* GetFileMonitor() noexcept override { return m_monitor; }

private:
    const PCWSTR m_fileName;
    IHttpFileMonitor* const m_monitor;
};

class PreBeginRequestProvider final : public GlobalProvider<IPreBeginRequestProvider>
{
public:
    explicit PreBeginRequestProvider(IHttpContext& context) : m_context(context) {}
    IHttpContext* GetHttpContext() noexcept override { return &m_context; }

private:
    IHttpContext& m_context;
};

template <class Interface>
class ApplicationProvider : public GlobalProvider<Interface>
{
public:
    explicit ApplicationProvider(IHttpApplication* application) : m_application(application) {}
    IHttpApplication* GetApplication() noexcept override { return m_application; }

private:
    IHttpApplication* const m_application;
};

class ResolveModulesProvider final : public ApplicationProvider<IHttpApplicationResolveModulesProvider>
{
public:
    using Modules = std::vector<std::unique_ptr<LoadedModule>>;

    ResolveModulesProvider(Application& application, const Modules& modules, ServerLog& log)
        : ApplicationProvider(&application), m_application(application), m_modules(modules), m_log(log)
    {}
    HRESULT RegisterModule(HTTP_MODULE_ID parentModuleId, IHttpModuleFactory* pModuleFactory, PCWSTR pszModuleName,
                           PCWSTR, PCWSTR, DWORD dwRequestNotifications,
                           DWORD dwPostRequestNotifications) noexcept override
    try
    {
        if (pModuleFactory == nullptr || pszModuleName == nullptr || pszModuleName[0] == 0)
        {
            return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
        }
        const auto isParent = [&](const auto& module)
        {
            return module->GetId() == parentModuleId;
        };
        if (std::none_of(m_modules.begin(), m_modules.end(), isParent))
        {
            return HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND);
        }
        return m_application.AddModule(ToUtf8(WideView(pszModuleName)), pModuleFactory, dwRequestNotifications,
                                       dwPostRequestNotifications, m_log);
    }
    catch (...)
    {
        return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
    }
    HRESULT SetPriorityForRequestNotification(PCWSTR pszModuleName, DWORD dwRequestNotification,
                                              PCWSTR pszPriorityAlias) noexcept override
    try
    {
        LoadedModule* module =
            pszModuleName == nullptr ? nullptr : m_application.FindAdded(ToUtf8(WideView(pszModuleName)));
        return module == nullptr ? HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND)
                                 : module->SetPriorityForRequestNotification(dwRequestNotification, pszPriorityAlias);
    }
    catch (...)
    {
        return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
    }

private:
    Application& m_application;
    const Modules& m_modules;
    ServerLog& m_log;
};

} // namespace

void GlobalNotifications::StopListening(bool drainRequestsGracefully) noexcept
{
    StopListeningProvider provider(drainRequestsGracefully);
    Raise(GL_STOP_LISTENING, [&](CGlobalModule& module) { return module.OnGlobalStopListening(&provider); });
}

void GlobalNotifications::CacheCleanup() noexcept
{
    Raise(GL_CACHE_CLEANUP, [](CGlobalModule& module) { return module.OnGlobalCacheCleanup(); });
}

void GlobalNotifications::HealthCheck() noexcept
{
    Raise(GL_HEALTH_CHECK, [](CGlobalModule& module) { return module.OnGlobalHealthCheck(); });
}

void GlobalNotifications::ConfigurationChange(PCWSTR path) noexcept
{
    ConfigurationChangeProvider provider(path);
    Raise(GL_CONFIGURATION_CHANGE,
          [&](CGlobalModule& module) { return module.OnGlobalConfigurationChange(&provider); });
}

void GlobalNotifications::FileChange(PCWSTR fileName, IHttpFileMonitor* monitor) noexcept
{
    FileChangeProvider provider(fileName, monitor);
    Raise(GL_FILE_CHANGE, [&](CGlobalModule& module) { return module.OnGlobalFileChange(&provider); });
}

void GlobalNotifications::PreBeginRequest(IHttpContext& context) noexcept
{
    PreBeginRequestProvider provider(context);
    Raise(GL_PRE_BEGIN_REQUEST, [&](CGlobalModule& module) { return module.OnGlobalPreBeginRequest(&provider); });
}

void GlobalNotifications::ApplicationResolveModules(Application& application) noexcept
{
    ResolveModulesProvider provider(application, m_modules, m_log);
    Raise(GL_APPLICATION_RESOLVE_MODULES,
          [&](CGlobalModule& module) { return module.OnGlobalApplicationResolveModules(&provider); });
    application.CloseModules();
}

void GlobalNotifications::ApplicationStart(Application& application) noexcept
{
    ApplicationProvider<IHttpApplicationProvider> provider(&application);
    Raise(GL_APPLICATION_START, [&](CGlobalModule& module) { return module.OnGlobalApplicationStart(&provider); });
}

void GlobalNotifications::ApplicationPreload(IGlobalApplicationPreloadProvider& provider) noexcept
{
    Raise(GL_APPLICATION_PRELOAD, [&](CGlobalModule& module) { return module.OnGlobalApplicationPreload(&provider); });
}

void GlobalNotifications::ApplicationStop(Application& application) noexcept
{
    ApplicationProvider<IHttpApplicationProvider> provider(&application);
    Raise(GL_APPLICATION_STOP, [&](CGlobalModule& module) { return module.OnGlobalApplicationStop(&provider); });
}

void GlobalNotifications::ThreadCleanup(Application* application) noexcept
{
    ApplicationProvider<IGlobalThreadCleanupProvider> provider(application);
    Raise(GL_THREAD_CLEANUP, [&](CGlobalModule& module) { return module.OnGlobalThreadCleanup(&provider); });
}

GLOBAL_NOTIFICATION_STATUS GlobalNotifications::CustomNotification(ICustomNotificationProvider* provider) noexcept
{
    return Raise(GL_CUSTOM_NOTIFICATION,
                 [&](CGlobalModule& module) { return module.OnGlobalCustomNotification(provider); });
}

} // namespace iishost
