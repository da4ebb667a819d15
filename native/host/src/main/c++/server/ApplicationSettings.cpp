#include "server/ApplicationSettings.h"

#include "config/Configuration.h"
#include "server/WorkerProcess.h"

#include <algorithm>

namespace iishost
{

namespace
{

bool PreconditionHolds(const ConfigurationElement& element, const WorkerProcess& worker)
{
    const std::string precondition = element.Get("preCondition");
    BOOL unknown = FALSE;
    const BOOL holds = worker.SatisfiesPrecondition(ToWide(precondition).c_str(), &unknown);
    if (unknown)
    {
        element.Fail("the preCondition '" + precondition + "' is not known",
                     "integratedMode, bitness64, managedHandler and the other documented tokens");
    }
    return holds != FALSE;
}

// Managed modules, and those whose image was not loaded because of its preCondition, are not here.
std::vector<LoadedModule*> ReadModules(const ConfigurationElement& section, const WorkerProcess& worker)
{
    std::vector<LoadedModule*> modules;
    for (const auto& item : section.Items())
    {
        const std::string name = item.Get("name");
        if (!item.Get("type").empty())
        {
            worker.Log().WriteOnce("module '" + name + "' is managed code (type), which iishost does not run");
            continue;
        }
        if (!PreconditionHolds(item, worker))
        {
            continue;
        }
        LoadedModule* module = worker.FindModule(name);
        if (module == nullptr)
        {
            worker.Log().WriteOnce("module '" + name + "' of <modules> is not loaded by <globalModules>");
            continue;
        }
        modules.push_back(module);
    }
    return modules;
}

std::unique_ptr<ScriptMapInfo> ReadHandler(const ConfigurationElement& item, const std::vector<LoadedModule*>& modules)
{
    ScriptMapInfo::Definition definition;
    definition.name = item.Get("name");
    definition.path = item.Get("path");
    definition.verbs = item.Get("verb");
    definition.modules = item.Get("modules");
    definition.scriptProcessor = item.Get("scriptProcessor");
    definition.type = item.Get("type");
    definition.allowPathInfo = item.GetBool("allowPathInfo");
    definition.requiredAccess = static_cast<DWORD>(item.GetNumber("requireAccess"));
    definition.resourceType = static_cast<ResourceType>(item.GetNumber("resourceType"));
    definition.responseBufferLimit = static_cast<DWORD>(item.GetNumber("responseBufferLimit"));
    std::vector<LoadedModule*> handlers;
    std::vector<std::string> missing;
    for (const auto& name : Split(definition.modules, ','))
    {
        const auto found =
            std::find_if(modules.begin(), modules.end(),
                         [&](const LoadedModule* module) { return EqualsIgnoringCase(module->Name(), name); });
        if (found == modules.end())
        {
            missing.push_back(name);
        }
        else
        {
            handlers.push_back(*found);
        }
    }
    return std::make_unique<ScriptMapInfo>(std::move(definition), std::move(handlers), std::move(missing));
}

} // namespace

ApplicationSettings ReadApplicationSettings(const Configuration& configuration, const WorkerProcess& worker,
                                            const std::string& configPath)
{
    ApplicationSettings settings;
    settings.modules = ReadModules(configuration.Section("system.webServer/modules", configPath), worker);
    const auto handlers = configuration.Section("system.webServer/handlers", configPath);
    settings.accessPolicy = static_cast<DWORD>(handlers.GetNumber("accessPolicy"));
    for (const auto& item : handlers.Items())
    {
        if (PreconditionHolds(item, worker))
        {
            settings.handlers.push_back(ReadHandler(item, settings.modules));
        }
    }
    const auto defaultDocument = configuration.Section("system.webServer/defaultDocument", configPath);
    settings.defaultDocumentEnabled = defaultDocument.GetBool("enabled");
    for (const auto& item : defaultDocument.Child("files").Items())
    {
        settings.defaultDocuments.push_back(item.Get("value"));
    }
    const auto staticContent = configuration.Section("system.webServer/staticContent", configPath);
    for (const auto& item : staticContent.Items())
    {
        settings.mimeTypes[ToLower(item.Get("fileExtension"))] = item.Get("mimeType");
    }
    const auto runtime = configuration.Section("system.webServer/serverRuntime", configPath);
    settings.uploadReadAheadSize = static_cast<uint32_t>(runtime.GetNumber("uploadReadAheadSize"));
    settings.httpErrors = ReadHttpErrors(configuration.Section("system.webServer/httpErrors", configPath));
    const auto caching = configuration.Section("system.webServer/caching", configPath);
    settings.outputCacheEnabled = caching.GetBool("enabled");
    settings.kernelCacheEnabled = caching.GetBool("enableKernelCache");
    settings.largestCachedResponse = static_cast<uint32_t>(
        configuration.Section("system.webServer/caching").GetNumber("maxResponseSize")); // the server's level counts
    const auto webSocket = configuration.Section("system.webServer/webSocket", configPath);
    settings.webSocketEnabled = webSocket.GetBool("enabled");
    return settings;
}

ApplicationSettings SettingsOfWrong(const Configuration& configuration, const WorkerProcess& worker,
                                    const ConfigurationError& error)
{
    ApplicationSettings settings;
    settings.error = error;
    try
    {
        if (worker.GetOptions().beliefs.Are(Otherwise::WrongConfigurationIsLogged))
            settings.modules = ReadModules(configuration.Section("system.webServer/modules"), worker);
    }
    catch (const ConfigurationError&)
    {
        // That of the server is wrong, too.
    }
    return settings;
}

} // namespace iishost
