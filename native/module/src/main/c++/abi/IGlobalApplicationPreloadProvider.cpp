// IGlobalApplicationPreloadProvider and IGlobalApplicationPreloadProvider2.

#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IGlobalApplicationPreloadProvider_CreateContext(IGlobalApplicationPreloadProvider* provider,
                                                        IHttpContext** out_context)
{
    return Guard(Given(provider, out_context), [&] { return provider->CreateContext(out_context); });
}

int32_t IGlobalApplicationPreloadProvider_ExecuteRequest(IGlobalApplicationPreloadProvider* provider,
                                                         IHttpContext* context, IHttpUser* user)
{
    return Guard(Given(provider, context), [&] { return provider->ExecuteRequest(context, user); });
}

int32_t IGlobalApplicationPreloadProvider2_IsProcessRecycled(IGlobalApplicationPreloadProvider2* provider,
                                                             int32_t* out_value)
{
    return Guard(Given(provider, out_value), [&] { *out_value = provider->IsProcessRecycled(); });
}
