#include "server/UrlSpace.h"

#include "config/Configuration.h"
#include "config/ConfigurationError.h"
#include "server/ApplicationSettings.h"
#include "server/UrlPath.h"
#include "server/WorkerProcess.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace iishost
{

namespace
{

constexpr size_t MostCached = 1024; // URLs; the cache then begins anew

std::string_view HostName(std::string_view host)
{
    const size_t bracket = host.rfind(']'); // of an IPv6 address
    const size_t colon = host.rfind(':');
    return colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket)
               ? host.substr(0, colon)
               : host;
}

std::filesystem::path MapBelow(const VirtualDirectory& directory, std::string_view root, std::string_view urlPath)
{
    std::string_view rest = urlPath.substr(root == "/" ? 0 : root.size());
    while (!rest.empty() && rest.front() == '/')
    {
        rest.remove_prefix(1);
    }
    return rest.empty() ? directory.physicalPath : (directory.physicalPath / ToPath(rest)).make_preferred();
}

// How much of the URL path names a file: all of it, unless a beginning of it is a file.
size_t ScriptLength(const VirtualDirectory& directory, std::string_view root, std::string_view urlPath)
{
    std::error_code error;
    for (size_t end = urlPath.size(); end != std::string_view::npos && end > root.size();
         end = urlPath.rfind('/', end - 1))
    {
        const auto status = std::filesystem::status(MapBelow(directory, root, urlPath.substr(0, end)), error);
        if (std::filesystem::exists(status))
        {
            return std::filesystem::is_directory(status) ? urlPath.size() : end;
        }
    }
    return urlPath.size();
}

// Whether a configuration path is another one or lies below it.
bool IsAtOrBelow(std::string_view path, std::string_view above)
{
    return EqualsIgnoringCase(path.substr(0, above.size()), above) &&
           (path.size() == above.size() || path[above.size()] == '/');
}

std::string ConfigPathOf(const Site& site, const std::string& application)
{
    return std::string(Configuration::AppHostPath) + "/" + JoinVirtualPath(site.Name(), application, "/");
}

ResolvedUrl Refused(USHORT status, PCSTR reason)
{
    ResolvedUrl url;
    url.refusedStatus = status;
    url.refusedReason = reason;
    return url;
}

} // namespace

UrlSpace::UrlSpace(const Configuration& configuration, const WorkerProcess& worker)
    : m_configuration(configuration), m_worker(worker)
{
    const auto folder = configuration.File().parent_path();
    for (auto& definition : ReadSites(configuration.Section("system.applicationHost/sites"), folder))
    {
        auto site = std::make_unique<Site>(definition.id, definition.name, std::move(definition.bindings));
        for (auto& application : definition.applications)
        {
            auto settings = ReadApplicationSettings(configuration, worker, ConfigPathOf(*site, application.path));
            settings.preloadEnabled = application.preloadEnabled;
            site->Add(std::make_shared<Application>(*site, application.path, std::move(application.virtualDirectories),
                                                    std::move(settings)));
        }
        m_sites.push_back(std::move(site));
    }
    if (m_sites.empty())
    {
        throw ConfigurationError(configuration.File(), "system.applicationHost/sites holds no <site>", "at least one");
    }
}

UrlSpace::~UrlSpace() = default;

Site* UrlSpace::FindSite(DWORD id) const
{
    const auto found =
        std::find_if(m_sites.begin(), m_sites.end(), [&](const auto& site) { return site->GetSiteId() == id; });
    return found == m_sites.end() ? nullptr : found->get();
}

Site* UrlSpace::FindSite(std::string_view host, uint16_t port) const
{
    // --port serves bindings of every port; the bindings of a port that is listened on exclude the others.
    bool portIsBound = false;
    for (const auto& site : m_sites)
    {
        const auto& bindings = site->Bindings();
        portIsBound = portIsBound || std::any_of(bindings.begin(), bindings.end(),
                                                 [&](const Binding& binding) { return binding.port == port; });
    }
    Site* anyHost = nullptr;
    for (const auto& site : m_sites)
    {
        for (const auto& binding : site->Bindings())
        {
            if (!EqualsIgnoringCase(binding.protocol, "http") || (portIsBound && binding.port != port))
            {
                continue;
            }
            if (!binding.host.empty() && EqualsIgnoringCase(binding.host, HostName(host)))
            {
                return site.get();
            }
            anyHost = binding.host.empty() && anyHost == nullptr ? site.get() : anyHost;
        }
    }
    return anyHost;
}

uint16_t UrlSpace::DefaultPort() const
{
    for (const auto& site : m_sites)
    {
        for (const auto& binding : site->Bindings())
        {
            if (EqualsIgnoringCase(binding.protocol, "http"))
            {
                return binding.port;
            }
        }
    }
    return 80;
}

ResolvedUrl UrlSpace::Resolve(std::string_view host, uint16_t port, WideView path, std::string_view verb) const
{
    Site* site = FindSite(host, port);
    return site == nullptr ? Refused(400, "Bad Request") : Resolve(*site, path, verb);
}

ResolvedUrl UrlSpace::Resolve(Site& site, WideView path, std::string_view verb) const
{
    const auto urlPath = NormalizeUrlPath(ToUtf8(path));
    if (!urlPath.has_value())
    {
        return Refused(400, "Bad Request");
    }
    ResolvedUrl url;
    url.site = &site;
    std::tie(url.application, url.use) = site.UseApplication(*urlPath);
    url.virtualDirectory = url.application->FindVirtualDirectory(*urlPath);
    const std::string root = url.application->UrlOf(*url.virtualDirectory);
    const size_t existing = ScriptLength(*url.virtualDirectory, root, *urlPath);
    const auto script = MapBelow(*url.virtualDirectory, root, urlPath->substr(0, existing));
    url.match = FindHandler(*url.application, *urlPath, existing, verb, script, false);
    const size_t length = url.match.scriptLength;
    url.urlPath = ToWide(*urlPath);
    url.physicalPath = WideOf(MapBelow(*url.virtualDirectory, root, *urlPath));
    url.scriptName = ToWide(urlPath->substr(0, length));
    url.pathInfo = ToWide(urlPath->substr(length));
    url.scriptTranslated = WideOf(MapBelow(*url.virtualDirectory, root, urlPath->substr(0, length)));
    return url;
}

HandlerMatch UrlSpace::MapHandler(const Application& application, std::string_view urlPath, std::string_view verb,
                                  const std::filesystem::path& physicalPath, bool ignoreWildcards) const
{
    return FindHandler(application, urlPath, urlPath.size(), verb, physicalPath, ignoreWildcards);
}

std::shared_ptr<UrlInfo> UrlSpace::GetUrlInfo(const ResolvedUrl& url)
{
    const std::string key = std::to_string(url.site->GetSiteId()) + ToUtf8(WideView(url.urlPath));
    std::lock_guard lock(m_cacheMutex);
    if (m_urls.size() >= MostCached && m_urls.count(key) == 0)
    {
        m_urls.clear();
    }
    auto& info = m_urls[key];
    if (info == nullptr)
    {
        info = std::make_shared<UrlInfo>();
    }
    info->CountHit();
    return info;
}

std::shared_ptr<MetadataInfo> UrlSpace::GetMetadata(const ResolvedUrl& url)
{
    const std::string urlPath = ToUtf8(WideView(url.urlPath));
    const std::string key = std::to_string(url.site->GetSiteId()) + urlPath;
    std::lock_guard lock(m_cacheMutex);
    if (m_metadata.size() >= MostCached && m_metadata.count(key) == 0)
    {
        m_metadata.clear();
    }
    auto& info = m_metadata[key];
    if (info == nullptr)
    {
        const std::string path = urlPath == "/" ? "" : urlPath.substr(0, urlPath.find_last_not_of('/') + 1);
        info = std::make_shared<MetadataInfo>(
            ToWide(std::string(Configuration::AppHostPath) + "/" + url.site->Name() + path),
            WideOf(url.virtualDirectory->physicalPath));
    }
    return info;
}

void UrlSpace::Restart(Site& site, const Application& application)
{
    const std::string configPath = ToUtf8(WideView(application.GetAppConfigPath()));
    ApplicationSettings settings;
    try
    {
        m_configuration.CheckPath(configPath);
        settings = ReadApplicationSettings(m_configuration, m_worker, configPath);
        settings.preloadEnabled = application.Settings().preloadEnabled;
    }
    catch (const ConfigurationError& error)
    {
        m_worker.Log().Write(error.what());
        settings = SettingsOfWrong(m_configuration, m_worker, error);
    }
    auto replaced = site.Replace(std::make_shared<Application>(site, application.Path(),
                                                               application.VirtualDirectories(), std::move(settings)));
    m_worker.Log().Write("application " + configPath + " begins anew");
    m_replaced.push_back(std::move(replaced));
}

void UrlSpace::RestartApplications(std::string_view configPath)
{
    std::lock_guard restarting(m_restartMutex);
    for (const auto& site : m_sites)
    {
        for (const auto& application : site->Applications())
        {
            const std::string path = ToUtf8(WideView(application->GetAppConfigPath()));
            if (IsAtOrBelow(path, configPath))
            {
                Restart(*site, *application);
            }
        }
    }
    std::lock_guard lock(m_cacheMutex);
    m_urls.clear();
    m_metadata.clear();
}

std::string UrlSpace::ApplicationPathOf(const std::string& configPath) const
{
    std::string longest;
    for (const auto& site : m_sites)
    {
        for (const auto& application : site->Applications())
        {
            const std::string path = ToUtf8(WideView(application->GetAppConfigPath()));
            longest = IsAtOrBelow(configPath, path) && path.size() > longest.size() ? path : longest;
        }
    }
    return longest.empty() ? configPath : longest;
}

bool UrlSpace::RestartApplication(std::string_view configPath)
{
    std::lock_guard restarting(m_restartMutex);
    for (const auto& site : m_sites)
    {
        for (const auto& application : site->Applications())
        {
            if (EqualsIgnoringCase(ToUtf8(WideView(application->GetAppConfigPath())), configPath))
            {
                Restart(*site, *application);
                return true;
            }
        }
    }
    return false;
}

void UrlSpace::StopReplaced(GlobalNotifications& notifications) noexcept
{
    std::vector<std::shared_ptr<Application>> replaced;
    std::vector<std::shared_ptr<Application>> unused;
    {
        std::lock_guard restarting(m_restartMutex);
        if (m_worker.GetOptions().beliefs.Are(Otherwise::ReplacedApplicationStopsAtOnce))
            replaced = m_replaced;
        const auto used = std::stable_partition(m_replaced.begin(), m_replaced.end(),
                                                [](const auto& application) { return !application->IsUsed(); });
        unused.assign(std::make_move_iterator(m_replaced.begin()), std::make_move_iterator(used));
        m_replaced.erase(m_replaced.begin(), used);
    }
    for (const auto& application : replaced)
    {
        application->TellStop(notifications);
    }
    for (const auto& application : unused)
    {
        application->Stop(notifications);
    }
}

void UrlSpace::StopApplications(GlobalNotifications& notifications) noexcept
{
    for (const auto& application : m_replaced)
    {
        application->Stop(notifications);
    }
    for (const auto& site : m_sites)
    {
        for (const auto& application : site->Applications())
        {
            application->Stop(notifications);
        }
    }
}

} // namespace iishost
