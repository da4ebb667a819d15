#include "config/Configuration.h"

#include "config/ConfigurationError.h"
#include "config/Declarations.h"
#include "config/Sites.h"
#include "server/Text.h"

#include <algorithm>
#include <stdexcept>

namespace iishost
{

namespace
{

constexpr const char* SitesSection = "system.applicationHost/sites";

// Sections of .NET, which live in the same files and mean nothing to native modules.
bool BelongsToDotNet(std::string_view name)
{
    static constexpr const char* Names[] = {
        "appSettings", "assemblyBinding",       "configProtectedData", "connectionStrings",   "runtime",
        "startup",     "system.codedom",        "system.data",         "system.diagnostics",  "system.net",
        "system.web",  "system.web.extensions", "system.serviceModel", "system.transactions",
    };
    return std::find(std::begin(Names), std::end(Names), name) != std::end(Names);
}

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

std::string KeyOf(std::string_view path, std::string_view section)
{
    return ToLower(path) + "\n" + std::string(section);
}

} // namespace

Configuration::Configuration(const std::filesystem::path& applicationHostConfig, Schema schema)
    : m_schema(std::move(schema)), m_root(ReadLevel(applicationHostConfig, ""))
{
    FindRoots();
    Check(m_root);
    for (const auto& root : m_roots)
    {
        if (const Level* level = WebConfigOf(root.path))
        {
            Check(*level);
        }
    }
}

Configuration::Level Configuration::ReadLevel(const std::filesystem::path& file, const std::string& path) const
{
    const XmlElement root = ReadXmlFile(file);
    if (root.name != "configuration")
    {
        root.Fail("the root element is <" + root.name + ">", "<configuration>");
    }
    Level level;
    level.file = file;
    level.path = path;
    level.appHostOnly = ReadAppHostOnlySections(root);
    ReadGroup(level, root, "", "");
    return level;
}

void Configuration::ReadGroup(Level& level, const XmlElement& group, const std::string& groupPath,
                              const std::string& location) const
{
    for (const auto& child : group.children)
    {
        const std::string path = groupPath.empty() ? child.name : groupPath + "/" + child.name;
        const bool top = groupPath.empty();
        if (top && location.empty() && child.name == "location")
        {
            ReadLocation(level, child);
        }
        else if (m_schema.FindSection(path) != nullptr)
        {
            CheckAllowed(level, child, path, location);
            const std::string place =
                level.path.empty() || location.empty() ? level.path + location : level.path + "/" + location;
            level.sections[KeyOf(place, path)].push_back(child);
        }
        else if (m_schema.IsGroup(path))
        {
            ReadGroup(level, child, path, location);
        }
        else if (!top || (child.name != "configSections" && !BelongsToDotNet(child.name)))
        {
            child.Fail("unknown section '" + path + "'", "one of " + m_schema.NamesIn(groupPath) +
                                                             ", or a schema of that section in schema/ or by --schema");
        }
    }
}

void Configuration::ReadLocation(Level& level, const XmlElement& location) const
{
    std::string path;
    for (const auto& attribute : location.attributes)
    {
        if (attribute.name == "path")
        {
            path = attribute.value;
        }
        else if (attribute.name != "overrideMode" && attribute.name != "allowOverride" &&
                 attribute.name != "inheritInChildApplications")
        {
            throw ConfigurationError(*location.file, attribute.line,
                                     "unknown attribute '" + attribute.name + "' of <location>",
                                     "path, overrideMode, allowOverride or inheritInChildApplications");
        }
    }
    if (path == ".")
    {
        path.clear();
    }
    while (!path.empty() && path.back() == '/')
    {
        path.pop_back();
    }
    ReadGroup(level, location, "", path);
}

void Configuration::CheckAllowed(const Level& level, const XmlElement& xml, const std::string& section,
                                 const std::string& location) const
{
    const bool isWebConfig = !level.path.empty();
    const bool declared = (isWebConfig ? m_root : level).appHostOnly.count(section) != 0;
    if (isWebConfig &&
        (declared || section.rfind("system.applicationHost/", 0) == 0 || section == "system.webServer/globalModules"))
    {
        xml.Fail("the section '" + section + "' stands in a web.config", "it in applicationHost.config only");
    }
    if (!isWebConfig && declared && !location.empty())
    {
        xml.Fail("the section '" + section + "' stands in <location path=\"" + location + "\">",
                 "it for the whole server only, as its declaration in <configSections> says");
    }
}

void Configuration::Check(const Level& level) const
{
    for (const auto& entry : level.sections)
    {
        const size_t end = entry.first.find('\n');
        const std::string path = entry.first.substr(0, end);
        FindSection(entry.first.substr(end + 1), path.empty() ? AppHostPath : std::string(AppHostPath) + "/" + path);
    }
}

void Configuration::FindRoots()
{
    const auto folder = m_root.file.parent_path();
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

const Configuration::Level* Configuration::WebConfigOf(const std::string& path) const
{
    std::lock_guard lock(m_mutex);
    const std::string key = ToLower(path);
    auto found = m_webConfigs.find(key);
    if (found == m_webConfigs.end())
    {
        std::optional<Level> level;
        const auto folder = path.find("..") == std::string::npos ? FolderOf(path) : std::nullopt;
        for (const char* name : {"web.config", "Web.config"})
        {
            std::error_code error;
            if (folder.has_value() && !level.has_value() && std::filesystem::is_regular_file(*folder / name, error))
            {
                level = ReadLevel(*folder / name, path);
            }
        }
        found = m_webConfigs.emplace(key, std::move(level)).first;
    }
    return found->second.has_value() ? &*found->second : nullptr;
}

std::optional<ConfigurationElement> Configuration::FindSection(std::string_view section,
                                                               std::string_view configPath) const
{
    const ElementSchema* schema = m_schema.FindSection(section);
    if (schema == nullptr)
    {
        return std::nullopt;
    }
    ConfigurationElement merged(*schema, std::string(section));
    const auto below = BelowAppHost(configPath);
    if (!below.has_value())
    {
        return merged;
    }
    std::vector<const Level*> levels{&m_root};
    for (const auto& path : PrefixesOf(*below))
    {
        const Level* webConfig = path.empty() ? nullptr : WebConfigOf(path);
        if (webConfig != nullptr)
        {
            levels.push_back(webConfig);
        }
        for (const Level* level : levels)
        {
            const auto found = level->sections.find(KeyOf(path, section));
            if (found != level->sections.end())
            {
                std::for_each(found->second.begin(), found->second.end(),
                              [&](const XmlElement& xml) { merged.Apply(xml); });
            }
        }
    }
    return merged;
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
