#pragma once

#include "config/FileState.h"
#include "server/ModuleContextContainer.h"
#include "server/Text.h"

#include <httpserv/IHttpFileMonitor.h>

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <thread>

namespace iishost
{

// Watches the files and folders that modules have asked for, by looking at them several times a second on a thread of
// its own, which is there while anything is watched. Owned by WorkerProcess; ends after the modules.
class FileMonitors
{
public:
    using Changed = std::function<void(PCWSTR fileName, IHttpFileMonitor* monitor)>;

    explicit FileMonitors(Changed changed) : m_changed(std::move(changed)) {}
    FileMonitors(const FileMonitors&) = delete;
    FileMonitors& operator=(const FileMonitors&) = delete;
    ~FileMonitors();

    // Nobody is told of anything after this.
    void Stop() noexcept;
    HRESULT Watch(const std::filesystem::path& path, IHttpFileMonitor** monitor);

private:
    using Snapshot = std::map<std::filesystem::path, FileState>;

    // The module's; ended by DereferenceFileMonitor.
    class Monitor final : public IHttpFileMonitor
    {
    public:
        Monitor(FileMonitors& owner, std::filesystem::path path);
        IHttpModuleContextContainer* GetModuleContextContainer() noexcept override { return &m_container; }
        VOID DereferenceFileMonitor() noexcept override { m_owner.End(this); }
        std::vector<std::filesystem::path> Changes();

    private:
        Snapshot Look() const;

        FileMonitors& m_owner;
        const std::filesystem::path m_path;
        Snapshot m_last;
        ModuleContextContainer m_container;
    };

    void Run();
    void End(Monitor* monitor) noexcept;

    const Changed m_changed;
    std::recursive_mutex m_calling; // held while modules are told: a monitor ends before or after, not meanwhile
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::set<Monitor*> m_monitors;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace iishost
