#include "server/ConfigurationWatch.h"

#include "config/Configuration.h"
#include "server/UrlSpace.h"
#include "server/WorkerProcess.h"

#include <chrono>
#include <vector>

namespace iishost
{

namespace
{

constexpr std::chrono::milliseconds Interval{100};

} // namespace

ConfigurationWatch::ConfigurationWatch(Configuration& configuration, WorkerProcess& worker, UrlSpace& urls)
    : m_configuration(configuration), m_worker(worker), m_urls(urls), m_thread([this] { Run(); })
{}

ConfigurationWatch::~ConfigurationWatch()
{
    {
        std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void ConfigurationWatch::Run()
{
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, Interval, [this] { return m_stopping; }))
    {
        lock.unlock();
        Look();
        lock.lock();
    }
}

void ConfigurationWatch::Tell(const std::string& path)
{
    const Beliefs& beliefs = m_worker.GetOptions().beliefs;
    std::vector<std::string> told{path};
    if (path == Configuration::AppHostPath && beliefs.Are(Otherwise::ChangeIsToldOfThoseAbove))
        told.insert(told.begin(), {"MACHINE", "MACHINE/WEBROOT"});
    else if (beliefs.Are(Otherwise::ChangeIsToldOfTheApplication))
        told.front() = m_urls.ApplicationPathOf(path);
    for (const std::string& each : told)
        m_worker.Notifications().ConfigurationChange(ToWide(each).c_str());
}

void ConfigurationWatch::Look() noexcept
try
{
    const ConfigurationChanges changes = m_configuration.Refresh();
    for (const auto& path : changes.paths)
    {
        m_worker.Log().Write("the configuration has changed: " + path);
        m_urls.RestartApplications(path);
        Tell(path);
    }
    if (changes.needsNewWorker)
    {
        m_worker.RecycleForConfiguration();
    }
    m_urls.StopReplaced(m_worker.Notifications());
}
catch (const std::exception& error)
{
    m_worker.Log().Write(std::string("a change of the configuration was lost: ") + error.what());
}

} // namespace iishost
