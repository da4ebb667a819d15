#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IModuleAllocator_AllocateMemory(IModuleAllocator* allocator, uint32_t size, int64_t* out_memory)
{
    return Guard(Given(allocator, out_memory),
                 [&]
                 {
                     void* memory = allocator->AllocateMemory(size);
                     *out_memory = reinterpret_cast<intptr_t>(memory);
                     return memory == nullptr ? E_OUTOFMEMORY : S_OK;
                 });
}
