#include "Commands.h"

#include "AppcmdError.h"

#include <cstdio>

namespace
{
std::vector<Element> Group(const ConfigFile& file)
{
    const Element root = file.Root();
    const Element* sections = root.Child("configSections");
    for (const Element& group : sections == nullptr ? std::vector<Element>() : sections->children)
    {
        if (group.Attribute("name") == "system.webServer")
        {
            return {root, *sections, group};
        }
    }
    throw AppcmdError(13, "There is no section group system.webServer.");
}

// By its name, as an edit makes what was read before it invalid.
const Element* Declaration(const Element& group)
{
    for (const Element& section : group.children)
    {
        if (section.Attribute("name") == "iisjava")
        {
            return &section;
        }
    }
    return nullptr;
}

void SetAttribute(ConfigFile& file, const char* attribute, const char* value)
{
    const Element group = Group(file).back();
    file.SetAttribute(*Declaration(group), attribute, value);
}
} // namespace

void DeclareSection(const std::string& verb)
{
    ConfigFile file{ConfigPath()};
    std::vector<Element> path = Group(file);
    const Element* declared = Declaration(path.back());
    const bool open = declared != nullptr && (declared->Attribute("overrideModeDefault") != "Deny" ||
                                              declared->Attribute("allowDefinition") != "AppHostOnly");
    if (verb == "add" && declared == nullptr)
    {
        FailWhenAsked();
        file.Insert(path.back(),
                    {"<section name=\"iisjava\" overrideModeDefault=\"Deny\" allowDefinition=\"AppHostOnly\" />"});
        file.Save();
    }
    if (verb == "add" && open)
    {
        FailWhenAsked();
        SetAttribute(file, "overrideModeDefault", "Deny");
        SetAttribute(file, "allowDefinition", "AppHostOnly");
        file.Save();
    }
    if (verb == "remove" && declared != nullptr)
    {
        FailWhenAsked();
        const Element entry = *declared;
        path.push_back(entry);
        file.Remove(path);
        file.Save();
    }
    std::printf("system.webServer/iisjava: %s\n", verb.c_str());
}
