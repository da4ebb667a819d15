#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IAuthenticationProvider_SetUser(IAuthenticationProvider* provider, IHttpUser* user)
{
    return Guard(Given(provider), [&] { provider->SetUser(user); });
}
