#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpResponse_GetRawHttpResponse(IHttpResponse* response, int64_t* out_raw)
{
    return Guard(Given(response, out_raw),
                 [&] { *out_raw = reinterpret_cast<intptr_t>(response->GetRawHttpResponse()); });
}

int32_t IHttpResponse_GetCachePolicy(IHttpResponse* response, IHttpCachePolicy** out_policy)
{
    return Guard(Given(response, out_policy), [&] { *out_policy = response->GetCachePolicy(); });
}

int32_t IHttpResponse_SetHeader(IHttpResponse* response, const char* name, uint32_t name_length, const char* value,
                                uint32_t value_length, int32_t replace)
{
    return Guard(Given(response),
                 [&]
                 {
                     const AnsiArgument nameText(name, name_length);
                     const AnsiArgument valueText(value, value_length);
                     return response->SetHeader(nameText.Get(), valueText.Get(), valueText.ShortLength(), replace);
                 });
}

int32_t IHttpResponse_SetHeader_ById(IHttpResponse* response, uint32_t id, const char* value, uint32_t value_length,
                                     int32_t replace)
{
    return Guard(Given(response),
                 [&]
                 {
                     const AnsiArgument valueText(value, value_length);
                     return response->SetHeader_ById(static_cast<HTTP_HEADER_ID>(id), valueText.Get(),
                                                     valueText.ShortLength(), replace);
                 });
}

int32_t IHttpResponse_DeleteHeader(IHttpResponse* response, const char* name, uint32_t name_length)
{
    return Guard(Given(response),
                 [&]
                 {
                     const AnsiArgument nameText(name, name_length);
                     return response->DeleteHeader(nameText.Get());
                 });
}

int32_t IHttpResponse_DeleteHeader_ById(IHttpResponse* response, uint32_t id)
{
    return Guard(Given(response), [&] { return response->DeleteHeader_ById(static_cast<HTTP_HEADER_ID>(id)); });
}

int32_t IHttpResponse_GetHeader(IHttpResponse* response, const char* name, uint32_t name_length, char* out_value,
                                uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(response, out_length),
                 [&]
                 {
                     const AnsiArgument nameText(name, name_length);
                     USHORT length = 0;
                     PCSTR value = response->GetHeader(nameText.Get(), &length);
                     return TextResult(value, length, out_value, capacity, out_length);
                 });
}

int32_t IHttpResponse_GetHeader_ById(IHttpResponse* response, uint32_t id, char* out_value, uint32_t capacity,
                                     uint32_t* out_length)
{
    return Guard(Given(response, out_length),
                 [&]
                 {
                     USHORT length = 0;
                     PCSTR value = response->GetHeader_ById(static_cast<HTTP_HEADER_ID>(id), &length);
                     return TextResult(value, length, out_value, capacity, out_length);
                 });
}

int32_t IHttpResponse_Clear(IHttpResponse* response)
{
    return Guard(Given(response), [&] { response->Clear(); });
}

int32_t IHttpResponse_ClearHeaders(IHttpResponse* response)
{
    return Guard(Given(response), [&] { response->ClearHeaders(); });
}

int32_t IHttpResponse_SetNeedDisconnect(IHttpResponse* response)
{
    return Guard(Given(response), [&] { response->SetNeedDisconnect(); });
}

int32_t IHttpResponse_ResetConnection(IHttpResponse* response)
{
    return Guard(Given(response), [&] { response->ResetConnection(); });
}

int32_t IHttpResponse_DisableKernelCache(IHttpResponse* response, uint32_t reason)
{
    return Guard(Given(response), [&] { response->DisableKernelCache(reason); });
}

int32_t IHttpResponse_GetKernelCacheEnabled(IHttpResponse* response, int32_t* out_enabled)
{
    return Guard(Given(response, out_enabled), [&] { *out_enabled = response->GetKernelCacheEnabled(); });
}

int32_t IHttpResponse_SuppressHeaders(IHttpResponse* response)
{
    return Guard(Given(response), [&] { response->SuppressHeaders(); });
}

int32_t IHttpResponse_GetHeadersSuppressed(IHttpResponse* response, int32_t* out_suppressed)
{
    return Guard(Given(response, out_suppressed), [&] { *out_suppressed = response->GetHeadersSuppressed(); });
}

int32_t IHttpResponse_Redirect(IHttpResponse* response, const char* url, uint32_t url_length, int32_t reset_status_code,
                               int32_t include_parameters)
{
    return Guard(Given(response),
                 [&]
                 {
                     const AnsiArgument urlText(url, url_length);
                     return response->Redirect(urlText.Get(), reset_status_code, include_parameters);
                 });
}

int32_t IHttpResponse_CloseConnection(IHttpResponse* response)
{
    return Guard(Given(response), [&] { response->CloseConnection(); });
}
