#include "pipeline/Engine.h"

#include "http/ResponseHead.h"
#include "main/Options.h"
#include "pipeline/HttpContext.h"
#include "pipeline/RequestTarget.h"
#include "server/Application.h"
#include "server/ServerLog.h"
#include "server/UrlSpace.h"
#include "server/WorkerProcess.h"

#include <algorithm>
#include <utility>

namespace iishost
{

namespace
{

constexpr size_t EndedContexts = 256;

thread_local bool requestEndedHere = false;

HttpLimits LimitsOf(HttpLimits limits, const Options& options)
{
    if (options.disconnectAfter)
        limits.disconnectAfter = *options.disconnectAfter;
    return limits;
}

} // namespace

Engine::Engine(WorkerProcess& worker, UrlSpace& urls, const Options& options)
    : Engine(worker, urls, options, HttpLimits())
{}

Engine::Engine(WorkerProcess& worker, UrlSpace& urls, const Options& options, const HttpLimits& limits)
    : m_worker(worker), m_urls(urls), m_options(options),
      m_pool(options.threads, options.stackSizeKilobytes * 1024, [&worker] { return worker.ExtraThreads(); },
             std::chrono::seconds(options.threadIdleSeconds)),
      m_listener(LimitsOf(limits, options), *this, m_pool)
{}

Engine::~Engine()
{
    StopListening();
    CloseConnections();
    m_pool.Stop();
    m_listener.Stop();
    // Contexts hold connections, whose sockets must end before the listener. Threads of modules may still be on their
    // way out of IndicateCompletion.
    std::map<HttpContext*, std::shared_ptr<HttpContext>> live;
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        live.swap(m_live);
    }
    live.clear();
    {
        std::unique_lock<std::mutex> lock(m_mutex);
        m_changed.wait_for(lock, std::chrono::seconds(5), [this] { return m_contexts == 0; });
    }
    m_ended.clear();
}

uint16_t Engine::Start()
{
    m_port = m_listener.Listen(m_options.port.value_or(m_urls.DefaultPort()), m_options.succession);
    return m_port;
}

void Engine::StopListening() noexcept
{
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        m_stopping = true;
    }
    m_listener.StopAccepting();
}

bool Engine::Drain(std::chrono::seconds limit) noexcept
{
    std::unique_lock<std::mutex> lock(m_mutex);
    if (m_changed.wait_for(lock, limit, [this] { return m_inFlight == 0; }))
        return true;
    for (const auto& live : m_live)
        live.first->GetPipeline().ReportForgotten();
    return false;
}

void Engine::HandOver() noexcept
{
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        m_handingOver = true;
    }
    m_listener.StopAccepting();
    ShutDownConnections();
}

void Engine::ShutDownConnections() noexcept
{
    std::vector<std::shared_ptr<Connection>> connections;
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        for (const auto& entry : m_connections)
            if (auto connection = entry.second.lock())
                connections.push_back(std::move(connection));
    }
    for (const auto& connection : connections)
        connection->Shutdown();
}

void Engine::CloseConnections() noexcept
{
    ShutDownConnections();
    // A connection ends its stored contexts on a thread of the pool, so the pool has to outlive it.
    std::unique_lock<std::mutex> lock(m_mutex);
    m_changed.wait_for(lock, std::chrono::seconds(5), [this] { return m_connections.size() <= m_inFlight; });
}

void Engine::OnRequest(std::shared_ptr<Connection> connection, RequestHead head)
{
    const auto cached = m_worker.Kernel().Find(head, m_port);
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        m_connections.emplace(connection.get(), connection);
        if (m_stopping)
            return connection->Refuse(503);
        if (m_handingOver)
            connection->Shutdown(); // after this request
        m_inFlight += cached == nullptr ? 1 : 0;
    }
    if (cached != nullptr)
        return SendCached(connection, head, cached);
    auto shared = std::make_shared<RequestHead>(std::move(head));
    m_pool.Post([this, connection, shared] { Serve(connection, std::move(*shared)); });
}

// Neither the pipeline nor its threads see the request.
void Engine::SendCached(const std::shared_ptr<Connection>& connection, const RequestHead& head,
                        const std::shared_ptr<const KernelCache::Response>& cached)
{
    auto data = std::make_shared<SendData>();
    data->AddText(cached->head + EndOfHead(head.keepAlive, head.minorVersion));
    data->AddMemory(cached->body.data(), cached->body.size());
    connection->Send(std::move(data), [connection, cached, keepAlive = head.keepAlive](HRESULT, size_t)
                     { connection->EndRequest(keepAlive); });
    m_worker.Log().Write(head.method + " " + head.target + " is answered from the kernel cache");
}

void Engine::PostFor(Application& application, std::function<void()> work)
{
    m_pool.Post(
        [this, &application, work = std::move(work)]
        {
            work();
            CleanUpThread(application);
        });
}

void Engine::OnClosed(Connection& connection) noexcept
{
    std::lock_guard<std::mutex> lock(m_mutex);
    m_connections.erase(&connection);
    m_changed.notify_all();
}

void Engine::Serve(const std::shared_ptr<Connection>& connection, RequestHead head)
{
    int refused = 500;
    std::string why;
    std::shared_ptr<HttpContext> context;
    try
    {
        RequestTarget target = ParseTarget(head, m_port);
        refused = target.refusedStatus;
        if (refused == 0)
        {
            ResolvedUrl url = m_urls.Resolve(target.host, m_port, target.path, head.method);
            refused = url.refusedStatus;
            if (refused == 0 && url.application->Settings().error.has_value() &&
                !m_options.beliefs.Are(Otherwise::WrongConfigurationIsLogged))
            {
                refused = 500;
                why = url.application->Settings().error->Answer();
            }
            else if (refused == 0)
            {
                url.application->EnsureStarted(m_worker.Notifications());
                context = Adopt(std::make_unique<HttpContext>(*this, connection, std::move(head), std::move(target),
                                                              std::move(url)));
            }
        }
    }
    catch (const std::exception& error)
    {
        m_worker.Log().Write(std::string("a request could not be taken: ") + error.what());
        refused = 500;
    }
    std::unique_lock<std::mutex> lock(m_mutex);
    if (context == nullptr)
    {
        --m_inFlight;
        m_changed.notify_all();
        lock.unlock();
        return connection->Refuse(refused, why);
    }
    m_live.emplace(context.get(), context);
    lock.unlock();
    const ApplicationUse use = context->UseOfApplication(); // outlives the request
    Application& application = *context->Url().application;
    context->Start();
    context.reset();
    CleanUpThread(application);
}

void Engine::CleanUpThread(Application& application) noexcept
{
    const bool requestEnded = std::exchange(requestEndedHere, false);
    if (requestEnded || !m_options.beliefs.Are(Otherwise::ThreadCleanupAtRequestEnd))
        m_worker.Notifications().ThreadCleanup(&application);
}

std::shared_ptr<HttpContext> Engine::Adopt(std::unique_ptr<HttpContext> context)
{
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        ++m_contexts;
    }
    return std::shared_ptr<HttpContext>(context.release(), [this](HttpContext* ended) { Retire(ended); });
}

void Engine::OnEnded(HttpContext& context)
{
    requestEndedHere = true;
    std::shared_ptr<HttpContext> ended; // released outside the lock: it may be the last reference
    std::lock_guard<std::mutex> lock(m_mutex);
    const auto found = m_live.find(&context);
    if (found != m_live.end())
    {
        ended = std::move(found->second);
        m_live.erase(found);
    }
    --m_inFlight;
    m_changed.notify_all();
}

void Engine::Retire(HttpContext* context) noexcept
{
    context->FreeMemory();
    std::unique_ptr<HttpContext> retired(context);
    std::unique_ptr<HttpContext> oldest;
    std::lock_guard<std::mutex> lock(m_mutex);
    --m_contexts;
    m_changed.notify_all();
    m_ended.push_back(std::move(retired));
    if (m_ended.size() > EndedContexts)
    {
        oldest = std::move(m_ended.front());
        m_ended.pop_front();
    }
}

std::shared_ptr<const NotificationOrder> Engine::OrderOf(Application& application)
{
    std::lock_guard<std::mutex> lock(m_mutex);
    auto& order = m_orders[application.weak_from_this()];
    if (order != nullptr)
        return order;
    order = std::make_shared<const NotificationOrder>(application.Modules(), m_options.beliefs);
    const auto made = order;
    for (auto other = m_orders.begin(); other != m_orders.end();)
        other = other->first.expired() ? m_orders.erase(other) : std::next(other);
    return made;
}

void Engine::ReportModuleBug(const std::string& what) const noexcept
{
    ++m_moduleBugs;
    std::fprintf(stderr, "iishost: MODULE BUG: %s\n", what.c_str());
    try
    {
        m_worker.Log().Write("MODULE BUG: " + what);
    }
    catch (...)
    {
        std::fprintf(stderr, "iishost: the log has no room for it\n");
    }
}

} // namespace iishost
