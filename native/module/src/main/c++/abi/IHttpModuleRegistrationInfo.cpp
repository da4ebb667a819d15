#include "../GlobalModule.h"
#include "../HttpModuleFactory.h"
#include "../Registration.h"
#include "../support/Text.h"
#include "../support/Utf.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpModuleRegistrationInfo_GetName(IHttpModuleRegistrationInfo* info, uint16_t* out_name, uint32_t capacity,
                                            uint32_t* out_length)
{
    return Guard(Given(info, out_length), [&] { return TextResult(info->GetName(), out_name, capacity, out_length); });
}

int32_t IHttpModuleRegistrationInfo_GetId(IHttpModuleRegistrationInfo* info, int64_t* out_id)
{
    return Guard(Given(info, out_id), [&] { *out_id = reinterpret_cast<intptr_t>(info->GetId()); });
}

int32_t IHttpModuleRegistrationInfo_SetRequestNotifications(IHttpModuleRegistrationInfo* info, int64_t factory,
                                                            uint32_t notifications, uint32_t post_notifications)
{
    return Guard(Given(info),
                 [&]
                 {
                     auto registration = std::make_shared<Registration>(ToUtf8(info->GetName()));
                     auto made = std::make_unique<HttpModuleFactory>(factory, registration);
                     const HRESULT result =
                         info->SetRequestNotifications(made.get(), notifications, post_notifications);
                     if (SUCCEEDED(result))
                     {
                         made.release(); // ended by Terminate
                         Registration::Remember(info, registration);
                     }
                     return result;
                 });
}

int32_t IHttpModuleRegistrationInfo_SetGlobalNotifications(IHttpModuleRegistrationInfo* info, int64_t global_module,
                                                           uint32_t notifications)
{
    return Guard(Given(info),
                 [&]
                 {
                     auto registration = std::make_shared<Registration>(ToUtf8(info->GetName()));
                     auto made = std::make_unique<GlobalModule>(global_module, registration);
                     const HRESULT result = info->SetGlobalNotifications(made.get(), notifications);
                     if (SUCCEEDED(result))
                     {
                         made.release(); // ended by Terminate
                     }
                     return result;
                 });
}

int32_t IHttpModuleRegistrationInfo_SetPriorityForRequestNotification(IHttpModuleRegistrationInfo* info,
                                                                      uint32_t notifications, const uint16_t* alias,
                                                                      uint32_t alias_length)
{
    return Guard(Given(info),
                 [&]
                 {
                     const WideArgument aliasText(alias, alias_length);
                     return info->SetPriorityForRequestNotification(notifications, aliasText.Get());
                 });
}

int32_t IHttpModuleRegistrationInfo_SetPriorityForGlobalNotification(IHttpModuleRegistrationInfo* info,
                                                                     uint32_t notifications, const uint16_t* alias,
                                                                     uint32_t alias_length)
{
    return Guard(Given(info),
                 [&]
                 {
                     const WideArgument aliasText(alias, alias_length);
                     return info->SetPriorityForGlobalNotification(notifications, aliasText.Get());
                 });
}

int32_t IHttpModuleRegistrationInfo2_SetPriorityForPostRequestNotification(IHttpModuleRegistrationInfo2* info,
                                                                           uint32_t notifications,
                                                                           const uint16_t* alias, uint32_t alias_length)
{
    return Guard(Given(info),
                 [&]
                 {
                     const WideArgument aliasText(alias, alias_length);
                     return info->SetPriorityForPostRequestNotification(notifications, aliasText.Get());
                 });
}
