#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IGlobalTraceEventProvider_GetTraceEvent(IGlobalTraceEventProvider* provider, int64_t* out_event)
{
    return Guard(Given(provider, out_event),
                 [&]
                 {
                     HTTP_TRACE_EVENT* event = nullptr;
                     const HRESULT result = provider->GetTraceEvent(&event);
                     if (SUCCEEDED(result))
                     {
                         *out_event = reinterpret_cast<intptr_t>(event);
                     }
                     return result;
                 });
}

int32_t IGlobalTraceEventProvider_CheckSubscription(IGlobalTraceEventProvider* provider, int64_t module_id,
                                                    int32_t* out_subscribed)
{
    return Guard(Given(provider, out_subscribed),
                 [&] {
                     *out_subscribed = provider->CheckSubscription(
                         reinterpret_cast<HTTP_MODULE_ID>(static_cast<intptr_t>(module_id)));
                 });
}

int32_t IGlobalTraceEventProvider_GetCurrentHttpRequestContext(IGlobalTraceEventProvider* provider,
                                                               IHttpContext** out_context)
{
    return Guard(Given(provider, out_context), [&] { return provider->GetCurrentHttpRequestContext(out_context); });
}
