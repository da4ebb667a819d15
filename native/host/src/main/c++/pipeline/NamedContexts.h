#pragma once

// The named contexts of a request. Owned by HttpContext, which ends them with the request. Any thread.

#include "server/Text.h"

#include <httpserv/IHttpStoredContext.h>
#include <httpserv/INamedContextContainer.h>

#include <map>
#include <mutex>

namespace iishost
{

class NamedContexts final : public INamedContextContainer
{
public:
    ~NamedContexts() { Clear(); }

    IHttpStoredContext* GetNamedContext(LPCWSTR szName) noexcept override
    try
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        const auto found = szName == nullptr ? m_contexts.end() : m_contexts.find(szName);
        return found == m_contexts.end() ? nullptr : found->second;
    }
    catch (...)
    {
        return nullptr;
    }
    HRESULT SetNamedContext(IHttpStoredContext* ppStoredContext, LPCWSTR szName) noexcept override
    try
    {
        if (ppStoredContext == nullptr || szName == nullptr)
            return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
        std::lock_guard<std::mutex> lock(m_mutex);
        return m_contexts.emplace(szName, ppStoredContext).second ? S_OK : HRESULT_FROM_WIN32(ERROR_ALREADY_ASSIGNED);
    }
    catch (...)
    {
        return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
    }
    void Clear() noexcept
    {
        std::map<WideString, IHttpStoredContext*> contexts;
        {
            std::lock_guard<std::mutex> lock(m_mutex);
            contexts.swap(m_contexts);
        }
        for (const auto& entry : contexts)
            entry.second->CleanupStoredContext();
    }
    void Forget() noexcept // they are not told
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        m_contexts.clear();
    }

private:
    std::mutex m_mutex;
    std::map<WideString, IHttpStoredContext*> m_contexts;
};

} // namespace iishost
