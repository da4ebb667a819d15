#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpTraceContext_GetTraceConfiguration(IHttpTraceContext* trace, int64_t configuration)
{
    return Guard(Given(trace),
                 [&]
                 {
                     return trace->GetTraceConfiguration(
                         reinterpret_cast<HTTP_TRACE_CONFIGURATION*>(static_cast<intptr_t>(configuration)));
                 });
}

int32_t IHttpTraceContext_SetTraceConfiguration(IHttpTraceContext* trace, int64_t module_id, int64_t configurations,
                                                uint32_t count)
{
    return Guard(Given(trace),
                 [&]
                 {
                     return trace->SetTraceConfiguration(
                         reinterpret_cast<HTTP_MODULE_ID>(static_cast<intptr_t>(module_id)),
                         reinterpret_cast<HTTP_TRACE_CONFIGURATION*>(static_cast<intptr_t>(configurations)), count);
                 });
}

int32_t IHttpTraceContext_RaiseTraceEvent(IHttpTraceContext* trace, int64_t event)
{
    return Guard(Given(trace), [&]
                 { return trace->RaiseTraceEvent(reinterpret_cast<HTTP_TRACE_EVENT*>(static_cast<intptr_t>(event))); });
}

int32_t IHttpTraceContext_GetTraceActivityId(IHttpTraceContext* trace, int64_t* out_guid)
{
    return Guard(Given(trace, out_guid), [&] { *out_guid = reinterpret_cast<intptr_t>(trace->GetTraceActivityId()); });
}

int32_t IHttpTraceContext_QuickTrace(IHttpTraceContext* trace, const uint16_t* data1, uint32_t data1_length,
                                     const uint16_t* data2, uint32_t data2_length, int32_t last_error, uint32_t level)
{
    return Guard(Given(trace),
                 [&]
                 {
                     const WideArgument data1Text(data1, data1_length);
                     const WideArgument data2Text(data2, data2_length);
                     return trace->QuickTrace(data1Text.Get(), data2Text.Get(), last_error, static_cast<UCHAR>(level));
                 });
}
