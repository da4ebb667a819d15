#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t ISendResponseProvider_GetHeadersBeingSent(ISendResponseProvider* provider, int32_t* out_sent)
{
    return Guard(Given(provider, out_sent), [&] { *out_sent = provider->GetHeadersBeingSent(); });
}

int32_t ISendResponseProvider_GetFlags(ISendResponseProvider* provider, uint32_t* out_flags)
{
    return Guard(Given(provider, out_flags), [&] { *out_flags = provider->GetFlags(); });
}

int32_t ISendResponseProvider_SetFlags(ISendResponseProvider* provider, uint32_t flags)
{
    return Guard(Given(provider), [&] { provider->SetFlags(flags); });
}

int32_t ISendResponseProvider_GetReadyToLogData(ISendResponseProvider* provider, int32_t* out_ready)
{
    return Guard(Given(provider, out_ready), [&] { *out_ready = provider->GetReadyToLogData(); });
}

int32_t ISendResponseProvider_GetLogData(ISendResponseProvider* provider, int64_t* out_log_data)
{
    return Guard(Given(provider, out_log_data),
                 [&] { *out_log_data = reinterpret_cast<intptr_t>(provider->GetLogData()); });
}

int32_t ISendResponseProvider_SetLogData(ISendResponseProvider* provider, int64_t log_data)
{
    return Guard(Given(provider), [&]
                 { return provider->SetLogData(reinterpret_cast<HTTP_LOG_DATA*>(static_cast<intptr_t>(log_data))); });
}
