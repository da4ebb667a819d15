// The members of IHttpResponse for the body and for sending it.

#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpResponse_Flush(IHttpResponse* response, int32_t async, int32_t more_data, uint32_t* out_sent,
                            int32_t* out_completion_expected)
{
    return Guard(Given(response, out_sent, out_completion_expected),
                 [&]
                 {
                     DWORD sent = 0;
                     BOOL expected = FALSE;
                     const HRESULT result = response->Flush(async, more_data, &sent, &expected);
                     if (SUCCEEDED(result))
                     {
                         *out_sent = sent;
                         *out_completion_expected = expected;
                     }
                     return result;
                 });
}

int32_t IHttpResponse_WriteEntityChunkByReference(IHttpResponse* response, HTTP_DATA_CHUNK* chunk, int32_t position)
{
    return Guard(Given(response), [&] { return response->WriteEntityChunkByReference(chunk, position); });
}

int32_t IHttpResponse_WriteEntityChunks(IHttpResponse* response, HTTP_DATA_CHUNK* chunks, uint32_t count, int32_t async,
                                        int32_t more_data, uint32_t* out_sent, int32_t* out_completion_expected)
{
    return Guard(Given(response, out_sent, out_completion_expected),
                 [&]
                 {
                     DWORD sent = 0;
                     BOOL expected = FALSE;
                     const HRESULT result =
                         response->WriteEntityChunks(chunks, count, async, more_data, &sent, &expected);
                     if (SUCCEEDED(result))
                     {
                         *out_sent = sent;
                         *out_completion_expected = expected;
                     }
                     return result;
                 });
}

int32_t IHttpResponse_DisableBuffering(IHttpResponse* response)
{
    return Guard(Given(response), [&] { response->DisableBuffering(); });
}
