#pragma once

#include "server/Application.h"
#include "server/HandlerMapping.h"
#include "server/MetadataInfo.h"
#include "server/Site.h"
#include "server/UrlInfo.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace iishost
{

class Configuration;
class WorkerProcess;

// Where a URL leads. Sites live as long as the UrlSpace, everything else as long as the application, which is in use.
struct ResolvedUrl
{
    // Not zero: the request is refused before the pipeline (400 for no site of that name, a path that leaves the site
    // or holds a character that no file name may hold).
    USHORT refusedStatus = 0;
    PCSTR refusedReason = "";

    Site* site = nullptr;
    std::shared_ptr<Application> application;
    ApplicationUse use;
    const VirtualDirectory* virtualDirectory = nullptr;
    WideString urlPath;          // normalized: no dot segments, no doubled slashes
    WideString physicalPath;     // what urlPath maps to, before any default document
    WideString scriptName;       // urlPath without the path info
    WideString pathInfo;         // "" or "/…" after the file that the path names
    WideString scriptTranslated; // physical path of scriptName
    HandlerMatch match;
};

// The sites, applications and virtual directories of the configuration. Made by main after the modules were loaded,
// lives until the server ends. Applications are replaced when their configuration changes. Any thread.
class UrlSpace
{
public:
    UrlSpace(const Configuration& configuration, const WorkerProcess& worker);
    UrlSpace(const UrlSpace&) = delete;
    UrlSpace& operator=(const UrlSpace&) = delete;
    ~UrlSpace();

    // `host`: the Host header, with or without port, may be empty. `path`: decoded absolute path of the URL, without
    // query.
    ResolvedUrl Resolve(std::string_view host, uint16_t port, WideView path, std::string_view verb) const;
    // The same within a known site: child requests, MapPath and MapHandler.
    ResolvedUrl Resolve(Site& site, WideView path, std::string_view verb) const;
    HandlerMatch MapHandler(const Application& application, std::string_view urlPath, std::string_view verb,
                            const std::filesystem::path& physicalPath, bool ignoreWildcards = false) const;

    Site* FindSite(DWORD id) const;
    const std::vector<std::unique_ptr<Site>>& Sites() const { return m_sites; }
    // The configuration path of the application that a configuration path belongs to; itself when it belongs to none.
    std::string ApplicationPathOf(const std::string& configPath) const;
    // The port of the first http binding.
    uint16_t DefaultPort() const;

    // Cached by URL path; a hit is counted by each call.
    std::shared_ptr<UrlInfo> GetUrlInfo(const ResolvedUrl& url);
    std::shared_ptr<MetadataInfo> GetMetadata(const ResolvedUrl& url);

    // Applications at that configuration path, and below it, begin anew with what the configuration says now. Those in
    // which requests run are stopped later; nothing waits for them.
    void RestartApplications(std::string_view configPath);
    // The one application whose path it is. False: there is none.
    bool RestartApplication(std::string_view configPath);
    // GL_APPLICATION_STOP for the applications that were replaced and are no longer used, unless it is to come before.
    void StopReplaced(GlobalNotifications& notifications) noexcept;
    // GL_APPLICATION_STOP for each application that was started.
    void StopApplications(GlobalNotifications& notifications) noexcept;

private:
    Site* FindSite(std::string_view host, uint16_t port) const;
    void Restart(Site& site, const Application& application);

    const Configuration& m_configuration;
    const WorkerProcess& m_worker;
    std::vector<std::unique_ptr<Site>> m_sites;
    std::mutex m_cacheMutex;
    std::unordered_map<std::string, std::shared_ptr<UrlInfo>> m_urls;
    std::unordered_map<std::string, std::shared_ptr<MetadataInfo>> m_metadata;
    std::mutex m_restartMutex;
    std::vector<std::shared_ptr<Application>> m_replaced; // not yet stopped
};

} // namespace iishost
