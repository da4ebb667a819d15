#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace iishost
{

class ConfigurationElement;

struct Binding
{
    std::string protocol;
    std::string address; // "*" or an address
    uint16_t port = 80;
    std::string host; // empty: any
};

struct VirtualDirectory
{
    std::string path; // "/" or "/images", relative to the application
    std::filesystem::path physicalPath;
};

struct ApplicationDefinition
{
    std::string path; // "/" or "/app"
    std::string pool;
    bool preloadEnabled = false;
    std::vector<VirtualDirectory> virtualDirectories; // the first is "/"
};

struct SiteDefinition
{
    uint32_t id = 0;
    std::string name;
    std::vector<Binding> bindings;
    std::vector<ApplicationDefinition> applications; // the first is "/"
};

// What system.applicationHost/sites says. A relative physicalPath begins at `folder`, that of the configuration file.
// Throws ConfigurationError.
std::vector<SiteDefinition> ReadSites(const ConfigurationElement& sites, const std::filesystem::path& folder);

// "Site" and "/", "/app", "/" or "/images" make "Site/app/images".
std::string JoinVirtualPath(const std::string& site, const std::string& application, const std::string& directory);

} // namespace iishost
