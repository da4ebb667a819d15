#pragma once

// The stored contexts of a connection; they survive from request to request. Owned by Connection, which raises
// NotifyDisconnect when the client is gone and ends the contexts when the last request of the connection has ended.

#include "server/ModuleContextContainer.h"

#include <httpserv/IHttpConnectionModuleContextContainer.h>
#include <httpserv/IHttpConnectionStoredContext.h>

#include <cstdio>
#include <mutex>
#include <utility>

namespace iishost
{

class ConnectionContexts final : public IHttpConnectionModuleContextContainer
{
public:
    IHttpStoredContext* GetModuleContext(HTTP_MODULE_ID moduleId) noexcept override { return m_plain.Get(moduleId); }
    HRESULT SetModuleContext(IHttpStoredContext* ppStoredContext, HTTP_MODULE_ID moduleId) noexcept override
    {
        return m_plain.Set(ppStoredContext, moduleId);
    }
    IHttpConnectionStoredContext* GetConnectionModuleContext(HTTP_MODULE_ID moduleId) noexcept override
    {
        return m_notified.Get(moduleId);
    }
    HRESULT SetConnectionModuleContext(IHttpConnectionStoredContext* ppStoredContext,
                                       HTTP_MODULE_ID moduleId) noexcept override
    {
        return m_notified.Set(ppStoredContext, moduleId);
    }

    // The mutex keeps the contexts from ending while one of them is being notified on another thread.
    void NotifyDisconnect() noexcept
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        if (std::exchange(m_disconnected, true))
            return;
        for (IHttpConnectionStoredContext* context : m_notified.All())
        {
            try
            {
                context->NotifyDisconnect();
            }
            catch (...)
            {
                std::fprintf(stderr, "iishost: MODULE BUG: NotifyDisconnect threw an exception\n");
            }
        }
    }
    void Clear() noexcept
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        m_notified.Clear();
        m_plain.Clear();
    }

private:
    StoredContexts<IHttpStoredContext> m_plain;
    StoredContexts<IHttpConnectionStoredContext> m_notified;
    std::mutex m_mutex;
    bool m_disconnected = false;
};

} // namespace iishost
