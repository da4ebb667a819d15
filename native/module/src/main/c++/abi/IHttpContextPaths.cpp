// The members of IHttpContext that answer paths, and its execution statistics.

#include "../support/Text.h"

#include <httpserv/httpserv.h>

#include <vector>

using namespace iisjava;

int32_t IHttpContext_GetPhysicalPath(IHttpContext* context, uint16_t* out_path, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(context, out_length),
                 [&]
                 {
                     DWORD length = 0;
                     PCWSTR path = context->GetPhysicalPath(&length);
                     return TextResult(path, length, out_path, capacity, out_length);
                 });
}

int32_t IHttpContext_GetScriptName(IHttpContext* context, uint16_t* out_name, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(context, out_length),
                 [&]
                 {
                     DWORD length = 0;
                     PCWSTR name = context->GetScriptName(&length);
                     return TextResult(name, length, out_name, capacity, out_length);
                 });
}

int32_t IHttpContext_GetScriptTranslated(IHttpContext* context, uint16_t* out_path, uint32_t capacity,
                                         uint32_t* out_length)
{
    return Guard(Given(context, out_length),
                 [&]
                 {
                     DWORD length = 0;
                     PCWSTR path = context->GetScriptTranslated(&length);
                     return TextResult(path, length, out_path, capacity, out_length);
                 });
}

int32_t IHttpContext_MapPath(IHttpContext* context, const uint16_t* url, uint32_t url_length, uint16_t* out_path,
                             uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(context, out_length),
                 [&]
                 {
                     const WideArgument urlText(url, url_length);
                     // IIS counts bytes here, the terminator included. The path may grow between two attempts.
                     std::vector<WCHAR> path(260);
                     HRESULT result = S_OK;
                     for (int attempt = 0; attempt < 4; ++attempt)
                     {
                         DWORD size = static_cast<DWORD>(path.size() * sizeof(WCHAR));
                         result = context->MapPath(urlText.Get(), path.data(), &size);
                         if (result != HRESULT_FROM_WIN32(ERROR_INSUFFICIENT_BUFFER))
                         {
                             break;
                         }
                         path.resize(size / sizeof(WCHAR) + 2);
                     }
                     path.back() = 0;
                     return FAILED(result) ? result : TextResult(path.data(), out_path, capacity, out_length);
                 });
}

int32_t IHttpContext_GetCurrentExecutionStats(IHttpContext* context, uint32_t* out_notification,
                                              uint32_t* out_notification_start, uint32_t* out_module_start,
                                              uint32_t* out_async_notification, uint32_t* out_async_notification_start,
                                              uint16_t* out_module, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(context, out_notification, out_notification_start, out_module_start, out_async_notification,
                       out_async_notification_start, out_length),
                 [&]
                 {
                     DWORD notification = 0;
                     DWORD notificationStart = 0;
                     DWORD moduleStart = 0;
                     DWORD asyncNotification = 0;
                     DWORD asyncNotificationStart = 0;
                     PCWSTR module = nullptr;
                     HRESULT result =
                         context->GetCurrentExecutionStats(&notification, &notificationStart, &module, &moduleStart,
                                                           &asyncNotification, &asyncNotificationStart);
                     if (SUCCEEDED(result))
                     {
                         result = TextResult(module, out_module, capacity, out_length);
                     }
                     if (SUCCEEDED(result))
                     {
                         *out_notification = notification;
                         *out_notification_start = notificationStart;
                         *out_module_start = moduleStart;
                         *out_async_notification = asyncNotification;
                         *out_async_notification_start = asyncNotificationStart;
                     }
                     return result;
                 });
}
