#include "Commands.h"

#include "AppcmdError.h"
#include "Change.h"

#include <algorithm>
#include <cstdio>

namespace
{
bool SiteExists(const Element& root, const std::string& path)
{
    const Element* host = root.Child("system.applicationHost");
    const Element* sites = host == nullptr ? nullptr : host->Child("sites");
    const std::string site = path.substr(0, path.find('/'));
    const auto named = [&](const Element& e)
    {
        return e.Attribute("name") == site;
    };
    return path.empty() || (sites != nullptr && std::any_of(sites->children.begin(), sites->children.end(), named));
}

Section Known(const ConfigFile& file, const std::string& name)
{
    const auto section = FindSection(file, SchemaFolder(), name);
    if (!section)
    {
        throw AppcmdError(87, "Unknown config section \"" + name + "\".  Replace with ? for help.");
    }
    return *section;
}

void Commit(CommandLine& command)
{
    if (command.Take("commit") != "apphost")
    {
        throw AppcmdError(87, "This stand-in writes only applicationHost.config: /commit:apphost is missing.");
    }
}

void Report(const char* what, const std::string& section, const std::string& path)
{
    std::printf("%s section \"%s\" for \"MACHINE/WEBROOT/APPHOST%s\" at configuration commit path "
                "\"MACHINE/WEBROOT/APPHOST\"\n",
                what, section.c_str(), path.empty() ? "" : ("/" + path).c_str());
}
} // namespace

void SetConfig(CommandLine command)
{
    ConfigFile file{ConfigPath()};
    const std::string name = command.Take("section");
    const Section section = Known(file, name);
    Commit(command);
    if (!SiteExists(file.Root(), command.identifier))
    {
        throw AppcmdError(1168, "Cannot find SITE object with identifier \"" + command.identifier + "\".");
    }
    if (name == "system.webServer/globalModules" && !command.identifier.empty())
    {
        throw AppcmdError(13, 0x8007000d, "This configuration section cannot be used at this path.\n");
    }
    Change change(file, section, command.identifier);
    for (const std::string& parameter : command.parameters)
    {
        if (parameter[0] == '+')
        {
            change.Add(Target(parameter.substr(1)));
        }
        else if (parameter[0] == '-')
        {
            change.Remove(Target(parameter.substr(1)));
        }
        else
        {
            change.Set(Target(parameter));
        }
    }
    FailWhenAsked();
    file.Save();
    Report("Applied configuration changes to", name, command.identifier);
}

void ClearConfig(CommandLine command)
{
    ConfigFile file{ConfigPath()};
    const std::string name = command.Take("section");
    const Section section = Known(file, name);
    Commit(command);
    command.RefuseTheRest();
    const std::vector<Element> elements = SectionPath(file.Root(), name, command.identifier);
    FailWhenAsked();
    if (elements.back().name == section.Leaf())
    {
        file.Remove(elements);
        file.Save();
    }
    Report("Cleared configuration from", name, command.identifier);
}
