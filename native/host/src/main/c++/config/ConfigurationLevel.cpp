#include "config/ConfigurationLevel.h"

#include "config/ConfigurationError.h"
#include "server/Text.h"

#include <algorithm>

namespace iishost
{

namespace
{

// Sections of .NET, which live in the same files and mean nothing to native modules.
bool BelongsToDotNet(std::string_view name)
{
    static constexpr const char* Names[] = {
        "assemblyBinding",       "configProtectedData", "connectionStrings",   "runtime",
        "startup",     "system.codedom",        "system.data",         "system.diagnostics",  "system.net",
        "system.web",  "system.web.extensions", "system.serviceModel", "system.transactions",
    };
    return std::find(std::begin(Names), std::end(Names), name) != std::end(Names);
}

bool IsOfTheServer(const std::string& section, const Declarations& declarations)
{
    return declarations.appHostOnly.count(section) != 0 || section.rfind("system.applicationHost/", 0) == 0 ||
           section == "system.webServer/globalModules";
}

// The same text, wherever it stands in the file.
bool SaysTheSame(const XmlElement& left, const XmlElement& right)
{
    const auto sameAttribute = [](const XmlAttribute& one, const XmlAttribute& other)
    {
        return one.name == other.name && one.value == other.value;
    };
    return left.name == right.name &&
           std::equal(left.attributes.begin(), left.attributes.end(), right.attributes.begin(), right.attributes.end(),
                      sameAttribute) &&
           std::equal(left.children.begin(), left.children.end(), right.children.begin(), right.children.end(),
                      SaysTheSame);
}

class Reader
{
public:
    Reader(ConfigurationLevel& level, const Schema& schema, const Declarations* root, InLocation appHostOnly)
        : m_level(level), m_schema(schema), m_declarations(root == nullptr ? level.declarations : *root),
          m_appHostOnly(appHostOnly)
    {}

    void ReadGroup(const XmlElement& group, const std::string& groupPath, const std::string& location,
                   OverrideMode overrideMode)
    {
        for (const auto& child : group.children)
        {
            const std::string path = groupPath.empty() ? child.name : groupPath + "/" + child.name;
            const bool top = groupPath.empty();
            if (top && &group == m_top && child.name == "location")
            {
                ReadLocation(child);
            }
            else if (m_schema.FindSection(path) != nullptr)
            {
                CheckAllowed(child, path, location);
                const std::string& own = m_level.path;
                const std::string place = own.empty() || location.empty() ? own + location : own + "/" + location;
                m_level.sections[ConfigurationLevel::KeyOf(place, path)].push_back({child, overrideMode});
            }
            else if (m_schema.IsGroup(path))
            {
                ReadGroup(child, path, location, overrideMode);
            }
            else if (!top || (child.name != "configSections" && !BelongsToDotNet(child.name)))
            {
                child.Fail("unknown section '" + path + "'", "one of " + m_schema.NamesIn(groupPath) +
                                                                 ", or a schema of that section in schema/ or by "
                                                                 "--schema");
            }
        }
    }
    void Read(const XmlElement& configuration)
    {
        m_top = &configuration;
        ReadGroup(configuration, "", "", OverrideMode::Inherit);
    }

private:
    void ReadLocation(const XmlElement& location)
    {
        std::string path;
        OverrideMode overrideMode = OverrideMode::Inherit;
        for (const auto& attribute : location.attributes)
        {
            if (attribute.name == "path")
            {
                path = attribute.value;
            }
            else if (attribute.name == "overrideMode" || attribute.name == "allowOverride")
            {
                overrideMode = OverrideModeOf(location, attribute);
            }
            else if (attribute.name != "inheritInChildApplications")
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
        ReadGroup(location, "", path, overrideMode);
    }

    // The older attribute allowOverride says the same as true and false.
    static OverrideMode OverrideModeOf(const XmlElement& location, const XmlAttribute& attribute)
    {
        const bool older = attribute.name == "allowOverride";
        const std::string value = ToLower(attribute.value);
        if (value == (older ? "true" : "allow"))
        {
            return OverrideMode::Allow;
        }
        if (value == (older ? "false" : "deny"))
        {
            return OverrideMode::Deny;
        }
        if (!older && value == "inherit")
        {
            return OverrideMode::Inherit;
        }
        throw ConfigurationError(*location.file, attribute.line,
                                 "the attribute '" + attribute.name + "' of <location> is '" + attribute.value + "'",
                                 older ? "true or false" : "Inherit, Allow or Deny");
    }

    void CheckAllowed(const XmlElement& xml, const std::string& section, const std::string& location) const
    {
        if (m_level.IsWebConfig() && IsOfTheServer(section, m_declarations))
        {
            xml.Fail("the section '" + section + "' stands in a web.config", "it in applicationHost.config only");
        }
        if (!m_level.IsWebConfig() && !location.empty() && m_appHostOnly == InLocation::Refused &&
            m_declarations.appHostOnly.count(section) != 0)
        {
            xml.Fail("the section '" + section + "' stands in <location path=\"" + location + "\">",
                     "it for the whole server only, as its declaration in <configSections> says");
        }
    }

    ConfigurationLevel& m_level;
    const Schema& m_schema;
    const Declarations& m_declarations;
    const InLocation m_appHostOnly;
    const XmlElement* m_top = nullptr;
};

} // namespace

std::string ConfigurationLevel::KeyOf(std::string_view path, std::string_view section)
{
    return ToLower(path) + "\n" + std::string(section);
}

const std::vector<ConfigurationLevel::Use>* ConfigurationLevel::Find(std::string_view virtualPath,
                                                                     std::string_view section) const
{
    const auto found = sections.find(KeyOf(virtualPath, section));
    return found == sections.end() ? nullptr : &found->second;
}

bool ConfigurationLevel::HasSameServerSections(const ConfigurationLevel& other) const
{
    const auto onlyThose = [this](const ConfigurationLevel& level)
    {
        std::map<std::string, const std::vector<Use>*> found;
        for (const auto& [key, uses] : level.sections)
        {
            if (IsOfTheServer(key.substr(key.find('\n') + 1), declarations))
            {
                found[key] = &uses;
            }
        }
        return found;
    };
    const auto sameUse = [](const Use& left, const Use& right)
    {
        return SaysTheSame(left.xml, right.xml);
    };
    const auto mine = onlyThose(*this);
    const auto others = onlyThose(other);
    return std::equal(mine.begin(), mine.end(), others.begin(), others.end(),
                      [&](const auto& left, const auto& right)
                      {
                          return left.first == right.first &&
                                 std::equal(left.second->begin(), left.second->end(), right.second->begin(),
                                            right.second->end(), sameUse);
                      });
}

ConfigurationLevel ReadConfigurationLevel(const std::filesystem::path& file, const std::string& path,
                                          const Schema& schema, const Declarations* root, InLocation appHostOnly)
{
    const XmlElement xml = ReadXmlFile(file);
    if (xml.name != "configuration")
    {
        xml.Fail("the root element is <" + xml.name + ">", "<configuration>");
    }
    ConfigurationLevel level;
    level.file = file;
    level.path = path;
    level.declarations = ReadDeclarations(xml);
    Reader(level, schema, root, appHostOnly).Read(xml);
    return level;
}

} // namespace iishost
