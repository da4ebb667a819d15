#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IMapHandlerProvider_SetScriptName(IMapHandlerProvider* provider, const uint16_t* name, uint32_t name_length)
{
    return Guard(Given(provider),
                 [&]
                 {
                     const WideArgument nameText(name, name_length);
                     return provider->SetScriptName(nameText.Get(), nameText.Length());
                 });
}

int32_t IMapHandlerProvider_SetScriptMap(IMapHandlerProvider* provider, IScriptMapInfo* script_map)
{
    return Guard(Given(provider), [&] { provider->SetScriptMap(script_map); });
}

int32_t IMapHandlerProvider_SetFileInfo(IMapHandlerProvider* provider, IHttpFileInfo* file_info)
{
    return Guard(Given(provider), [&] { provider->SetFileInfo(file_info); });
}
