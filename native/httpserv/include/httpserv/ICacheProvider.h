#pragma once

#include <httpserv/IHttpEventProvider.h>
#include <httpserv/Types.h>

class IHttpCacheKey;
class IHttpCacheSpecificData;
class IHttpTraceContext;

class ICacheProvider : public IHttpEventProvider
{
public:
    static constexpr GUID Iid = {0x58925FB9, 0x7C5E, 0x4684, {0x83, 0x3B, 0x4A, 0x04, 0xE1, 0x28, 0x66, 0x90}};

    virtual CACHE_OPERATION GetCacheOperation() const = 0;
    virtual IHttpCacheKey* GetCacheKey() const = 0;
    virtual IHttpCacheSpecificData* GetCacheRecord() const = 0;
    virtual VOID SetCacheRecord(IHttpCacheSpecificData* pCacheRecord) = 0;
    virtual IHttpTraceContext* GetTraceContext() const = 0;

protected:
    ~ICacheProvider() = default;
};
