#pragma once

#include <httpserv/Types.h>

class IHttpCacheSpecificData;

class IHttpCacheKey
{
public:
    static constexpr GUID Iid = {0xCDEF2AAD, 0x20B3, 0x4512, {0xB1, 0xB1, 0x09, 0x4B, 0x38, 0x44, 0xAE, 0xB2}};

    virtual DWORD GetHash() const = 0;
    virtual PCWSTR GetCacheName() const = 0;
    virtual bool GetIsEqual(IHttpCacheKey* pCacheCompareKey) const = 0;
    virtual bool GetIsPrefix(IHttpCacheKey* pCacheCompareKey) const = 0;
    virtual VOID Enum(IHttpCacheSpecificData* pCacheData) = 0;

protected:
    ~IHttpCacheKey() = default;
};
