#pragma once

#include <httpserv/IHttpModuleContextContainer.h>
#include <httpserv/IHttpStoredContext.h>

#include <cstdio>
#include <map>
#include <mutex>
#include <vector>

namespace iishost
{

// One stored context for each module. The owner of the container makes it and ends it; the contexts end with it, by
// CleanupStoredContext, outside the lock. Any thread.
template <class Context>
class StoredContexts
{
public:
    StoredContexts() = default;
    StoredContexts(const StoredContexts&) = delete;
    StoredContexts& operator=(const StoredContexts&) = delete;
    ~StoredContexts() { Clear(); }

    Context* Get(HTTP_MODULE_ID moduleId) noexcept
    {
        std::lock_guard lock(m_mutex);
        const auto found = m_contexts.find(moduleId);
        return found == m_contexts.end() ? nullptr : found->second;
    }

    HRESULT Set(Context* context, HTTP_MODULE_ID moduleId) noexcept
    try
    {
        if (context == nullptr)
        {
            return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
        }
        std::lock_guard lock(m_mutex);
        return m_contexts.emplace(moduleId, context).second ? S_OK : HRESULT_FROM_WIN32(ERROR_ALREADY_ASSIGNED);
    }
    catch (...)
    {
        return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
    }

    std::vector<Context*> All()
    {
        std::lock_guard lock(m_mutex);
        std::vector<Context*> contexts;
        for (const auto& entry : m_contexts)
        {
            contexts.push_back(entry.second);
        }
        return contexts;
    }

    void Clear() noexcept
    {
        std::map<HTTP_MODULE_ID, Context*> contexts;
        {
            std::lock_guard lock(m_mutex);
            contexts.swap(m_contexts);
        }
        for (const auto& entry : contexts)
        {
            CleanUp(*entry.second);
        }
    }

    void Forget() noexcept // they are not told
    {
        std::lock_guard lock(m_mutex);
        m_contexts.clear();
    }

private:
    // An exception of a module must not end the server.
    static void CleanUp(Context& context) noexcept
    try
    {
        context.CleanupStoredContext();
    }
    catch (...)
    {
        std::fprintf(stderr, "iishost: MODULE BUG: CleanupStoredContext threw an exception\n");
    }

    std::mutex m_mutex;
    std::map<HTTP_MODULE_ID, Context*> m_contexts;
};

// The container of a request, site, application, URL, file or piece of metadata.
class ModuleContextContainer final : public IHttpModuleContextContainer
{
public:
    IHttpStoredContext* GetModuleContext(HTTP_MODULE_ID moduleId) noexcept override { return m_contexts.Get(moduleId); }
    HRESULT SetModuleContext(IHttpStoredContext* ppStoredContext, HTTP_MODULE_ID moduleId) noexcept override
    {
        return m_contexts.Set(ppStoredContext, moduleId);
    }

    void Clear() noexcept { m_contexts.Clear(); }
    void Forget() noexcept { m_contexts.Forget(); }

private:
    StoredContexts<IHttpStoredContext> m_contexts;
};

} // namespace iishost
