#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IScriptMapInfo_GetPath(IScriptMapInfo* script_map, uint16_t* out_path, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(script_map, out_length),
                 [&] { return TextResult(script_map->GetPath(), out_path, capacity, out_length); });
}

int32_t IScriptMapInfo_GetAllowedVerbs(IScriptMapInfo* script_map, char* out_verbs, uint32_t capacity,
                                       uint32_t* out_length)
{
    return Guard(Given(script_map, out_length),
                 [&] { return TextResult(script_map->GetAllowedVerbs(), out_verbs, capacity, out_length); });
}

int32_t IScriptMapInfo_GetModules(IScriptMapInfo* script_map, uint16_t* out_modules, uint32_t capacity,
                                  uint32_t* out_length)
{
    return Guard(Given(script_map, out_length),
                 [&]
                 {
                     DWORD length = 0;
                     PCWSTR text = script_map->GetModules(&length);
                     return TextResult(text, length, out_modules, capacity, out_length);
                 });
}

int32_t IScriptMapInfo_GetScriptProcessor(IScriptMapInfo* script_map, uint16_t* out_processor, uint32_t capacity,
                                          uint32_t* out_length)
{
    return Guard(Given(script_map, out_length),
                 [&]
                 {
                     DWORD length = 0;
                     PCWSTR text = script_map->GetScriptProcessor(&length);
                     return TextResult(text, length, out_processor, capacity, out_length);
                 });
}

int32_t IScriptMapInfo_GetManagedType(IScriptMapInfo* script_map, uint16_t* out_type, uint32_t capacity,
                                      uint32_t* out_length)
{
    return Guard(Given(script_map, out_length),
                 [&]
                 {
                     DWORD length = 0;
                     PCWSTR text = script_map->GetManagedType(&length);
                     return TextResult(text, length, out_type, capacity, out_length);
                 });
}

int32_t IScriptMapInfo_GetAllowPathInfoForScriptMappings(IScriptMapInfo* script_map, int32_t* out_allowed)
{
    return Guard(Given(script_map, out_allowed),
                 [&] { *out_allowed = script_map->GetAllowPathInfoForScriptMappings(); });
}

int32_t IScriptMapInfo_GetRequiredAccess(IScriptMapInfo* script_map, uint32_t* out_access)
{
    return Guard(Given(script_map, out_access), [&] { *out_access = script_map->GetRequiredAccess(); });
}

int32_t IScriptMapInfo_GetResourceType(IScriptMapInfo* script_map, uint32_t* out_type)
{
    return Guard(Given(script_map, out_type), [&] { *out_type = script_map->GetResourceType(); });
}

int32_t IScriptMapInfo_GetIsStarScriptMap(IScriptMapInfo* script_map, int32_t* out_star)
{
    return Guard(Given(script_map, out_star), [&] { *out_star = script_map->GetIsStarScriptMap(); });
}

int32_t IScriptMapInfo_GetResponseBufferLimit(IScriptMapInfo* script_map, uint32_t* out_limit)
{
    return Guard(Given(script_map, out_limit), [&] { *out_limit = script_map->GetResponseBufferLimit(); });
}

int32_t IScriptMapInfo_GetName(IScriptMapInfo* script_map, uint16_t* out_name, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(script_map, out_length),
                 [&] { return TextResult(script_map->GetName(), out_name, capacity, out_length); });
}
