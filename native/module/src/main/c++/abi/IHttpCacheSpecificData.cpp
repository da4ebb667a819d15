#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpCacheSpecificData_GetCacheKey(IHttpCacheSpecificData* data, IHttpCacheKey** out_object)
{
    return Guard(Given(data, out_object), [&] { *out_object = data->GetCacheKey(); });
}

int32_t IHttpCacheSpecificData_ReferenceCacheData(IHttpCacheSpecificData* data)
{
    return Guard(Given(data), [&] { data->ReferenceCacheData(); });
}

int32_t IHttpCacheSpecificData_DereferenceCacheData(IHttpCacheSpecificData* data)
{
    return Guard(Given(data), [&] { data->DereferenceCacheData(); });
}

int32_t IHttpCacheSpecificData_ResetTTL(IHttpCacheSpecificData* data)
{
    return Guard(Given(data), [&] { data->ResetTTL(); });
}

int32_t IHttpCacheSpecificData_DecrementTTL(IHttpCacheSpecificData* data, int32_t* out_expired)
{
    return Guard(Given(data, out_expired),
                 [&]
                 {
                     BOOL expired = FALSE;
                     data->DecrementTTL(&expired);
                     *out_expired = expired;
                 });
}

int32_t IHttpCacheSpecificData_SetFlushed(IHttpCacheSpecificData* data)
{
    return Guard(Given(data), [&] { data->SetFlushed(); });
}

int32_t IHttpCacheSpecificData_GetFlushed(IHttpCacheSpecificData* data, int32_t* out_value)
{
    return Guard(Given(data, out_value), [&] { *out_value = data->GetFlushed(); });
}
