#pragma once

// The engine of the server: listens, takes each request through its pipeline, and drains at the end. Made by main after
// the modules were loaded and the sites were read; it must end before them. Start once; any thread.

#include "http/Connection.h"
#include "http/Listener.h"
#include "pipeline/NotificationOrder.h"
#include "server/KernelCache.h"
#include "threads/ThreadPool.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>

namespace iishost
{

class Application;
class HttpContext;
class UrlSpace;
class WorkerProcess;
struct Options;

class Engine final : private RequestReceiver
{
public:
    Engine(WorkerProcess& worker, UrlSpace& urls, const Options& options);
    Engine(WorkerProcess& worker, UrlSpace& urls, const Options& options, const HttpLimits& limits);
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    // Listens on 127.0.0.1 and answers the port; 0 in the options is any free one. Throws std::runtime_error.
    uint16_t Start();
    // Raises GL_APPLICATION_PRELOAD for the applications that are to be preloaded, on threads of the pool; `done` is
    // called when all have heard it.
    void Preload(std::function<void()> done);
    // Before StopListening: the listening socket, for a successor.
    std::optional<int> HandOnListener() noexcept { return m_listener.HandOn(); }
    // No new connections; requests that still come over old ones are answered 503.
    void StopListening() noexcept;
    // No new connections; those that are there are closed when they are idle, or after the request that they have or send.
    void HandOver() noexcept;
    // Waits for the requests in flight. False: the limit has passed and there still are some.
    bool Drain(std::chrono::seconds limit) noexcept;

    WorkerProcess& Worker() const { return m_worker; }
    UrlSpace& Urls() const { return m_urls; }
    const Options& GetOptions() const { return m_options; }
    ThreadPool& Pool() { return m_pool; }
    void Post(std::function<void()> work) { m_pool.Post(std::move(work)); }
    // Work that calls modules for a request of the application; afterwards the thread is cleaned up.
    void PostFor(Application& application, std::function<void()> work);
    void CleanUpThread(Application& application) noexcept; // it has taken a request as far as it goes
    uint16_t Port() const { return m_port; }
    std::shared_ptr<const NotificationOrder> OrderOf(Application& application);
    // Keeps a context until its last user is gone, and for a while its shell.
    std::shared_ptr<HttpContext> Adopt(std::unique_ptr<HttpContext> context);
    // A request to the root of the application that no client has sent; it is not started.
    std::shared_ptr<HttpContext> MakeUp(Application& application);
    void Execute(std::shared_ptr<HttpContext> context);
    // The request is over for modules; something may still be on a stack for it.
    void OnEnded(HttpContext& context);
    // What a module did that it must not do: in the log, and on standard error. Never the end of the process.
    void ReportModuleBug(const std::string& what) const noexcept;
    uint64_t ModuleBugs() const { return m_moduleBugs; }

private:
    void OnRequest(std::shared_ptr<Connection> connection, RequestHead head) override;
    void OnClosed(Connection& connection) noexcept override;
    void SendCached(const std::shared_ptr<Connection>& connection, const RequestHead& head,
                    const std::shared_ptr<const KernelCache::Response>& cached);
    void Serve(const std::shared_ptr<Connection>& connection, RequestHead head);
    void ShutDownConnections() noexcept;
    void CloseConnections() noexcept;
    void Retire(HttpContext* context) noexcept;

    WorkerProcess& m_worker;
    UrlSpace& m_urls;
    const Options& m_options;
    mutable std::atomic<uint64_t> m_moduleBugs{0};
    uint16_t m_port = 0;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    bool m_handingOver = false;
    size_t m_inFlight = 0;
    size_t m_contexts = 0; // that something still runs for
    std::map<HttpContext*, std::shared_ptr<HttpContext>> m_live;
    // Ended contexts are kept for a while, so that a module that still uses one is found out instead of crashing.
    std::deque<std::unique_ptr<HttpContext>> m_ended;
    std::map<Connection*, std::weak_ptr<Connection>> m_connections;
    std::map<std::weak_ptr<Application>, std::shared_ptr<const NotificationOrder>, std::owner_less<>> m_orders;

    ThreadPool m_pool;
    Listener m_listener;
};

} // namespace iishost
