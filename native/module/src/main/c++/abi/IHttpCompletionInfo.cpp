#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpCompletionInfo_GetCompletionBytes(IHttpCompletionInfo* info, uint32_t* out_bytes)
{
    return Guard(Given(info, out_bytes), [&] { *out_bytes = info->GetCompletionBytes(); });
}

int32_t IHttpCompletionInfo_GetCompletionStatus(IHttpCompletionInfo* info, int32_t* out_status)
{
    return Guard(Given(info, out_status), [&] { *out_status = info->GetCompletionStatus(); });
}

int32_t IHttpCompletionInfo2_GetCompletedOperation(IHttpCompletionInfo2* info, uint32_t* out_operation)
{
    return Guard(Given(info, out_operation), [&] { *out_operation = info->GetCompletedOperation(); });
}
