#pragma once

#include "config/ConfigurationElement.h"
#include "config/Schema.h"
#include "config/Xml.h"

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace iishost
{

// A virtual path that a folder of the file system answers for: "Default Web Site/app/images".
struct ConfigurationRoot
{
    std::string path;
    std::filesystem::path folder;
};

// applicationHost.config and the web.config files below it, merged for any configuration path on request. Made by main;
// lives until the server ends. A web.config is read once, when a path first needs it. Any thread.
class Configuration
{
public:
    static constexpr const char* AppHostPath = "MACHINE/WEBROOT/APPHOST";

    // Reads and checks applicationHost.config and the web.config of each application. Throws ConfigurationError.
    Configuration(const std::filesystem::path& applicationHostConfig, Schema schema);
    Configuration(const Configuration&) = delete;
    Configuration& operator=(const Configuration&) = delete;

    // The merged section for a path such as "MACHINE/WEBROOT/APPHOST/Default Web Site/app"; none when no schema has the
    // section. Throws ConfigurationError when a file of the path is wrong.
    std::optional<ConfigurationElement> FindSection(std::string_view section, std::string_view configPath) const;
    // A section that the built-in schema has.
    ConfigurationElement Section(std::string_view section, std::string_view configPath = AppHostPath) const;
    // False when the path is not MACHINE, MACHINE/WEBROOT, MACHINE/WEBROOT/APPHOST or a site below it.
    bool HasPath(std::string_view configPath) const;

    const std::filesystem::path& File() const { return m_root.file; }
    const Schema& GetSchema() const { return m_schema; }

private:
    // What one file says, by location ("" is the folder of the file itself).
    struct Level
    {
        std::filesystem::path file;
        std::string path; // the virtual path of its folder
        std::map<std::string, std::vector<XmlElement>>
            sections;                      // key: lower-case virtual path, then '\n', then section
        std::set<std::string> appHostOnly; // the sections that are declared so
    };

    Level ReadLevel(const std::filesystem::path& file, const std::string& path) const;
    void ReadGroup(Level& level, const XmlElement& group, const std::string& groupPath,
                   const std::string& location) const;
    void ReadLocation(Level& level, const XmlElement& location) const;
    void CheckAllowed(const Level& level, const XmlElement& xml, const std::string& section,
                      const std::string& location) const;
    void Check(const Level& level) const;
    void FindRoots();
    const Level* WebConfigOf(const std::string& path) const;
    std::optional<std::filesystem::path> FolderOf(const std::string& path) const;

    const Schema m_schema;
    Level m_root;
    std::vector<ConfigurationRoot> m_roots; // longest path first
    mutable std::mutex m_mutex;
    mutable std::map<std::string, std::optional<Level>> m_webConfigs; // by lower-case virtual path
};

} // namespace iishost
