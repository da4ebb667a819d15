#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IReadEntityProvider_GetEntity(IReadEntityProvider* provider, int64_t* out_buffer, uint32_t* out_data_size,
                                      uint32_t* out_buffer_size)
{
    return Guard(Given(provider, out_buffer, out_data_size, out_buffer_size),
                 [&]
                 {
                     void* buffer = nullptr;
                     DWORD data = 0;
                     DWORD size = 0;
                     provider->GetEntity(&buffer, &data, &size);
                     *out_buffer = reinterpret_cast<intptr_t>(buffer);
                     *out_data_size = data;
                     *out_buffer_size = size;
                 });
}

int32_t IReadEntityProvider_SetEntity(IReadEntityProvider* provider, int64_t buffer, uint32_t data_size,
                                      uint32_t buffer_size)
{
    return Guard(
        Given(provider),
        [&] { provider->SetEntity(reinterpret_cast<void*>(static_cast<intptr_t>(buffer)), data_size, buffer_size); });
}
