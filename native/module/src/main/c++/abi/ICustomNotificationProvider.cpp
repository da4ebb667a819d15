#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t ICustomNotificationProvider_QueryNotificationType(ICustomNotificationProvider* provider, uint16_t* out_text,
                                                          uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(provider, out_length),
                 [&] { return TextResult(provider->QueryNotificationType(), out_text, capacity, out_length); });
}
