#pragma once

// The cache policy of a response, as modules set it. Owned by HttpResponse; not thread safe.

#include <httpserv/IHttpCachePolicy.h>

#include <string>

namespace iishost
{

class CachePolicy final : public IHttpCachePolicy2
{
public:
    HTTP_CACHE_POLICY* GetKernelCachePolicy() noexcept override { return &m_kernel; }
    VOID SetKernelCacheInvalidatorSet() noexcept override { m_invalidatorSet = true; }
    HTTP_CACHE_POLICY* GetUserCachePolicy() noexcept override { return &m_user; }
    HRESULT AppendVaryByHeader(PCSTR pszHeader) noexcept override { return Append(m_headers, pszHeader); }
    PCSTR GetVaryByHeaders() const noexcept override { return m_headers.c_str(); }
    HRESULT AppendVaryByQueryString(PCSTR pszParam) noexcept override { return Append(m_queryStrings, pszParam); }
    PCSTR GetVaryByQueryStrings() const noexcept override { return m_queryStrings.c_str(); }
    HRESULT SetVaryByValue(PCSTR pszValue) noexcept override
    try
    {
        if (pszValue == nullptr)
            return E_INVALIDARG;
        m_value = pszValue;
        return S_OK;
    }
    catch (...)
    {
        return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
    }
    PCSTR GetVaryByValue() const noexcept override { return m_value.c_str(); }
    BOOL IsUserCacheEnabled() const noexcept override { return m_userEnabled; }
    VOID DisableUserCache() noexcept override { m_userEnabled = false; }
    BOOL IsCached() const noexcept override { return m_cached; }
    VOID SetIsCached() noexcept override { m_cached = true; }
    BOOL GetKernelCacheInvalidatorSet() const noexcept override { return m_invalidatorSet; }
    BOOL IsForceUpdateSet() const noexcept override { return m_forceUpdate; }
    VOID SetForceUpdate() noexcept override { m_forceUpdate = true; }

    bool Varies() const { return !m_headers.empty() || !m_queryStrings.empty() || !m_value.empty(); }
    void CopyVaryBy(const CachePolicy& other)
    {
        m_headers = other.m_headers;
        m_queryStrings = other.m_queryStrings;
        m_value = other.m_value;
    }

private:
    static HRESULT Append(std::string& list, PCSTR value) noexcept
    try
    {
        if (value != nullptr)
            list += (list.empty() ? "" : ",") + std::string(value);
        return S_OK;
    }
    catch (...)
    {
        return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
    }

    HTTP_CACHE_POLICY m_kernel{HttpCachePolicyNocache, 0};
    HTTP_CACHE_POLICY m_user{HttpCachePolicyNocache, 0};
    std::string m_headers;
    std::string m_queryStrings;
    std::string m_value;
    bool m_userEnabled = true;
    bool m_cached = false;
    bool m_invalidatorSet = false;
    bool m_forceUpdate = false;
};

} // namespace iishost
