#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpEventProvider_SetErrorStatus(IHttpEventProvider* provider, int32_t error)
{
    return Guard(Given(provider), [&] { provider->SetErrorStatus(error); });
}
