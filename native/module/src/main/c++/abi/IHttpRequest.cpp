#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpRequest_GetRawHttpRequest(IHttpRequest* request, int64_t* out_raw)
{
    return Guard(Given(request, out_raw), [&] { *out_raw = reinterpret_cast<intptr_t>(request->GetRawHttpRequest()); });
}

int32_t IHttpRequest_GetHeader(IHttpRequest* request, const char* name, uint32_t name_length, char* out_value,
                               uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(request, out_length),
                 [&]
                 {
                     const AnsiArgument nameText(name, name_length);
                     USHORT length = 0;
                     PCSTR value = request->GetHeader(nameText.Get(), &length);
                     return TextResult(value, length, out_value, capacity, out_length);
                 });
}

int32_t IHttpRequest_GetHeader_ById(IHttpRequest* request, uint32_t id, char* out_value, uint32_t capacity,
                                    uint32_t* out_length)
{
    return Guard(Given(request, out_length),
                 [&]
                 {
                     USHORT length = 0;
                     PCSTR value = request->GetHeader_ById(static_cast<HTTP_HEADER_ID>(id), &length);
                     return TextResult(value, length, out_value, capacity, out_length);
                 });
}

int32_t IHttpRequest_SetHeader(IHttpRequest* request, const char* name, uint32_t name_length, const char* value,
                               uint32_t value_length, int32_t replace)
{
    return Guard(Given(request),
                 [&]
                 {
                     const AnsiArgument nameText(name, name_length);
                     const AnsiArgument valueText(value, value_length);
                     return request->SetHeader(nameText.Get(), valueText.Get(), valueText.ShortLength(), replace);
                 });
}

int32_t IHttpRequest_SetHeader_ById(IHttpRequest* request, uint32_t id, const char* value, uint32_t value_length,
                                    int32_t replace)
{
    return Guard(Given(request),
                 [&]
                 {
                     const AnsiArgument valueText(value, value_length);
                     return request->SetHeader_ById(static_cast<HTTP_HEADER_ID>(id), valueText.Get(),
                                                    valueText.ShortLength(), replace);
                 });
}

int32_t IHttpRequest_DeleteHeader(IHttpRequest* request, const char* name, uint32_t name_length)
{
    return Guard(Given(request),
                 [&]
                 {
                     const AnsiArgument nameText(name, name_length);
                     return request->DeleteHeader(nameText.Get());
                 });
}

int32_t IHttpRequest_DeleteHeader_ById(IHttpRequest* request, uint32_t id)
{
    return Guard(Given(request), [&] { return request->DeleteHeader_ById(static_cast<HTTP_HEADER_ID>(id)); });
}

int32_t IHttpRequest_GetHttpMethod(IHttpRequest* request, char* out_method, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(request, out_length),
                 [&] { return TextResult(request->GetHttpMethod(), out_method, capacity, out_length); });
}

int32_t IHttpRequest_SetHttpMethod(IHttpRequest* request, const char* method, uint32_t method_length)
{
    return Guard(Given(request),
                 [&]
                 {
                     const AnsiArgument methodText(method, method_length);
                     return request->SetHttpMethod(methodText.Get());
                 });
}

int32_t IHttpRequest_SetUrl(IHttpRequest* request, const uint16_t* url, uint32_t url_length, int32_t reset_query_string)
{
    return Guard(Given(request),
                 [&]
                 {
                     const WideArgument urlText(url, url_length);
                     return request->SetUrl(urlText.Get(), urlText.Length(), reset_query_string);
                 });
}

int32_t IHttpRequest_GetUrlChanged(IHttpRequest* request, int32_t* out_changed)
{
    return Guard(Given(request, out_changed), [&] { *out_changed = request->GetUrlChanged(); });
}

int32_t IHttpRequest_GetForwardedUrl(IHttpRequest* request, uint16_t* out_url, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(request, out_length),
                 [&] { return TextResult(request->GetForwardedUrl(), out_url, capacity, out_length); });
}
