#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IGlobalRSCAQueryProvider_GetFunctionName(IGlobalRSCAQueryProvider* provider, uint16_t* out_text,
                                                 uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(provider, out_length),
                 [&] { return TextResult(provider->GetFunctionName(), out_text, capacity, out_length); });
}

int32_t IGlobalRSCAQueryProvider_GetFunctionParameters(IGlobalRSCAQueryProvider* provider, uint16_t* out_text,
                                                       uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(provider, out_length),
                 [&] { return TextResult(provider->GetFunctionParameters(), out_text, capacity, out_length); });
}

int32_t IGlobalRSCAQueryProvider_GetOutputBuffer(IGlobalRSCAQueryProvider* provider, uint32_t size, int64_t* out_buffer)
{
    return Guard(Given(provider, out_buffer),
                 [&]
                 {
                     PBYTE buffer = nullptr;
                     const HRESULT result = provider->GetOutputBuffer(size, &buffer);
                     if (SUCCEEDED(result))
                     {
                         *out_buffer = reinterpret_cast<intptr_t>(buffer);
                     }
                     return result;
                 });
}

int32_t IGlobalRSCAQueryProvider_ResizeOutputBuffer(IGlobalRSCAQueryProvider* provider, uint32_t new_size,
                                                    uint32_t bytes_to_copy, int64_t* out_buffer)
{
    return Guard(Given(provider, out_buffer),
                 [&]
                 {
                     PBYTE buffer = nullptr;
                     const HRESULT result = provider->ResizeOutputBuffer(new_size, bytes_to_copy, &buffer);
                     if (SUCCEEDED(result))
                     {
                         *out_buffer = reinterpret_cast<intptr_t>(buffer);
                     }
                     return result;
                 });
}

int32_t IGlobalRSCAQueryProvider_SetResult(IGlobalRSCAQueryProvider* provider, uint32_t size, int32_t result)
{
    return Guard(Given(provider), [&] { provider->SetResult(size, result); });
}
