#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpTokenEntry_GetImpersonationToken(IHttpTokenEntry* entry, int64_t* out_value)
{
    return Guard(Given(entry, out_value),
                 [&] { *out_value = reinterpret_cast<intptr_t>(entry->GetImpersonationToken()); });
}

int32_t IHttpTokenEntry_GetPrimaryToken(IHttpTokenEntry* entry, int64_t* out_value)
{
    return Guard(Given(entry, out_value), [&] { *out_value = reinterpret_cast<intptr_t>(entry->GetPrimaryToken()); });
}

int32_t IHttpTokenEntry_GetSid(IHttpTokenEntry* entry, int64_t* out_sid)
{
    return Guard(Given(entry, out_sid), [&] { *out_sid = reinterpret_cast<intptr_t>(entry->GetSid()); });
}
