#include "server/ModuleLoader.h"

#include "config/Configuration.h"
#include "main/Beliefs.h"
#include "modules/BuiltInModules.h"
#include "server/EventLog.h"
#include "server/LoadedModule.h"
#include "server/Text.h"
#include "server/WorkerProcess.h"

#include <cstdio>

namespace iishost
{

namespace
{

std::string Hex(HRESULT hr)
{
    char text[16];
    std::snprintf(text, sizeof text, "0x%08X", static_cast<unsigned>(hr));
    return text;
}

} // namespace

void ModuleLoader::Fail(DWORD eventId, const std::string& text)
{
    m_worker.Events().WriteError(eventId, text);
    throw StartError("event " + std::to_string(eventId) + ": " + text);
}

std::filesystem::path ModuleLoader::ImageFile(const std::string& image, const std::filesystem::path& folder)
{
    std::filesystem::path file = folder / ToNativePath(image);
#ifndef _WIN32
    if (EqualsIgnoringCase(Utf8Of(file.extension()), ".dll"))
    {
        const std::string stem = Utf8Of(file.stem());
        file.replace_filename((stem.rfind("lib", 0) == 0 ? stem : "lib" + stem) + ".so");
    }
#endif
    return file.lexically_normal();
}

void ModuleLoader::Load(const Configuration& configuration)
{
    const auto section = configuration.Section("system.webServer/globalModules");
    if (section.Items().empty())
    {
        Fail(2298, "The worker process did not start: the section <globalModules> of " + Utf8Of(configuration.File()) +
                       " is empty; expected at least one entry.");
    }
    for (const auto& entry : section.Items())
    {
        LoadEntry(entry, configuration.File().parent_path());
    }
}

void ModuleLoader::LoadEntry(const ConfigurationElement& entry, const std::filesystem::path& folder)
{
    const std::string name = entry.Get("name");
    BOOL unknown = FALSE;
    const BOOL wanted = m_worker.SatisfiesPrecondition(ToWide(entry.Get("preCondition")).c_str(), &unknown);
    if (unknown)
    {
        Fail(2296, "The module '" + name + "' has the preCondition '" + entry.Get("preCondition") +
                       "', which is not known; expected integratedMode, ISAPIMode, bitness32, bitness64, "
                       "runtimeVersionv4.0 and its like, or appPoolName=a;b.");
    }
    if (!wanted)
    {
        m_worker.Log().Write("module '" + name + "': not loaded, preCondition " + entry.Get("preCondition"));
        return;
    }
    const std::string image = entry.Get("image");
    const auto file = ImageFile(image, folder);
    PFN_REGISTERMODULE registerModule = FindBuiltInModule(image);
    if (registerModule == nullptr)
    {
        registerModule = FindEntryPoint(name, file);
    }
    auto module = std::make_unique<LoadedModule>(name, m_nextNumber++, m_worker.Log());
    const Options& options = m_worker.GetOptions();
    const DWORD serverVersion =
        options.beliefs.Are(Otherwise::VersionIsAlways7) ? 7 : static_cast<DWORD>(options.iisVersion) / 10;
    const HRESULT hr = registerModule(serverVersion, module.get(), &m_worker);
    module->Close(options.beliefs.Are(Otherwise::LateRegistrationIsIgnored) ? S_OK : E_UNEXPECTED);
    if (FAILED(hr))
    {
        module->Terminate();
        Fail(2293, "The module '" + name + "' from " + Utf8Of(file) +
                       " could not be registered: RegisterModule answered " + Hex(hr) + ".");
    }
    const bool builtIn = FindBuiltInModule(image) != nullptr;
    m_worker.Log().Write("module '" + name + "': registered, " + (builtIn ? "built in" : "from " + Utf8Of(file)));
    m_worker.Add(std::move(module));
}

PFN_REGISTERMODULE ModuleLoader::FindEntryPoint(const std::string& name, const std::filesystem::path& image)
{
    const NativeLibrary& library = Open(name, image);
    void* entryPoint = library.Find(MODULE_REGISTERMODULE);
    if (entryPoint == nullptr)
    {
        Fail(2295, "The module DLL " + Utf8Of(image) + " of the module '" + name + "' has no export RegisterModule.");
    }
    return reinterpret_cast<PFN_REGISTERMODULE>(entryPoint);
}

const NativeLibrary& ModuleLoader::Open(const std::string& name, const std::filesystem::path& image)
try
{
    auto& library = m_libraries[image];
    if (library == nullptr)
    {
        library = std::make_unique<NativeLibrary>(image);
        library->ReplaceImport("RegisterEventSourceW", reinterpret_cast<void*>(&EventLog::RegisterSource));
        library->ReplaceImport("DeregisterEventSource", reinterpret_cast<void*>(&EventLog::DeregisterSource));
        library->ReplaceImport("ReportEventW", reinterpret_cast<void*>(&EventLog::Report));
    }
    return *library;
}
catch (const LoadError& error)
{
    if (error.Code() == ERROR_BAD_EXE_FORMAT)
    {
        Fail(2282, "The module DLL " + Utf8Of(image) + " of the module '" + name +
                       "' could not be loaded: it is not an image for this process (64-bit): " + error.what());
    }
    Fail(2280, "The module DLL " + Utf8Of(image) + " of the module '" + name + "' failed to load (error " +
                   std::to_string(error.Code()) + "): " + error.what());
}

} // namespace iishost
