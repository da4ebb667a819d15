#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpSite_GetSiteId(IHttpSite* site, uint32_t* out_site_id)
{
    return Guard(Given(site, out_site_id), [&] { *out_site_id = site->GetSiteId(); });
}

int32_t IHttpSite_GetSiteName(IHttpSite* site, uint16_t* out_name, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(site, out_length),
                 [&] { return TextResult(site->GetSiteName(), out_name, capacity, out_length); });
}

int32_t IHttpSite_GetModuleContextContainer(IHttpSite* site, IHttpModuleContextContainer** out_container)
{
    return Guard(Given(site, out_container), [&] { *out_container = site->GetModuleContextContainer(); });
}

int32_t IHttpSite_GetPerfCounterInfo(IHttpSite* site, IHttpPerfCounterInfo** out_object)
{
    return Guard(Given(site, out_object), [&] { *out_object = site->GetPerfCounterInfo(); });
}
