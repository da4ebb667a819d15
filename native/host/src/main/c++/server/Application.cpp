#include "server/Application.h"

#include "config/Configuration.h"
#include "server/GlobalNotifications.h"
#include "server/LoadedModule.h"
#include "server/ServerLog.h"
#include "server/Site.h"
#include "server/UrlPath.h"

#include <algorithm>

namespace iishost
{

namespace
{

// As IIS gives it: with a slash at the end of the folder.
WideString FolderWithSlash(const std::filesystem::path& folder)
{
    return WideOf(folder / "");
}

std::string MetabasePath(const Site& site, const std::string& path)
{
    return "/LM/W3SVC/" + std::to_string(site.GetSiteId()) + "/ROOT" + (path == "/" ? "" : path);
}

} // namespace

Application::Application(Site& site, std::string path, std::vector<VirtualDirectory> virtualDirectories,
                         ApplicationSettings settings)
    : m_site(site), m_path(std::move(path)), m_virtualDirectories(std::move(virtualDirectories)),
      m_settings(std::move(settings)), m_physicalPath(FolderWithSlash(m_virtualDirectories.front().physicalPath)),
      m_id(ToWide(MetabasePath(site, m_path))),
      m_configPath(ToWide(std::string(Configuration::AppHostPath) + "/" + JoinVirtualPath(site.Name(), m_path, "/")))
{}

Application::~Application()
{
    for (const auto& module : m_added)
    {
        module->Terminate();
    }
}

HRESULT Application::AddModule(const std::string& name, IHttpModuleFactory* factory, DWORD notifications,
                               DWORD postNotifications, ServerLog& log)
{
    const auto isNamed = [&](const LoadedModule* module)
    {
        return EqualsIgnoringCase(module->Name(), name);
    };
    if (std::any_of(m_settings.modules.begin(), m_settings.modules.end(), isNamed))
    {
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    }
    static std::atomic<size_t> next{0x10000}; // beyond those of <globalModules>
    auto module = std::make_unique<LoadedModule>(name, next++, log);
    m_settings.modules.reserve(m_settings.modules.size() + 1);
    m_added.reserve(m_added.size() + 1);
    const HRESULT hr = module->SetRequestNotifications(factory, notifications, postNotifications);
    if (SUCCEEDED(hr))
    {
        m_settings.modules.push_back(module.get());
        m_added.push_back(std::move(module));
        log.Write("module '" + name + "': added to application " + m_path);
    }
    return hr;
}

LoadedModule* Application::FindAdded(std::string_view name) const
{
    const auto found = std::find_if(m_added.begin(), m_added.end(),
                                    [&](const auto& module) { return EqualsIgnoringCase(module->Name(), name); });
    return found == m_added.end() ? nullptr : found->get();
}

ApplicationUse Application::Use()
{
    ++m_uses;
    return ApplicationUse(this, [self = shared_from_this()](const void*) { --self->m_uses; });
}

void Application::CloseModules()
{
    for (const auto& module : m_added)
    {
        module->Close();
    }
}

std::string Application::UrlOf(const VirtualDirectory& directory) const
{
    const std::string url = JoinVirtualPath("", m_path, directory.path);
    return url.empty() ? "/" : url;
}

const VirtualDirectory* Application::FindVirtualDirectory(std::string_view urlPath) const
{
    const VirtualDirectory* best = nullptr;
    for (const auto& directory : m_virtualDirectories)
    {
        if (IsBelow(urlPath, UrlOf(directory)) &&
            (best == nullptr || directory.path.size() > best->path.size() || best->path == "/"))
        {
            best = &directory;
        }
    }
    return best;
}

void Application::EnsureStarted(GlobalNotifications& notifications) noexcept
{
    std::lock_guard lock(m_startMutex);
    if (m_life == Life::New && !m_settings.error)
    {
        m_life = Life::Started;
        notifications.ApplicationResolveModules(*this);
        notifications.ApplicationStart(*this);
    }
}

void Application::TellStop(GlobalNotifications& notifications) noexcept
{
    std::lock_guard lock(m_startMutex);
    if (m_life == Life::Started)
    {
        m_life = Life::Stopped;
        notifications.ApplicationStop(*this);
    }
}

void Application::Stop(GlobalNotifications& notifications) noexcept
{
    TellStop(notifications);
    m_container.Clear();
}

} // namespace iishost
