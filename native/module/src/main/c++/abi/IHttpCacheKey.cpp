#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpCacheKey_GetHash(IHttpCacheKey* key, uint32_t* out_value)
{
    return Guard(Given(key, out_value), [&] { *out_value = key->GetHash(); });
}

int32_t IHttpCacheKey_GetCacheName(IHttpCacheKey* key, uint16_t* out_text, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(key, out_length),
                 [&] { return TextResult(key->GetCacheName(), out_text, capacity, out_length); });
}

int32_t IHttpCacheKey_GetIsEqual(IHttpCacheKey* key, IHttpCacheKey* other, int32_t* out_equal)
{
    return Guard(Given(key, other, out_equal), [&] { *out_equal = key->GetIsEqual(other); });
}

int32_t IHttpCacheKey_GetIsPrefix(IHttpCacheKey* key, IHttpCacheKey* other, int32_t* out_prefix)
{
    return Guard(Given(key, other, out_prefix), [&] { *out_prefix = key->GetIsPrefix(other); });
}

int32_t IHttpCacheKey_Enum(IHttpCacheKey* key, IHttpCacheSpecificData* data)
{
    return Guard(Given(key, data), [&] { key->Enum(data); });
}
