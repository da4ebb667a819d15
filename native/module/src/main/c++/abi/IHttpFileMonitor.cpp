#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpFileMonitor_GetModuleContextContainer(IHttpFileMonitor* monitor, IHttpModuleContextContainer** out_object)
{
    return Guard(Given(monitor, out_object), [&] { *out_object = monitor->GetModuleContextContainer(); });
}

int32_t IHttpFileMonitor_DereferenceFileMonitor(IHttpFileMonitor* monitor)
{
    return Guard(Given(monitor), [&] { monitor->DereferenceFileMonitor(); });
}
