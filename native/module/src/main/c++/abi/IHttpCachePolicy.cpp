// IHttpCachePolicy and IHttpCachePolicy2.

#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpCachePolicy_GetKernelCachePolicy(IHttpCachePolicy* policy, int64_t* out_raw)
{
    return Guard(Given(policy, out_raw),
                 [&] { *out_raw = reinterpret_cast<intptr_t>(policy->GetKernelCachePolicy()); });
}

int32_t IHttpCachePolicy_SetKernelCacheInvalidatorSet(IHttpCachePolicy* policy)
{
    return Guard(Given(policy), [&] { policy->SetKernelCacheInvalidatorSet(); });
}

int32_t IHttpCachePolicy_GetUserCachePolicy(IHttpCachePolicy* policy, int64_t* out_raw)
{
    return Guard(Given(policy, out_raw), [&] { *out_raw = reinterpret_cast<intptr_t>(policy->GetUserCachePolicy()); });
}

int32_t IHttpCachePolicy_AppendVaryByHeader(IHttpCachePolicy* policy, const char* header, uint32_t header_length)
{
    return Guard(Given(policy),
                 [&]
                 {
                     const AnsiArgument text(header, header_length);
                     return policy->AppendVaryByHeader(text.Get());
                 });
}

int32_t IHttpCachePolicy_GetVaryByHeaders(IHttpCachePolicy* policy, char* out_headers, uint32_t capacity,
                                          uint32_t* out_length)
{
    return Guard(Given(policy, out_length),
                 [&] { return TextResult(policy->GetVaryByHeaders(), out_headers, capacity, out_length); });
}

int32_t IHttpCachePolicy_AppendVaryByQueryString(IHttpCachePolicy* policy, const char* parameter,
                                                 uint32_t parameter_length)
{
    return Guard(Given(policy),
                 [&]
                 {
                     const AnsiArgument text(parameter, parameter_length);
                     return policy->AppendVaryByQueryString(text.Get());
                 });
}

int32_t IHttpCachePolicy_GetVaryByQueryStrings(IHttpCachePolicy* policy, char* out_parameters, uint32_t capacity,
                                               uint32_t* out_length)
{
    return Guard(Given(policy, out_length),
                 [&] { return TextResult(policy->GetVaryByQueryStrings(), out_parameters, capacity, out_length); });
}

int32_t IHttpCachePolicy_SetVaryByValue(IHttpCachePolicy* policy, const char* value, uint32_t value_length)
{
    return Guard(Given(policy),
                 [&]
                 {
                     const AnsiArgument text(value, value_length);
                     return policy->SetVaryByValue(text.Get());
                 });
}

int32_t IHttpCachePolicy_GetVaryByValue(IHttpCachePolicy* policy, char* out_value, uint32_t capacity,
                                        uint32_t* out_length)
{
    return Guard(Given(policy, out_length),
                 [&] { return TextResult(policy->GetVaryByValue(), out_value, capacity, out_length); });
}

int32_t IHttpCachePolicy_IsUserCacheEnabled(IHttpCachePolicy* policy, int32_t* out_enabled)
{
    return Guard(Given(policy, out_enabled), [&] { *out_enabled = policy->IsUserCacheEnabled(); });
}

int32_t IHttpCachePolicy_DisableUserCache(IHttpCachePolicy* policy)
{
    return Guard(Given(policy), [&] { policy->DisableUserCache(); });
}

int32_t IHttpCachePolicy_IsCached(IHttpCachePolicy* policy, int32_t* out_cached)
{
    return Guard(Given(policy, out_cached), [&] { *out_cached = policy->IsCached(); });
}

int32_t IHttpCachePolicy_SetIsCached(IHttpCachePolicy* policy)
{
    return Guard(Given(policy), [&] { policy->SetIsCached(); });
}

int32_t IHttpCachePolicy_GetKernelCacheInvalidatorSet(IHttpCachePolicy* policy, int32_t* out_set)
{
    return Guard(Given(policy, out_set), [&] { *out_set = policy->GetKernelCacheInvalidatorSet(); });
}

int32_t IHttpCachePolicy2_IsForceUpdateSet(IHttpCachePolicy2* policy, int32_t* out_set)
{
    return Guard(Given(policy, out_set), [&] { *out_set = policy->IsForceUpdateSet(); });
}

int32_t IHttpCachePolicy2_SetForceUpdate(IHttpCachePolicy2* policy)
{
    return Guard(Given(policy), [&] { policy->SetForceUpdate(); });
}
