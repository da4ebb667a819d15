// IHttpRequest2, IHttpRequest3 and IHttpRequest4.

#include "../support/Text.h"
#include "AsyncMember.h"
#include "CompletionCallback.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpRequest2_GetChannelBindingToken(IHttpRequest2* request, int64_t* out_token, uint32_t* out_size)
{
    return Guard(Given(request, out_token, out_size),
                 [&]
                 {
                     PBYTE token = nullptr;
                     DWORD size = 0;
                     const HRESULT result = request->GetChannelBindingToken(&token, &size);
                     if (SUCCEEDED(result))
                     {
                         *out_token = reinterpret_cast<intptr_t>(token);
                         *out_size = token == nullptr ? 0 : size;
                     }
                     return result;
                 });
}

int32_t IHttpRequest3_ReadEntityBody(IHttpRequest3* request, void* buffer, uint32_t size, int32_t async,
                                     int64_t callback, uint32_t* out_bytes, int32_t* out_completion_pending)
{
    return CallAsyncMember(request, out_bytes, out_completion_pending,
                           [&](DWORD* bytes, BOOL* pending)
                           {
                               return request->ReadEntityBody(buffer, size, async, &CompletionCallback,
                                                              CallbackContext(callback), bytes, pending);
                           });
}

int32_t IHttpRequest4_ReadEntityBody(IHttpRequest4* request, void* buffer, uint32_t size, int32_t async, uint32_t flags,
                                     uint32_t* out_bytes, int32_t* out_completion_pending)
{
    return CallAsyncMember(
        request, out_bytes, out_completion_pending,
        [&](DWORD* bytes, BOOL* pending)
        { return request->ReadEntityBody(buffer, size, async, static_cast<ULONG>(flags), bytes, pending); });
}
