#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpConnection_IsConnected(IHttpConnection* connection, int32_t* out_connected)
{
    return Guard(Given(connection, out_connected), [&] { *out_connected = connection->IsConnected(); });
}

int32_t IHttpConnection_AllocateMemory(IHttpConnection* connection, uint32_t size, int64_t* out_memory)
{
    return Guard(Given(connection, out_memory),
                 [&]
                 {
                     void* memory = connection->AllocateMemory(size);
                     *out_memory = reinterpret_cast<intptr_t>(memory);
                     return memory == nullptr ? E_OUTOFMEMORY : S_OK;
                 });
}

int32_t IHttpConnection_GetModuleContextContainer(IHttpConnection* connection,
                                                  IHttpConnectionModuleContextContainer** out_container)
{
    return Guard(Given(connection, out_container), [&] { *out_container = connection->GetModuleContextContainer(); });
}
