#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IMetadataInfo_GetMetaPath(IMetadataInfo* metadata, uint16_t* out_path, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(metadata, out_length),
                 [&] { return TextResult(metadata->GetMetaPath(), out_path, capacity, out_length); });
}

int32_t IMetadataInfo_GetVrPath(IMetadataInfo* metadata, uint16_t* out_path, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(metadata, out_length),
                 [&] { return TextResult(metadata->GetVrPath(), out_path, capacity, out_length); });
}

int32_t IMetadataInfo_GetModuleContextContainer(IMetadataInfo* metadata, IHttpModuleContextContainer** out_container)
{
    return Guard(Given(metadata, out_container), [&] { *out_container = metadata->GetModuleContextContainer(); });
}

int32_t IMetadataInfo_GetVrToken(IMetadataInfo* metadata, IHttpTokenEntry** out_entry)
{
    return Guard(Given(metadata, out_entry), [&] { *out_entry = metadata->GetVrToken(); });
}
