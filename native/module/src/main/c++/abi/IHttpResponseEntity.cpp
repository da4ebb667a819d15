// The members of IHttpResponse for the body and for sending it.

#include "../support/Text.h"
#include "AsyncMember.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpResponse_Flush(IHttpResponse* response, int32_t async, int32_t more_data, uint32_t* out_sent,
                            int32_t* out_completion_expected)
{
    return CallAsyncMember(response, out_sent, out_completion_expected,
                           [&](DWORD* sent, BOOL* expected)
                           { return response->Flush(async, more_data, sent, expected); });
}

int32_t IHttpResponse_WriteEntityChunkByReference(IHttpResponse* response, HTTP_DATA_CHUNK* chunk, int32_t position)
{
    return Guard(Given(response), [&] { return response->WriteEntityChunkByReference(chunk, position); });
}

int32_t IHttpResponse_WriteEntityChunks(IHttpResponse* response, HTTP_DATA_CHUNK* chunks, uint32_t count, int32_t async,
                                        int32_t more_data, uint32_t* out_sent, int32_t* out_completion_expected)
{
    return CallAsyncMember(response, out_sent, out_completion_expected,
                           [&](DWORD* sent, BOOL* expected)
                           { return response->WriteEntityChunks(chunks, count, async, more_data, sent, expected); });
}

int32_t IHttpResponse_DisableBuffering(IHttpResponse* response)
{
    return Guard(Given(response), [&] { response->DisableBuffering(); });
}
