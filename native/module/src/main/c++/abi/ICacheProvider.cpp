#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t ICacheProvider_GetCacheOperation(ICacheProvider* provider, uint32_t* out_value)
{
    return Guard(Given(provider, out_value), [&] { *out_value = provider->GetCacheOperation(); });
}

int32_t ICacheProvider_GetCacheKey(ICacheProvider* provider, IHttpCacheKey** out_object)
{
    return Guard(Given(provider, out_object), [&] { *out_object = provider->GetCacheKey(); });
}

int32_t ICacheProvider_GetCacheRecord(ICacheProvider* provider, IHttpCacheSpecificData** out_object)
{
    return Guard(Given(provider, out_object), [&] { *out_object = provider->GetCacheRecord(); });
}

int32_t ICacheProvider_SetCacheRecord(ICacheProvider* provider, IHttpCacheSpecificData* record)
{
    return Guard(Given(provider, record), [&] { provider->SetCacheRecord(record); });
}

int32_t ICacheProvider_GetTraceContext(ICacheProvider* provider, IHttpTraceContext** out_object)
{
    return Guard(Given(provider, out_object), [&] { *out_object = provider->GetTraceContext(); });
}
