// GL_APPLICATION_PRELOAD, and the requests that modules make up in it.

#include "main/Options.h"
#include "pipeline/Engine.h"
#include "pipeline/HttpContext.h"
#include "server/Application.h"
#include "server/GlobalProvider.h"
#include "server/ServerLog.h"
#include "server/Site.h"
#include "server/UrlSpace.h"
#include "server/WorkerProcess.h"

#include <httpserv/IGlobalApplicationPreloadProvider.h>

#include <algorithm>

namespace iishost
{

namespace
{

// Lives for one notification, on its thread.
class PreloadProvider final : public GlobalProvider<IGlobalApplicationPreloadProvider2>
{
public:
    PreloadProvider(Engine& engine, Application& application) : m_engine(engine), m_application(application) {}
    ~PreloadProvider()
    {
        for (const auto& context : m_created)
        {
            m_engine.Worker().Log().Write("a context made by CreateContext was not executed");
            context->Close();
        }
    }
    HRESULT CreateContext(IHttpContext** ppHttpContext) noexcept override
    try
    {
        if (ppHttpContext == nullptr)
            return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
        m_created.push_back(m_engine.MakeUp(m_application));
        *ppHttpContext = m_created.back().get();
        return S_OK;
    }
    catch (...)
    {
        return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
    }
    HRESULT ExecuteRequest(IHttpContext* pHttpContext, IHttpUser* pHttpUser) noexcept override
    try
    {
        const auto found = std::find_if(m_created.begin(), m_created.end(),
                                        [pHttpContext](const auto& made) { return made.get() == pHttpContext; });
        if (found == m_created.end()) // also one that was executed before
            return HRESULT_FROM_WIN32(pHttpContext == nullptr ? ERROR_INVALID_PARAMETER : ERROR_NOT_SUPPORTED);
        auto context = std::move(*found);
        m_created.erase(found);
        if (pHttpUser != nullptr)
            context->GiveUser(pHttpUser);
        m_engine.Execute(std::move(context));
        return S_OK;
    }
    catch (...)
    {
        return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
    }
    BOOL IsProcessRecycled() const noexcept override { return m_engine.GetOptions().recycled || m_engine.Worker().Number() > 1; }

private:
    Engine& m_engine;
    Application& m_application;
    std::vector<std::shared_ptr<HttpContext>> m_created;
};

} // namespace

std::shared_ptr<HttpContext> Engine::MakeUp(Application& application)
{
    RequestHead head;
    head.method = "GET";
    head.target = application.Path() == "/" ? "/" : application.Path() + "/";
    RequestTarget target = ParsePathAndQuery(head.target);
    target.host = "localhost:" + std::to_string(m_port);
    ResolvedUrl url = m_urls.Resolve(application.GetSite(), target.path, head.method);
    return Adopt(std::make_unique<HttpContext>(*this, nullptr, std::move(head), std::move(target), std::move(url)));
}

void Engine::Execute(std::shared_ptr<HttpContext> context)
{
    HttpContext* const key = context.get();
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        ++m_inFlight;
        m_live.emplace(key, context);
    }
    if (!m_options.preloadWaits)
    {
        Application& application = *context->Url().application;
        return PostFor(application, [context = std::move(context)] { context->Start(); });
    }
    m_worker.IncrementThreadCount(); // for this thread, which may wait for one of the pool
    context->Start();
    {
        std::unique_lock<std::mutex> lock(m_mutex);
        m_changed.wait(lock, [this, key] { return m_live.count(key) == 0; });
    }
    m_worker.DecrementThreadCount();
}

void Engine::Preload(std::function<void()> done)
{
    const bool preloads = m_worker.IsAtLeast(IisVersion::V7_5) &&
                          (m_worker.IsAlwaysRunning() || !m_options.beliefs.Are(Otherwise::PreloadNeedsAlwaysRunning));
    std::vector<std::shared_ptr<Application>> applications;
    for (const auto& site : m_urls.Sites())
        for (const auto& application : site->Applications())
            if (preloads && application->Settings().preloadEnabled)
                applications.push_back(application);
    if (applications.empty())
        return done();
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        m_inFlight += applications.size();
    }
    const auto left = std::make_shared<std::atomic<size_t>>(applications.size());
    for (const auto& application : applications)
        PostFor(*application,
                [this, application, use = application->Use(), left, done]
                {
                    application->EnsureStarted(m_worker.Notifications());
                    {
                        PreloadProvider provider(*this, *application);
                        m_worker.Notifications().ApplicationPreload(provider);
                    }
                    if (--*left == 0)
                        done();
                    std::lock_guard<std::mutex> lock(m_mutex);
                    --m_inFlight;
                    m_changed.notify_all();
                });
}

} // namespace iishost
