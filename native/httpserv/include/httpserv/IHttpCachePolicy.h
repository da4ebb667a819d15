#pragma once

#include <httpserv/Types.h>

class IHttpCachePolicy
{
public:
    static constexpr GUID Iid = {0xCB1C40CA, 0x70F2, 0x41A0, {0xAD, 0xD2, 0x88, 0x1F, 0x5E, 0xF5, 0x73, 0x88}};

    virtual HTTP_CACHE_POLICY* GetKernelCachePolicy() = 0;
    virtual VOID SetKernelCacheInvalidatorSet() = 0;
    virtual HTTP_CACHE_POLICY* GetUserCachePolicy() = 0;
    virtual HRESULT AppendVaryByHeader(PCSTR pszHeader) = 0;
    virtual PCSTR GetVaryByHeaders() const = 0;
    virtual HRESULT AppendVaryByQueryString(PCSTR pszParam) = 0;
    virtual PCSTR GetVaryByQueryStrings() const = 0;
    virtual HRESULT SetVaryByValue(PCSTR pszValue) = 0;
    virtual PCSTR GetVaryByValue() const = 0;
    virtual BOOL IsUserCacheEnabled() const = 0;
    virtual VOID DisableUserCache() = 0;
    virtual BOOL IsCached() const = 0;
    virtual VOID SetIsCached() = 0;
    virtual BOOL GetKernelCacheInvalidatorSet() const = 0;

protected:
    ~IHttpCachePolicy() = default;
};

class IHttpCachePolicy2 : public IHttpCachePolicy
{
public:
    static constexpr GUID Iid = {0x9F4BA807, 0x050E, 0x4495, {0xAE, 0x55, 0x88, 0x70, 0xF7, 0xE9, 0x19, 0x4A}};

    virtual BOOL IsForceUpdateSet() const = 0;
    virtual VOID SetForceUpdate() = 0;

protected:
    ~IHttpCachePolicy2() = default;
};
