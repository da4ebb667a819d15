#include "config/Configuration.h"

#include "config/Sites.h"
#include "server/Text.h"

#include <algorithm>
#include <stdexcept>

namespace iishost
{

namespace
{

constexpr const char* SitesSection = "system.applicationHost/sites";

// The part of a configuration path below MACHINE/WEBROOT/APPHOST, without slashes around it; none when it is above.
std::optional<std::string> BelowAppHost(std::string_view configPath)
{
    const std::string_view prefix = Configuration::AppHostPath;
    if (!EqualsIgnoringCase(configPath.substr(0, prefix.size()), prefix) ||
        (configPath.size() > prefix.size() && configPath[prefix.size()] != '/'))
    {
        return std::nullopt;
    }
    std::string_view rest = configPath.substr(std::min(prefix.size() + 1, configPath.size()));
    while (!rest.empty() && rest.back() == '/')
    {
        rest.remove_suffix(1);
    }
    return std::string(rest);
}

std::string ConfigPathOf(const std::string& path)
{
    return path.empty() ? Configuration::AppHostPath : std::string(Configuration::AppHostPath) + "/" + path;
}

// "", "Site", "Site/app" of "Site/app".
std::vector<std::string> PrefixesOf(const std::string& path)
{
    std::vector<std::string> prefixes{""};
    for (size_t end = path.find('/'); end != std::string::npos; end = path.find('/', end + 1))
    {
        prefixes.push_back(path.substr(0, end));
    }
    if (!path.empty())
    {
        prefixes.push_back(path);
    }
    return prefixes;
}

[[noreturn]] void FailLocked(const XmlElement& xml, std::string_view section)
{
    throw ConfigurationError(*xml.file, xml.line,
                             "the section '" + std::string(section) + "' cannot be used here: it is locked above",
                             "overrideModeDefault=\"Allow\" in its declaration, or <location overrideMode=\"Allow\"> "
                             "around it, in applicationHost.config",
                             HRESULT_FROM_WIN32(ERROR_LOCK_VIOLATION));
}

} // namespace

std::filesystem::path Configuration::WebConfigIn(const std::filesystem::path& folder)
{
    std::error_code error;
    const auto capital = folder / "Web.config"; // another file where names have a case
    const auto usual = folder / "web.config";
    return !std::filesystem::exists(usual, error) && std::filesystem::exists(capital, error) ? capital : usual;
}

bool Configuration::KnownFile::HasChanged(const std::filesystem::path& file)
{
    const FileState now = FileStateOf(file);
    const bool settled = now == seen;
    seen = now;
    if (now == state || !settled)
    {
        return false;
    }
    state = now;
    return true;
}

Configuration::WebConfig::WebConfig(const std::filesystem::path& itsFolder, std::string itsPath)
    : folder(itsFolder), path(std::move(itsPath)), known(WebConfigIn(itsFolder))
{}

Configuration::Configuration(const std::filesystem::path& applicationHostConfig, Schema schema, const Beliefs& beliefs)
    : m_schema(std::move(schema)), m_beliefs(beliefs), m_file(applicationHostConfig), m_known(m_file), m_root(ReadRoot())
{
    FindRoots();
    Check(*m_root, {m_root});
    for (const auto& root : m_roots)
    {
        CheckPath(ConfigPathOf(root.path));
    }
}

Configuration::LevelPointer Configuration::ReadRoot() const
{
    const auto appHostOnly =
        m_beliefs.Are(Otherwise::ServerSectionsInLocations) ? InLocation::Accepted : InLocation::Refused;
    return std::make_shared<const ConfigurationLevel>(
        ReadConfigurationLevel(m_file, "", m_schema, nullptr, appHostOnly));
}

void Configuration::Check(const ConfigurationLevel& level, const std::vector<LevelPointer>& levels) const
{
    for (const auto& entry : level.sections)
    {
        const size_t end = entry.first.find('\n');
        const std::string section = entry.first.substr(end + 1);
        Merge(*m_schema.FindSection(section), section, entry.first.substr(0, end), levels);
    }
}

void Configuration::CheckPath(std::string_view configPath) const
{
    const auto levels = LevelsOf(BelowAppHost(configPath).value_or(""));
    for (const auto& level : levels)
    {
        if (level->IsWebConfig())
        {
            Check(*level, levels);
        }
    }
}

void Configuration::FindRoots()
{
    const auto folder = m_file.parent_path();
    for (const auto& site : ReadSites(Section(SitesSection), folder))
    {
        for (const auto& application : site.applications)
        {
            for (const auto& directory : application.virtualDirectories)
            {
                m_roots.push_back(
                    {JoinVirtualPath(site.name, application.path, directory.path), directory.physicalPath});
            }
        }
    }
    std::stable_sort(m_roots.begin(), m_roots.end(),
                     [](const ConfigurationRoot& left, const ConfigurationRoot& right)
                     { return left.path.size() > right.path.size(); });
}

std::optional<std::filesystem::path> Configuration::FolderOf(const std::string& path) const
{
    for (const auto& root : m_roots)
    {
        const bool begins = EqualsIgnoringCase(std::string_view(path).substr(0, root.path.size()), root.path);
        if (begins && (path.size() == root.path.size() || path[root.path.size()] == '/'))
        {
            const std::string rest = path.substr(std::min(root.path.size() + 1, path.size()));
            return rest.empty() ? root.folder : root.folder / ToNativePath(rest);
        }
    }
    return std::nullopt;
}

Configuration::LevelPointer Configuration::Root() const
{
    std::lock_guard lock(m_mutex);
    if (m_rootError.has_value())
    {
        throw ConfigurationError(*m_rootError);
    }
    return m_root;
}

// Folders that are not there are not remembered: URLs may name any number of them.
Configuration::LevelPointer Configuration::WebConfigOf(const std::string& path) const
{
    std::error_code error;
    const auto folder = path.find("..") == std::string::npos ? FolderOf(path) : std::nullopt;
    if (!folder.has_value() || !std::filesystem::is_directory(*folder, error))
    {
        return nullptr;
    }
    std::lock_guard lock(m_mutex);
    WebConfig& known = m_webConfigs.try_emplace(ToLower(path), *folder, path).first->second;
    if (!known.isRead)
    {
        known.isRead = true;
        known.level = nullptr;
        known.error.reset();
        try
        {
            if (known.known.state.has_value())
            {
                known.level = std::make_shared<const ConfigurationLevel>(
                    ReadConfigurationLevel(WebConfigIn(*folder), path, m_schema, &m_root->declarations));
            }
        }
        catch (const ConfigurationError& wrong)
        {
            known.error = wrong;
        }
    }
    if (known.error.has_value())
    {
        throw ConfigurationError(*known.error);
    }
    return known.level;
}

std::vector<Configuration::LevelPointer> Configuration::LevelsOf(const std::string& path) const
{
    std::vector<LevelPointer> levels{Root()};
    for (const auto& prefix : PrefixesOf(path))
    {
        LevelPointer webConfig = prefix.empty() ? nullptr : WebConfigOf(prefix);
        if (webConfig != nullptr)
        {
            levels.push_back(std::move(webConfig));
        }
    }
    return levels;
}

ConfigurationElement Configuration::Merge(const ElementSchema& schema, std::string_view section,
                                          const std::string& path, const std::vector<LevelPointer>& levels) const
{
    ConfigurationElement merged(schema, std::string(section));
    const auto locks = m_beliefs.Are(Otherwise::LocksBindFilesBelow) ? ElementLocks::Reach::FilesBelow
                                                                     : ElementLocks::Reach::WhatIsReadLater;
    OverrideModes modes(levels.front()->declarations.locked.count(std::string(section)) != 0, levels.size());
    OverrideMode ofPath = OverrideMode::Inherit;
    for (const auto& prefix : PrefixesOf(path))
    {
        for (size_t i = 0; i < levels.size(); ++i)
        {
            const auto* uses = levels[i]->Find(prefix, section);
            for (size_t use = 0; uses != nullptr && use < uses->size(); ++use)
            {
                const auto& [xml, overrideMode] = (*uses)[use];
                if (modes.IsLocked(i))
                {
                    FailLocked(xml, section);
                }
                modes.Say(i, overrideMode);
                ofPath = prefix == path && overrideMode != OverrideMode::Inherit ? overrideMode : ofPath;
                merged.Apply(xml, locks);
            }
        }
    }
    const bool deeper = m_beliefs.Are(Otherwise::IsLockedIsOfFilesBelow);
    const bool hasOwnFile = !deeper && EqualsIgnoringCase(levels.back()->path, path);
    const bool locked = modes.IsLocked(levels.size());
    merged.Finish({ofPath, locked ? OverrideMode::Deny : OverrideMode::Allow},
                  modes.IsLocked(levels.size() - (hasOwnFile ? 1 : 0)), hasOwnFile ? &levels.back()->file : nullptr);
    return merged;
}

std::optional<ConfigurationElement> Configuration::FindSection(std::string_view section,
                                                               std::string_view configPath) const
{
    const ElementSchema* schema = m_schema.FindSection(section);
    if (schema == nullptr)
    {
        return std::nullopt;
    }
    const auto below = BelowAppHost(configPath);
    if (below.has_value())
    {
        return Merge(*schema, section, *below, LevelsOf(*below));
    }
    ConfigurationElement defaults(*schema, std::string(section));
    defaults.Finish({OverrideMode::Inherit, OverrideMode::Allow}, false, nullptr);
    return defaults;
}

ConfigurationElement Configuration::Section(std::string_view section, std::string_view configPath) const
{
    auto found = FindSection(section, configPath);
    if (!found.has_value())
    {
        throw std::invalid_argument("no schema has the section " + std::string(section));
    }
    return std::move(*found);
}

bool Configuration::HasPath(std::string_view configPath) const
{
    const auto below = BelowAppHost(configPath);
    if (!below.has_value())
    {
        return EqualsIgnoringCase(configPath, "MACHINE") || EqualsIgnoringCase(configPath, "MACHINE/WEBROOT");
    }
    return below->empty() || FolderOf(*below).has_value();
}

} // namespace iishost
