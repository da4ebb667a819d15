#pragma once

#include "config/ConfigurationElement.h"
#include "config/ConfigurationError.h"
#include "config/ConfigurationLevel.h"
#include "config/FileState.h"
#include "config/Schema.h"
#include "main/Beliefs.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
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

// What has changed since the last look.
struct ConfigurationChanges
{
    std::vector<std::string> paths; // configuration paths such as "MACHINE/WEBROOT/APPHOST/Default Web Site"
    bool needsNewWorker = false;    // applicationHost.config says something else that a running worker cannot take over
};

// applicationHost.config and the web.config files below it, merged for any configuration path on request. Made by main;
// lives until the server ends. A web.config is read once, when a path first needs it, and again when it has changed. Any
// thread.
class Configuration
{
public:
    static constexpr const char* AppHostPath = "MACHINE/WEBROOT/APPHOST";

    // Reads and checks applicationHost.config and the web.config of each application. Throws ConfigurationError.
    Configuration(const std::filesystem::path& applicationHostConfig, Schema schema, const Beliefs& beliefs = {});
    Configuration(const Configuration&) = delete;
    Configuration& operator=(const Configuration&) = delete;

    // The merged section for a path such as "MACHINE/WEBROOT/APPHOST/Default Web Site/app"; none when no schema has the
    // section. Throws ConfigurationError when a file of the path is wrong.
    std::optional<ConfigurationElement> FindSection(std::string_view section, std::string_view configPath) const;
    // A section that the built-in schema has.
    ConfigurationElement Section(std::string_view section, std::string_view configPath = AppHostPath) const;
    // False when the path is not MACHINE, MACHINE/WEBROOT, MACHINE/WEBROOT/APPHOST or a site below it.
    bool HasPath(std::string_view configPath) const;
    // Throws ConfigurationError when anything in a file of the path is wrong.
    void CheckPath(std::string_view configPath) const;
    // Looks at the files that were read or looked for. One that has changed and then stayed the same from one look to the
    // next is read again. One thread.
    ConfigurationChanges Refresh();

    // The configuration path of one of the files.
    std::string PathOf(const std::filesystem::path& file) const;
    const std::filesystem::path& File() const { return m_file; }
    const Schema& GetSchema() const { return m_schema; }

private:
    using LevelPointer = std::shared_ptr<const ConfigurationLevel>;

    // A file as it was when it was last read, and when it was last looked at.
    struct KnownFile
    {
        explicit KnownFile(const std::filesystem::path& file) : state(FileStateOf(file)), seen(state) {}
        // True when it has changed and stayed so.
        bool HasChanged(const std::filesystem::path& file);

        FileState state;
        FileState seen;
    };
    struct WebConfig
    {
        WebConfig(const std::filesystem::path& itsFolder, std::string itsPath);

        std::filesystem::path folder;
        std::string path;
        KnownFile known;
        bool isRead = false;
        LevelPointer level;
        std::optional<ConfigurationError> error;
    };

    static std::filesystem::path WebConfigIn(const std::filesystem::path& folder);
    void Check(const ConfigurationLevel& level, const std::vector<LevelPointer>& levels) const;
    void FindRoots();
    void RefreshRoot(ConfigurationChanges& changes);
    LevelPointer Root() const;
    LevelPointer WebConfigOf(const std::string& path) const;
    std::vector<LevelPointer> LevelsOf(const std::string& path) const;
    ConfigurationElement Merge(const ElementSchema& schema, std::string_view section, const std::string& path,
                               const std::vector<LevelPointer>& levels) const;
    std::optional<std::filesystem::path> FolderOf(const std::string& path) const;

    LevelPointer ReadRoot() const;

    const Schema m_schema;
    const Beliefs m_beliefs;
    const std::filesystem::path m_file;
    std::vector<ConfigurationRoot> m_roots; // longest path first
    mutable std::mutex m_mutex;
    KnownFile m_known;
    LevelPointer m_root;
    std::optional<ConfigurationError> m_rootError; // applicationHost.config is wrong now; m_root is what it was before
    mutable std::map<std::string, WebConfig> m_webConfigs; // by lower-case virtual path
};

} // namespace iishost
