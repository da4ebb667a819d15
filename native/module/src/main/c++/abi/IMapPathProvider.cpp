#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IMapPathProvider_GetUrl(IMapPathProvider* provider, uint16_t* out_url, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(provider, out_length),
                 [&] { return TextResult(provider->GetUrl(), out_url, capacity, out_length); });
}

int32_t IMapPathProvider_GetPhysicalPath(IMapPathProvider* provider, uint16_t* out_path, uint32_t capacity,
                                         uint32_t* out_length)
{
    return Guard(Given(provider, out_length),
                 [&] { return TextResult(provider->GetPhysicalPath(), out_path, capacity, out_length); });
}

int32_t IMapPathProvider_SetPhysicalPath(IMapPathProvider* provider, const uint16_t* path, uint32_t path_length)
{
    return Guard(Given(provider),
                 [&]
                 {
                     const WideArgument pathText(path, path_length);
                     return provider->SetPhysicalPath(pathText.Get(), pathText.Length());
                 });
}
