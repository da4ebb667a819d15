#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpPerfCounterInfo_IncrementCounter(IHttpPerfCounterInfo* counters, uint32_t index, uint32_t value)
{
    return Guard(Given(counters), [&] { counters->IncrementCounter(index, value); });
}

int32_t IHttpPerfCounterInfo_DecrementCounter(IHttpPerfCounterInfo* counters, uint32_t index, uint32_t value)
{
    return Guard(Given(counters), [&] { counters->DecrementCounter(index, value); });
}
