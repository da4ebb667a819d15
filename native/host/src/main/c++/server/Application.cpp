#include "server/Application.h"

#include "config/Configuration.h"
#include "server/GlobalNotifications.h"
#include "server/Site.h"
#include "server/UrlPath.h"

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
    if (!m_started)
    {
        m_started = true;
        notifications.ApplicationResolveModules(*this);
        notifications.ApplicationStart(*this);
    }
}

void Application::Stop(GlobalNotifications& notifications) noexcept
{
    std::lock_guard lock(m_startMutex);
    if (m_started)
    {
        m_started = false;
        notifications.ApplicationStop(*this);
    }
    m_container.Clear();
}

} // namespace iishost
