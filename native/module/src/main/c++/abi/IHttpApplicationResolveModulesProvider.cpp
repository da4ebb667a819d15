#include "../HttpModuleFactory.h"
#include "../Registration.h"
#include "../support/Text.h"
#include "../support/Utf.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpApplicationResolveModulesProvider_RegisterModule(
    IHttpApplicationResolveModulesProvider* provider, int64_t parent_module_id, int64_t factory, const uint16_t* name,
    uint32_t name_length, const uint16_t* type, uint32_t type_length, const uint16_t* precondition,
    uint32_t precondition_length, uint32_t notifications, uint32_t post_notifications)
{
    return Guard(Given(provider, name),
                 [&]
                 {
                     const WideArgument nameText(name, name_length);
                     const WideArgument typeText(type, type_length);
                     const WideArgument preconditionText(precondition, precondition_length);
                     auto registration = std::make_shared<Registration>(ToUtf8(nameText.Get()));
                     auto made = std::make_unique<HttpModuleFactory>(factory, registration);
                     const HRESULT result = provider->RegisterModule(
                         reinterpret_cast<HTTP_MODULE_ID>(static_cast<intptr_t>(parent_module_id)), made.get(),
                         nameText.Get(), typeText.Get(), preconditionText.Get(), notifications, post_notifications);
                     if (SUCCEEDED(result))
                     {
                         made.release();
                     } // ended by Terminate
                     return result;
                 });
}

int32_t IHttpApplicationResolveModulesProvider_SetPriorityForRequestNotification(
    IHttpApplicationResolveModulesProvider* provider, const uint16_t* name, uint32_t name_length, uint32_t notification,
    const uint16_t* alias, uint32_t alias_length)
{
    return Guard(Given(provider),
                 [&]
                 {
                     const WideArgument nameText(name, name_length);
                     const WideArgument aliasText(alias, alias_length);
                     return provider->SetPriorityForRequestNotification(nameText.Get(), notification, aliasText.Get());
                 });
}
