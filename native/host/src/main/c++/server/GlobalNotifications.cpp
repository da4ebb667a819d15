#include "server/GlobalNotifications.h"

#include "server/Application.h"

#include <httpserv/CGlobalModule.h>
#include <httpserv/ICustomNotificationProvider.h>
#include <httpserv/IGlobalConfigurationChangeProvider.h>
#include <httpserv/IGlobalFileChangeProvider.h>
#include <httpserv/IGlobalStopListeningProvider.h>
#include <httpserv/IGlobalThreadCleanupProvider.h>
#include <httpserv/IHttpApplicationProvider.h>
#include <httpserv/IHttpApplicationResolveModulesProvider.h>
#include <httpserv/IPreBeginRequestProvider.h>

namespace iishost
{

namespace
{

// Each provider lives for one notification. SetErrorStatus only informs other listeners, of which a global
// notification has none.
template <class Interface>
class Provider : public Interface
{
public:
    VOID SetErrorStatus(HRESULT) noexcept override {}

protected:
    ~Provider() = default;
};

class StopListeningProvider final : public Provider<IGlobalStopListeningProvider>
{
public:
    explicit StopListeningProvider(bool gracefully) : m_gracefully(gracefully) {}
    BOOL DrainRequestsGracefully() const noexcept override { return m_gracefully; }

private:
    const bool m_gracefully;
};

class ConfigurationChangeProvider final : public Provider<IGlobalConfigurationChangeProvider>
{
public:
    explicit ConfigurationChangeProvider(PCWSTR path) : m_path(path) {}
    PCWSTR GetChangePath() const noexcept override { return m_path; }

private:
    const PCWSTR m_path;
};

class FileChangeProvider final : public Provider<IGlobalFileChangeProvider>
{
public:
    explicit FileChangeProvider(PCWSTR fileName) : m_fileName(fileName) {}
    PCWSTR GetFileName() const noexcept override { return m_fileName; }
    IHttpFileMonitor* GetFileMonitor() noexcept override { return nullptr; }

private:
    const PCWSTR m_fileName;
};

class PreBeginRequestProvider final : public Provider<IPreBeginRequestProvider>
{
public:
    explicit PreBeginRequestProvider(IHttpContext& context) : m_context(context) {}
    IHttpContext* GetHttpContext() noexcept override { return &m_context; }

private:
    IHttpContext& m_context;
};

template <class Interface>
class ApplicationProvider : public Provider<Interface>
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
    using ApplicationProvider::ApplicationProvider;
    HRESULT RegisterModule(HTTP_MODULE_ID, IHttpModuleFactory*, PCWSTR, PCWSTR, PCWSTR, DWORD, DWORD) noexcept override
    {
        return E_NOTIMPL;
    }
    HRESULT SetPriorityForRequestNotification(PCWSTR, DWORD, PCWSTR) noexcept override { return E_NOTIMPL; }
};

} // namespace

template <class Call>
GLOBAL_NOTIFICATION_STATUS GlobalNotifications::Raise(DWORD notification, Call call) noexcept
{
    for (auto priority : {Priority::First, Priority::High, Priority::Medium, Priority::Low, Priority::Last})
    {
        for (const auto& module : m_modules)
        {
            const bool listens = module->Global() != nullptr && (module->GlobalNotifications() & notification) != 0;
            if (listens && module->GlobalPriority(notification) == priority &&
                call(*module->Global()) == GL_NOTIFICATION_HANDLED)
            {
                return GL_NOTIFICATION_HANDLED;
            }
        }
    }
    return GL_NOTIFICATION_CONTINUE;
}

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

void GlobalNotifications::FileChange(PCWSTR fileName) noexcept
{
    FileChangeProvider provider(fileName);
    Raise(GL_FILE_CHANGE, [&](CGlobalModule& module) { return module.OnGlobalFileChange(&provider); });
}

void GlobalNotifications::PreBeginRequest(IHttpContext& context) noexcept
{
    PreBeginRequestProvider provider(context);
    Raise(GL_PRE_BEGIN_REQUEST, [&](CGlobalModule& module) { return module.OnGlobalPreBeginRequest(&provider); });
}

void GlobalNotifications::ApplicationResolveModules(Application& application) noexcept
{
    ResolveModulesProvider provider(&application);
    Raise(GL_APPLICATION_RESOLVE_MODULES,
          [&](CGlobalModule& module) { return module.OnGlobalApplicationResolveModules(&provider); });
}

void GlobalNotifications::ApplicationStart(Application& application) noexcept
{
    ApplicationProvider<IHttpApplicationProvider> provider(&application);
    Raise(GL_APPLICATION_START, [&](CGlobalModule& module) { return module.OnGlobalApplicationStart(&provider); });
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
