#pragma once

#include <httpserv/Types.h>

class IHttpCacheKey;

class IHttpCacheSpecificData
{
public:
    static constexpr GUID Iid = {0x37776AFF, 0x852E, 0x4EEC, {0x93, 0xA5, 0xB8, 0x5A, 0x28, 0x5A, 0x95, 0xB8}};

    virtual IHttpCacheKey* GetCacheKey() const = 0;
    virtual VOID ReferenceCacheData() = 0;
    virtual VOID DereferenceCacheData() = 0;
    virtual VOID ResetTTL() = 0;
    virtual VOID DecrementTTL(BOOL* pfTTLExpired) = 0;
    virtual VOID SetFlushed() = 0;
    virtual BOOL GetFlushed() const = 0;

protected:
    ~IHttpCacheSpecificData() = default;
};
