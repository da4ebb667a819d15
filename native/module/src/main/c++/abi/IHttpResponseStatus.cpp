// The members of IHttpResponse for the status and the error description.

#include "../support/Text.h"

#include <httpserv/ahadmin.h>
#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpResponse_SetStatus(IHttpResponse* response, uint32_t status, const char* reason, uint32_t reason_length,
                                uint32_t sub_status, int32_t error_to_report, IAppHostConfigException* exception,
                                int32_t try_skip_custom_errors)
{
    return Guard(Given(response),
                 [&]
                 {
                     if (status > 0xFFFF || sub_status > 0xFFFF)
                     {
                         return HRESULT(E_INVALIDARG);
                     }
                     const AnsiArgument reasonText(reason, reason_length);
                     return response->SetStatus(static_cast<USHORT>(status), reasonText.Get(),
                                                static_cast<USHORT>(sub_status), error_to_report, exception,
                                                try_skip_custom_errors);
                 });
}

int32_t IHttpResponse_GetStatus(IHttpResponse* response, uint32_t* out_status, uint32_t* out_sub_status,
                                int32_t* out_error, uint32_t* out_notification, IAppHostConfigException** out_exception,
                                int32_t* out_try_skip_custom_errors, char* out_reason, uint32_t reason_capacity, uint32_t* out_reason_length,
                                uint16_t* out_module, uint32_t module_capacity, uint32_t* out_module_length)
{
    return Guard(Given(response, out_status, out_sub_status, out_error, out_notification, out_exception,
                       out_try_skip_custom_errors,
                       out_reason_length, out_module_length),
                 [&]
                 {
                     USHORT status = 0;
                     USHORT subStatus = 0;
                     PCSTR reason = nullptr;
                     USHORT reasonLength = 0;
                     HRESULT error = S_OK;
                     PCWSTR module = nullptr;
                     DWORD notification = 0;
                     IAppHostConfigException* exception = nullptr;
                     BOOL trySkipCustomErrors = FALSE;
                     response->GetStatus(&status, &subStatus, &reason, &reasonLength, &error, &module, &notification,
                                         &exception, &trySkipCustomErrors);
                     // Both lengths are answered even when the first text did not fit.
                     const HRESULT first =
                         TextResult(reason, reasonLength, out_reason, reason_capacity, out_reason_length);
                     const HRESULT second = TextResult(module, out_module, module_capacity, out_module_length);
                     if (FAILED(first) || FAILED(second))
                     {
                         return FAILED(first) ? first : second;
                     }
                     *out_status = status;
                     *out_sub_status = subStatus;
                     *out_error = error;
                     *out_notification = notification;
                     *out_try_skip_custom_errors = trySkipCustomErrors;
                     if (exception != nullptr)
                     {
                         exception->AddRef(); // IIS's own ends with the response
                     }
                     *out_exception = exception;
                     return HRESULT(S_OK);
                 });
}

int32_t IHttpResponse_SetErrorDescription(IHttpResponse* response, const uint16_t* description,
                                          uint32_t description_length, int32_t html_encode)
{
    return Guard(Given(response),
                 [&]
                 {
                     const WideArgument text(description, description_length);
                     return response->SetErrorDescription(text.Get(), text.Length(), html_encode);
                 });
}

int32_t IHttpResponse_GetErrorDescription(IHttpResponse* response, uint16_t* out_description, uint32_t capacity,
                                          uint32_t* out_length)
{
    return Guard(Given(response, out_length),
                 [&]
                 {
                     DWORD length = 0;
                     PCWSTR description = response->GetErrorDescription(&length);
                     return TextResult(description, length, out_description, capacity, out_length);
                 });
}
