#include "config/Declarations.h"

namespace iishost
{

namespace
{

void ReadGroup(const XmlElement& group, const std::string& path, Declarations& declarations)
{
    for (const auto& child : group.children)
    {
        const std::string* name = child.Find("name");
        const std::string* allowed = child.Find("allowDefinition");
        const std::string* overrideMode = child.Find("overrideModeDefault");
        const std::string childPath = path + (name == nullptr ? "" : *name);
        if (child.name == "sectionGroup")
        {
            ReadGroup(child, childPath + "/", declarations);
            continue;
        }
        if (allowed != nullptr && (*allowed == "AppHostOnly" || *allowed == "MachineOnly"))
        {
            declarations.appHostOnly.insert(childPath);
        }
        if (overrideMode != nullptr && *overrideMode == "Deny")
        {
            declarations.locked.insert(childPath);
        }
    }
}

} // namespace

Declarations ReadDeclarations(const XmlElement& configuration)
{
    Declarations declarations;
    for (const auto& child : configuration.children)
    {
        if (child.name == "configSections")
        {
            ReadGroup(child, "", declarations);
        }
    }
    return declarations;
}

} // namespace iishost
