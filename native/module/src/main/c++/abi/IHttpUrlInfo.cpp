#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpUrlInfo_GetModuleContextContainer(IHttpUrlInfo* url_info, IHttpModuleContextContainer** out_container)
{
    return Guard(Given(url_info, out_container), [&] { *out_container = url_info->GetModuleContextContainer(); });
}

int32_t IHttpUrlInfo_IsFrequentlyHit(IHttpUrlInfo* url_info, int32_t* out_frequently_hit)
{
    return Guard(Given(url_info, out_frequently_hit), [&] { *out_frequently_hit = url_info->IsFrequentlyHit(); });
}
