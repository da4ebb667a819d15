// The providers of global notifications: IGlobalStopListeningProvider, IHttpApplicationProvider,
// IPreBeginRequestProvider, IGlobalConfigurationChangeProvider and IGlobalFileChangeProvider.

#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IGlobalStopListeningProvider_DrainRequestsGracefully(IGlobalStopListeningProvider* provider,
                                                             int32_t* out_gracefully)
{
    return Guard(Given(provider, out_gracefully), [&] { *out_gracefully = provider->DrainRequestsGracefully(); });
}

int32_t IHttpApplicationProvider_GetApplication(IHttpApplicationProvider* provider, IHttpApplication** out_application)
{
    return Guard(Given(provider, out_application), [&] { *out_application = provider->GetApplication(); });
}

int32_t IPreBeginRequestProvider_GetHttpContext(IPreBeginRequestProvider* provider, IHttpContext** out_context)
{
    return Guard(Given(provider, out_context), [&] { *out_context = provider->GetHttpContext(); });
}

int32_t IGlobalConfigurationChangeProvider_GetChangePath(IGlobalConfigurationChangeProvider* provider,
                                                         uint16_t* out_path, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(provider, out_length),
                 [&] { return TextResult(provider->GetChangePath(), out_path, capacity, out_length); });
}

int32_t IGlobalFileChangeProvider_GetFileName(IGlobalFileChangeProvider* provider, uint16_t* out_name,
                                              uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(provider, out_length),
                 [&] { return TextResult(provider->GetFileName(), out_name, capacity, out_length); });
}

int32_t IGlobalFileChangeProvider_GetFileMonitor(IGlobalFileChangeProvider* provider, IHttpFileMonitor** out_object)
{
    return Guard(Given(provider, out_object), [&] { *out_object = provider->GetFileMonitor(); });
}

int32_t IGlobalThreadCleanupProvider_GetApplication(IGlobalThreadCleanupProvider* provider,
                                                    IHttpApplication** out_object)
{
    return Guard(Given(provider, out_object), [&] { *out_object = provider->GetApplication(); });
}
