#include "config/Declarations.h"

namespace iishost
{

namespace
{

void ReadDeclarations(const XmlElement& group, const std::string& path, std::set<std::string>& appHostOnly)
{
    for (const auto& child : group.children)
    {
        const std::string* name = child.Find("name");
        const std::string* allowed = child.Find("allowDefinition");
        const std::string childPath = path + (name == nullptr ? "" : *name);
        if (child.name == "sectionGroup")
        {
            ReadDeclarations(child, childPath + "/", appHostOnly);
        }
        else if (allowed != nullptr && (*allowed == "AppHostOnly" || *allowed == "MachineOnly"))
        {
            appHostOnly.insert(childPath);
        }
    }
}

} // namespace

std::set<std::string> ReadAppHostOnlySections(const XmlElement& configuration)
{
    std::set<std::string> sections;
    for (const auto& child : configuration.children)
    {
        if (child.name == "configSections")
        {
            ReadDeclarations(child, "", sections);
        }
    }
    return sections;
}

} // namespace iishost
