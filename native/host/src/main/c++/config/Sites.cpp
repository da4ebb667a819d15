#include "config/Sites.h"

#include "config/ConfigurationElement.h"
#include "server/Text.h"

#include <algorithm>
#include <charconv>

namespace iishost
{

namespace
{

Binding ReadBinding(const ConfigurationElement& element)
{
    Binding binding;
    binding.protocol = element.Get("protocol");
    const std::string information = element.Get("bindingInformation");
    const size_t hostColon = information.rfind(':');
    const size_t portColon =
        hostColon == std::string::npos || hostColon == 0 ? std::string::npos : information.rfind(':', hostColon - 1);
    if (portColon == std::string::npos)
    {
        element.Fail("the bindingInformation is '" + information + "'", "address:port:host such as *:80:");
    }
    binding.address = information.substr(0, portColon);
    binding.host = information.substr(hostColon + 1);
    const char* begin = information.data() + portColon + 1;
    const char* end = information.data() + hostColon;
    const auto result = std::from_chars(begin, end, binding.port);
    if (begin == end || result.ec != std::errc() || result.ptr != end)
    {
        element.Fail("the bindingInformation is '" + information + "'", "a port from 0 to 65535 between the colons");
    }
    return binding;
}

std::string ReadVirtualPath(const ConfigurationElement& element)
{
    std::string path = element.Get("path");
    if (path.empty() || path.front() != '/' || (path.size() > 1 && path.back() == '/') ||
        path.find("//") != std::string::npos || path.find('\\') != std::string::npos)
    {
        element.Fail("the path is '" + path + "'", "a virtual path such as / or /app");
    }
    return path;
}

template <class Definition>
void PutRootFirst(std::vector<Definition>& definitions, const ConfigurationElement& parent, const std::string& what)
{
    const auto root = std::find_if(definitions.begin(), definitions.end(),
                                   [](const Definition& definition) { return definition.path == "/"; });
    if (root == definitions.end())
    {
        parent.Fail("<" + parent.Name() + "> has no " + what + " with path=\"/\"", "one, which holds all others");
    }
    std::rotate(definitions.begin(), root, root + 1);
}

ApplicationDefinition ReadApplication(const ConfigurationElement& element, const ConfigurationElement& defaults,
                                      const std::filesystem::path& folder)
{
    ApplicationDefinition application;
    application.path = ReadVirtualPath(element);
    application.pool = element.IsExplicit("applicationPool") ? element.Get("applicationPool")
                                                             : defaults.Get("applicationPool");
    if (application.pool.empty())
        application.pool = "DefaultAppPool";
    application.preloadEnabled = (element.IsExplicit("preloadEnabled") ? element : defaults).GetBool("preloadEnabled");
    for (const auto& item : element.Items())
    {
        const auto path = folder / ToNativePath(item.Get("physicalPath"));
        application.virtualDirectories.push_back({ReadVirtualPath(item), path.lexically_normal()});
    }
    PutRootFirst(application.virtualDirectories, element, "<virtualDirectory>");
    return application;
}

} // namespace

std::vector<SiteDefinition> ReadSites(const ConfigurationElement& sites, const std::filesystem::path& folder)
{
    const ConfigurationElement& defaults = sites.Child("applicationDefaults");
    std::vector<SiteDefinition> definitions;
    for (const auto& element : sites.Items())
    {
        SiteDefinition site;
        site.id = static_cast<uint32_t>(element.GetNumber("id"));
        site.name = element.Get("name");
        if (site.name.find_first_of("/\\") != std::string::npos)
        {
            element.Fail("the site's name is '" + site.name + "'", "a name without slashes");
        }
        const bool taken = std::any_of(definitions.begin(), definitions.end(),
                                       [&](const SiteDefinition& other) { return other.id == site.id; });
        if (taken)
        {
            element.Fail("two sites have the id " + std::to_string(site.id), "an id of its own for each site");
        }
        for (const auto& item : element.Child("bindings").Items())
        {
            site.bindings.push_back(ReadBinding(item));
        }
        if (site.bindings.empty())
        {
            element.Fail("the site '" + site.name + "' has no binding",
                         "<bindings><binding protocol=\"http\" bindingInformation=\"*:80:\" /></bindings>");
        }
        for (const auto& item : element.Items())
        {
            site.applications.push_back(ReadApplication(item, defaults, folder));
        }
        PutRootFirst(site.applications, element, "<application>");
        definitions.push_back(std::move(site));
    }
    return definitions;
}

std::string JoinVirtualPath(const std::string& site, const std::string& application, const std::string& directory)
{
    return site + (application == "/" ? "" : application) + (directory == "/" ? "" : directory);
}

} // namespace iishost
