// The members of IHttpContext for child requests, custom notifications and tracing.

#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpContext_CloneContext(IHttpContext* context, uint32_t flags, IHttpContext** out_clone)
{
    return Guard(Given(context, out_clone), [&] { return context->CloneContext(flags, out_clone); });
}

int32_t IHttpContext_ReleaseClonedContext(IHttpContext* context)
{
    return Guard(Given(context), [&] { return context->ReleaseClonedContext(); });
}

int32_t IHttpContext_ExecuteRequest(IHttpContext* context, int32_t async, IHttpContext* child, uint32_t flags,
                                    IHttpUser* user, int32_t* out_completion_expected)
{
    return Guard(Given(context, child, out_completion_expected),
                 [&]
                 {
                     BOOL expected = FALSE;
                     const HRESULT result = context->ExecuteRequest(async, child, flags, user, &expected);
                     if (SUCCEEDED(result))
                     {
                         *out_completion_expected = expected;
                     }
                     return result;
                 });
}

int32_t IHttpContext_GetParentContext(IHttpContext* context, IHttpContext** out_parent)
{
    return Guard(Given(context, out_parent), [&] { *out_parent = context->GetParentContext(); });
}

int32_t IHttpContext_GetRootContext(IHttpContext* context, IHttpContext** out_root)
{
    return Guard(Given(context, out_root), [&] { *out_root = context->GetRootContext(); });
}

int32_t IHttpContext_NotifyCustomNotification(IHttpContext* context, ICustomNotificationProvider* provider,
                                              int32_t* out_completion_expected)
{
    return Guard(Given(context, provider, out_completion_expected),
                 [&]
                 {
                     BOOL expected = FALSE;
                     const HRESULT result = context->NotifyCustomNotification(provider, &expected);
                     if (SUCCEEDED(result))
                     {
                         *out_completion_expected = expected;
                     }
                     return result;
                 });
}

int32_t IHttpContext_GetTraceContext(IHttpContext* context, IHttpTraceContext** out_trace)
{
    return Guard(Given(context, out_trace), [&] { *out_trace = context->GetTraceContext(); });
}
