#pragma once

#include "config/ConfigurationError.h"
#include "config/Sites.h"
#include "server/HttpErrors.h"
#include "server/ModuleContextContainer.h"
#include "server/ScriptMapInfo.h"
#include "server/Text.h"

#include <httpserv/IHttpApplication.h>
#include <httpserv/IHttpModuleFactory.h>

#include <atomic>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace iishost
{

class GlobalNotifications;
class LoadedModule;
class ServerLog;
class Site;

// What the effective configuration of one application says that the pipeline and the built-in modules need.
struct ApplicationSettings
{
    std::vector<LoadedModule*> modules;                   // the effective <modules>, in order, loaded ones only
    std::vector<std::unique_ptr<ScriptMapInfo>> handlers; // in order; those whose preCondition holds
    DWORD accessPolicy = 1;                               // MappingAccess bits
    bool defaultDocumentEnabled = true;
    std::vector<std::string> defaultDocuments;
    std::map<std::string, std::string> mimeTypes; // by lower-case extension with its dot
    uint32_t uploadReadAheadSize = 49152;
    bool outputCacheEnabled = true;
    bool kernelCacheEnabled = true;
    uint32_t largestCachedResponse = 262144;
    bool preloadEnabled = false;
    bool webSocketEnabled = true;
    std::optional<ConfigurationError> error; // the configuration is wrong: no handler runs
    HttpErrors httpErrors;
};

// That a request runs in an application, which is not stopped meanwhile. Copied to whoever goes on with the request.
using ApplicationUse = std::shared_ptr<const void>;

// One <application>, from its start to its stop; a change of its configuration, or its recycling, puts another one into
// its place. Held by its Site and by requests. Any thread.
class Application final : public IHttpApplication2, public std::enable_shared_from_this<Application>
{
public:
    Application(Site& site, std::string path, std::vector<VirtualDirectory> virtualDirectories,
                ApplicationSettings settings);
    ~Application();

    PCWSTR GetApplicationPhysicalPath() const noexcept override { return m_physicalPath.c_str(); }
    PCWSTR GetApplicationId() const noexcept override { return m_id.c_str(); }
    PCWSTR GetAppConfigPath() const noexcept override { return m_configPath.c_str(); }
    IHttpModuleContextContainer* GetModuleContextContainer() noexcept override { return &m_container; }
    VOID BeginApplicationWarmup() noexcept override { m_warmingUp = true; }
    VOID EndApplicationWarmup() noexcept override { m_warmingUp = false; }
    BOOL QueryIsWarmingUp() noexcept override { return m_warmingUp; }

    Site& GetSite() const { return m_site; }
    const std::string& Path() const { return m_path; } // "/" or "/app"
    const ApplicationSettings& Settings() const { return m_settings; }
    const std::vector<LoadedModule*>& Modules() const { return m_settings.modules; }
    const std::vector<VirtualDirectory>& VirtualDirectories() const { return m_virtualDirectories; }
    ApplicationUse Use();
    bool IsUsed() const { return m_uses != 0; }
    // The longest virtual directory that is a prefix of the URL path (of the site); null when there is none.
    const VirtualDirectory* FindVirtualDirectory(std::string_view urlPath) const;
    std::string UrlOf(const VirtualDirectory& directory) const;

    // Modules that are not in the configuration, while GL_APPLICATION_RESOLVE_MODULES is raised. Owns the factory.
    HRESULT AddModule(const std::string& name, IHttpModuleFactory* factory, DWORD notifications,
                      DWORD postNotifications, ServerLog& log);
    LoadedModule* FindAdded(std::string_view name) const;
    void CloseModules();

    // Raises GL_APPLICATION_RESOLVE_MODULES and GL_APPLICATION_START on the first call; others wait until it is done.
    // An application whose configuration is wrong never starts.
    void EnsureStarted(GlobalNotifications& notifications) noexcept;
    // Raises GL_APPLICATION_STOP if the application was started and has not heard it.
    void TellStop(GlobalNotifications& notifications) noexcept;
    // Does so, then ends the stored contexts.
    void Stop(GlobalNotifications& notifications) noexcept;

private:
    Site& m_site;
    const std::string m_path;
    const std::vector<VirtualDirectory> m_virtualDirectories;
    ApplicationSettings m_settings;
    std::vector<std::unique_ptr<LoadedModule>> m_added;
    const WideString m_physicalPath;
    const WideString m_id;
    const WideString m_configPath;
    ModuleContextContainer m_container;
    std::atomic<bool> m_warmingUp{false};
    std::atomic<size_t> m_uses{0};
    std::mutex m_startMutex;
    enum class Life
    {
        New,
        Started,
        Stopped,
    };
    Life m_life = Life::New;
};

} // namespace iishost
