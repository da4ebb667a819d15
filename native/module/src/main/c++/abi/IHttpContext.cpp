#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpContext_GetSite(IHttpContext* context, IHttpSite** out_site)
{
    return Guard(Given(context, out_site), [&] { *out_site = context->GetSite(); });
}

int32_t IHttpContext_GetApplication(IHttpContext* context, IHttpApplication** out_application)
{
    return Guard(Given(context, out_application), [&] { *out_application = context->GetApplication(); });
}

int32_t IHttpContext_GetConnection(IHttpContext* context, IHttpConnection** out_connection)
{
    return Guard(Given(context, out_connection), [&] { *out_connection = context->GetConnection(); });
}

int32_t IHttpContext_GetRequest(IHttpContext* context, IHttpRequest** out_request)
{
    return Guard(Given(context, out_request), [&] { *out_request = context->GetRequest(); });
}

int32_t IHttpContext_GetResponse(IHttpContext* context, IHttpResponse** out_response)
{
    return Guard(Given(context, out_response), [&] { *out_response = context->GetResponse(); });
}

int32_t IHttpContext_GetResponseHeadersSent(IHttpContext* context, int32_t* out_sent)
{
    return Guard(Given(context, out_sent), [&] { *out_sent = context->GetResponseHeadersSent(); });
}

int32_t IHttpContext_GetUser(IHttpContext* context, IHttpUser** out_user)
{
    return Guard(Given(context, out_user), [&] { *out_user = context->GetUser(); });
}

int32_t IHttpContext_GetModuleContextContainer(IHttpContext* context, IHttpModuleContextContainer** out_container)
{
    return Guard(Given(context, out_container), [&] { *out_container = context->GetModuleContextContainer(); });
}

int32_t IHttpContext_IndicateCompletion(IHttpContext* context, int32_t status)
{
    return Guard(Given(context),
                 [&] { context->IndicateCompletion(static_cast<REQUEST_NOTIFICATION_STATUS>(status)); });
}

int32_t IHttpContext_PostCompletion(IHttpContext* context, uint32_t bytes)
{
    return Guard(Given(context), [&] { return context->PostCompletion(bytes); });
}

int32_t IHttpContext_DisableNotifications(IHttpContext* context, uint32_t notifications, uint32_t post_notifications)
{
    return Guard(Given(context), [&] { context->DisableNotifications(notifications, post_notifications); });
}

int32_t IHttpContext_GetNextNotification(IHttpContext* context, int32_t status, int32_t* out_next,
                                         uint32_t* out_notification, int32_t* out_post)
{
    return Guard(Given(context, out_next, out_notification, out_post),
                 [&]
                 {
                     DWORD notification = 0;
                     BOOL post = FALSE;
                     CHttpModule* module = nullptr;
                     IHttpEventProvider* provider = nullptr;
                     *out_next = context->GetNextNotification(static_cast<REQUEST_NOTIFICATION_STATUS>(status),
                                                              &notification, &post, &module, &provider);
                     *out_notification = notification;
                     *out_post = post;
                 });
}

int32_t IHttpContext_GetIsLastNotification(IHttpContext* context, int32_t status, int32_t* out_last)
{
    return Guard(Given(context, out_last),
                 [&] { *out_last = context->GetIsLastNotification(static_cast<REQUEST_NOTIFICATION_STATUS>(status)); });
}

int32_t IHttpContext_GetExecuteFlags(IHttpContext* context, uint32_t* out_flags)
{
    return Guard(Given(context, out_flags), [&] { *out_flags = context->GetExecuteFlags(); });
}

int32_t IHttpContext_GetServerVariable(IHttpContext* context, const char* name, uint32_t name_length,
                                       uint16_t* out_value, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(context, out_length),
                 [&]
                 {
                     const AnsiArgument nameText(name, name_length);
                     PCWSTR value = nullptr;
                     DWORD length = 0;
                     const HRESULT result = context->GetServerVariable(nameText.Get(), &value, &length);
                     return FAILED(result) ? result : TextResult(value, length, out_value, capacity, out_length);
                 });
}

int32_t IHttpContext_SetServerVariable(IHttpContext* context, const char* name, uint32_t name_length,
                                       const uint16_t* value, uint32_t value_length)
{
    return Guard(Given(context),
                 [&]
                 {
                     const AnsiArgument nameText(name, name_length);
                     const WideArgument valueText(value, value_length);
                     return context->SetServerVariable(nameText.Get(), valueText.Get());
                 });
}

int32_t IHttpContext_AllocateRequestMemory(IHttpContext* context, uint32_t size, int64_t* out_memory)
{
    return Guard(Given(context, out_memory),
                 [&]
                 {
                     void* memory = context->AllocateRequestMemory(size);
                     *out_memory = reinterpret_cast<intptr_t>(memory);
                     return memory == nullptr ? E_OUTOFMEMORY : S_OK;
                 });
}

int32_t IHttpContext_GetUrlInfo(IHttpContext* context, IHttpUrlInfo** out_url_info)
{
    return Guard(Given(context, out_url_info), [&] { *out_url_info = context->GetUrlInfo(); });
}

int32_t IHttpContext_GetMetadata(IHttpContext* context, IMetadataInfo** out_metadata)
{
    return Guard(Given(context, out_metadata), [&] { *out_metadata = context->GetMetadata(); });
}

int32_t IHttpContext_GetScriptMap(IHttpContext* context, IScriptMapInfo** out_script_map)
{
    return Guard(Given(context, out_script_map), [&] { *out_script_map = context->GetScriptMap(); });
}

int32_t IHttpContext_SetRequestHandled(IHttpContext* context)
{
    return Guard(Given(context), [&] { context->SetRequestHandled(); });
}

int32_t IHttpContext_GetFileInfo(IHttpContext* context, IHttpFileInfo** out_file_info)
{
    return Guard(Given(context, out_file_info), [&] { *out_file_info = context->GetFileInfo(); });
}

int32_t IHttpContext_CancelIo(IHttpContext* context)
{
    return Guard(Given(context), [&] { return context->CancelIo(); });
}

int32_t IHttpContext_MapHandler(IHttpContext* context, uint32_t site_id, const uint16_t* site_name,
                                uint32_t site_name_length, const uint16_t* url, uint32_t url_length, const char* verb,
                                uint32_t verb_length, int32_t ignore_wildcard_mappings, IScriptMapInfo** out_script_map)
{
    return Guard(Given(context, out_script_map),
                 [&]
                 {
                     const WideArgument siteName(site_name, site_name_length);
                     const WideArgument urlText(url, url_length);
                     const AnsiArgument verbText(verb, verb_length);
                     IScriptMapInfo* scriptMap = nullptr;
                     const HRESULT result = context->MapHandler(site_id, siteName.Get(), urlText.Get(), verbText.Get(),
                                                                &scriptMap, ignore_wildcard_mappings);
                     if (SUCCEEDED(result))
                     {
                         *out_script_map = scriptMap;
                     }
                     return result;
                 });
}
