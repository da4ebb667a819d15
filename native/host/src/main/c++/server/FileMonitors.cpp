#include "server/FileMonitors.h"

#include <chrono>

namespace iishost
{

namespace
{

constexpr std::chrono::milliseconds Interval{100};

} // namespace

FileMonitors::Monitor::Monitor(FileMonitors& owner, std::filesystem::path path)
    : m_owner(owner), m_path(std::move(path)), m_last(Look())
{}

FileMonitors::Snapshot FileMonitors::Monitor::Look() const
{
    Snapshot snapshot;
    const auto add = [&](const std::filesystem::path& file)
    {
        if (const FileState state = FileStateOf(file); state.has_value())
        {
            snapshot[file] = state;
        }
    };
    std::error_code error;
    if (!std::filesystem::is_directory(m_path, error))
    {
        add(m_path);
        return snapshot;
    }
    std::filesystem::recursive_directory_iterator files(
        m_path, std::filesystem::directory_options::skip_permission_denied, error);
    for (; !error && files != std::filesystem::recursive_directory_iterator(); files.increment(error))
    {
        add(files->path());
    }
    return snapshot;
}

std::vector<std::filesystem::path> FileMonitors::Monitor::Changes()
{
    Snapshot now = Look();
    std::vector<std::filesystem::path> changes;
    for (const auto& [file, state] : now)
    {
        const auto before = m_last.find(file);
        if (before == m_last.end() || before->second != state)
        {
            changes.push_back(file);
        }
    }
    for (const auto& entry : m_last)
    {
        if (now.find(entry.first) == now.end())
        {
            changes.push_back(entry.first);
        }
    }
    m_last = std::move(now);
    return changes;
}

FileMonitors::~FileMonitors()
{
    Stop();
    for (Monitor* monitor : m_monitors)
    {
        delete monitor;
    }
}

void FileMonitors::Stop() noexcept
{
    {
        std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
    {
        m_thread.join();
    }
}

HRESULT FileMonitors::Watch(const std::filesystem::path& path, IHttpFileMonitor** monitor)
{
    std::error_code error;
    if (!std::filesystem::exists(path, error))
    {
        return HRESULT_FROM_WIN32(ERROR_PATH_NOT_FOUND);
    }
    auto made = std::make_unique<Monitor>(*this, path);
    std::lock_guard lock(m_mutex);
    m_monitors.insert(made.get());
    *monitor = made.release();
    if (!m_thread.joinable() && !m_stopping)
    {
        m_thread = std::thread([this] { Run(); });
    }
    return S_OK;
}

void FileMonitors::Run()
{
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, Interval, [this] { return m_stopping; }))
    {
        const std::vector<Monitor*> monitors(m_monitors.begin(), m_monitors.end());
        lock.unlock();
        for (Monitor* monitor : monitors)
        {
            std::lock_guard calling(m_calling);
            const auto isWatched = [&]
            {
                std::lock_guard again(m_mutex);
                return m_monitors.count(monitor) != 0;
            };
            const auto changes = isWatched() ? monitor->Changes() : std::vector<std::filesystem::path>();
            for (const auto& file : changes)
            {
                if (isWatched())
                {
                    m_changed(WideOf(file).c_str(), monitor);
                }
            }
        }
        lock.lock();
    }
}

void FileMonitors::End(Monitor* monitor) noexcept
{
    std::lock_guard calling(m_calling);
    {
        std::lock_guard lock(m_mutex);
        if (m_monitors.erase(monitor) == 0)
        {
            return;
        }
    }
    delete monitor;
}

} // namespace iishost
