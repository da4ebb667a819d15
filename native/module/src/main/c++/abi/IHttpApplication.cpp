#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpApplication_GetApplicationPhysicalPath(IHttpApplication* application, uint16_t* out_path,
                                                    uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(application, out_length),
                 [&] { return TextResult(application->GetApplicationPhysicalPath(), out_path, capacity, out_length); });
}

int32_t IHttpApplication_GetApplicationId(IHttpApplication* application, uint16_t* out_id, uint32_t capacity,
                                          uint32_t* out_length)
{
    return Guard(Given(application, out_length),
                 [&] { return TextResult(application->GetApplicationId(), out_id, capacity, out_length); });
}

int32_t IHttpApplication_GetAppConfigPath(IHttpApplication* application, uint16_t* out_path, uint32_t capacity,
                                          uint32_t* out_length)
{
    return Guard(Given(application, out_length),
                 [&] { return TextResult(application->GetAppConfigPath(), out_path, capacity, out_length); });
}

int32_t IHttpApplication_GetModuleContextContainer(IHttpApplication* application,
                                                   IHttpModuleContextContainer** out_container)
{
    return Guard(Given(application, out_container), [&] { *out_container = application->GetModuleContextContainer(); });
}

int32_t IHttpApplication2_BeginApplicationWarmup(IHttpApplication2* application)
{
    return Guard(Given(application), [&] { application->BeginApplicationWarmup(); });
}

int32_t IHttpApplication2_EndApplicationWarmup(IHttpApplication2* application)
{
    return Guard(Given(application), [&] { application->EndApplicationWarmup(); });
}

int32_t IHttpApplication2_QueryIsWarmingUp(IHttpApplication2* application, int32_t* out_warming_up)
{
    return Guard(Given(application, out_warming_up), [&] { *out_warming_up = application->QueryIsWarmingUp(); });
}
