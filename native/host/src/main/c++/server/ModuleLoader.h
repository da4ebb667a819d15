#pragma once

#include "server/NativeLibrary.h"

#include <httpserv/RegisterModule.h>

#include <filesystem>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>

namespace iishost
{

class Configuration;
class ConfigurationElement;
class LoadedModule;
class WorkerProcess;

// The server does not start: IIS's event id and message. The event has been written already.
class StartError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

// Loads the images of <globalModules> and calls RegisterModule once for each entry, in their order, on the thread that
// starts the server. Made by main; holds the images until it ends, after the modules were terminated.
class ModuleLoader
{
public:
    explicit ModuleLoader(WorkerProcess& worker) : m_worker(worker) {}
    ModuleLoader(const ModuleLoader&) = delete;
    ModuleLoader& operator=(const ModuleLoader&) = delete;

    // Throws StartError for what IIS reports by an event, ConfigurationError for an entry that cannot be read.
    void Load(const Configuration& configuration);

    // Where the image of an entry is: a relative one is in the folder of the configuration. Elsewhere than on Windows
    // `dir\name.dll` is read as `dir/libname.so`.
    static std::filesystem::path ImageFile(const std::string& image, const std::filesystem::path& folder);

private:
    void LoadEntry(const ConfigurationElement& entry, const std::filesystem::path& folder);
    PFN_REGISTERMODULE FindEntryPoint(const std::string& name, const std::filesystem::path& image);
    const NativeLibrary& Open(const std::string& name, const std::filesystem::path& image);
    [[noreturn]] void Fail(DWORD eventId, const std::string& text);

    WorkerProcess& m_worker;
    std::map<std::filesystem::path, std::unique_ptr<NativeLibrary>> m_libraries;
    size_t m_nextNumber = 0;
};

} // namespace iishost
