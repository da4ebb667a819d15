#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace iishost
{

class Configuration;
class UrlSpace;
class WorkerProcess;

// Looks at the configuration files several times a second on a thread of its own. What has changed is read again,
// applications begin anew, and modules hear of it. Made by main when everything was read; ends before the applications
// are stopped.
class ConfigurationWatch
{
public:
    ConfigurationWatch(Configuration& configuration, WorkerProcess& worker, UrlSpace& urls);
    ConfigurationWatch(const ConfigurationWatch&) = delete;
    ConfigurationWatch& operator=(const ConfigurationWatch&) = delete;
    ~ConfigurationWatch();

private:
    void Run();
    void Look() noexcept;
    void Tell(const std::string& path);

    Configuration& m_configuration;
    WorkerProcess& m_worker;
    UrlSpace& m_urls;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace iishost
