// IHttpCachePolicy and IHttpCachePolicy2.

#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

namespace
{

int32_t GiveText(IHttpCachePolicy* policy, HRESULT (IHttpCachePolicy::*member)(PCSTR), const char* text,
                 uint32_t length)
{
    return Guard(Given(policy),
                 [&]
                 {
                     const AnsiArgument argument(text, length);
                     return (policy->*member)(argument.Get());
                 });
}

int32_t AnswerText(const IHttpCachePolicy* policy, PCSTR (IHttpCachePolicy::*member)() const, char* out_text,
                   uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(policy, out_length),
                 [&] { return TextResult((policy->*member)(), out_text, capacity, out_length); });
}

} // namespace

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
    return GiveText(policy, &IHttpCachePolicy::AppendVaryByHeader, header, header_length);
}

int32_t IHttpCachePolicy_GetVaryByHeaders(IHttpCachePolicy* policy, char* out_headers, uint32_t capacity,
                                          uint32_t* out_length)
{
    return AnswerText(policy, &IHttpCachePolicy::GetVaryByHeaders, out_headers, capacity, out_length);
}

int32_t IHttpCachePolicy_AppendVaryByQueryString(IHttpCachePolicy* policy, const char* parameter,
                                                 uint32_t parameter_length)
{
    return GiveText(policy, &IHttpCachePolicy::AppendVaryByQueryString, parameter, parameter_length);
}

int32_t IHttpCachePolicy_GetVaryByQueryStrings(IHttpCachePolicy* policy, char* out_parameters, uint32_t capacity,
                                               uint32_t* out_length)
{
    return AnswerText(policy, &IHttpCachePolicy::GetVaryByQueryStrings, out_parameters, capacity, out_length);
}

int32_t IHttpCachePolicy_SetVaryByValue(IHttpCachePolicy* policy, const char* value, uint32_t value_length)
{
    return GiveText(policy, &IHttpCachePolicy::SetVaryByValue, value, value_length);
}

int32_t IHttpCachePolicy_GetVaryByValue(IHttpCachePolicy* policy, char* out_value, uint32_t capacity,
                                        uint32_t* out_length)
{
    return AnswerText(policy, &IHttpCachePolicy::GetVaryByValue, out_value, capacity, out_length);
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
