#include "../StoredContext.h"
#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

namespace
{

HTTP_MODULE_ID ModuleId(int64_t id) noexcept
{
    return reinterpret_cast<HTTP_MODULE_ID>(static_cast<intptr_t>(id));
}

// After a successful Set the container may end the object at any time: only its address is used.
template <class Set>
HRESULT Store(int64_t token, int64_t* out_address, Set&& set)
{
    auto stored = std::make_unique<StoredContext>(token);
    const HRESULT result = set(stored.get());
    if (SUCCEEDED(result))
    {
        IHttpStoredContext* kept = stored.release(); // ended by CleanupStoredContext
        *out_address = reinterpret_cast<intptr_t>(kept);
    }
    return result;
}

} // namespace

int32_t IHttpModuleContextContainer_GetModuleContext(IHttpModuleContextContainer* container, int64_t module_id,
                                                     int64_t* out_address)
{
    return Guard(Given(container, out_address),
                 [&] { *out_address = reinterpret_cast<intptr_t>(container->GetModuleContext(ModuleId(module_id))); });
}

int32_t IHttpModuleContextContainer_SetModuleContext(IHttpModuleContextContainer* container, int64_t stored_context,
                                                     int64_t module_id, int64_t* out_address)
{
    return Guard(Given(container, out_address),
                 [&]
                 {
                     return Store(stored_context, out_address,
                                  [&](StoredContext* stored)
                                  { return container->SetModuleContext(stored, ModuleId(module_id)); });
                 });
}

int32_t
IHttpConnectionModuleContextContainer_GetConnectionModuleContext(IHttpConnectionModuleContextContainer* container,
                                                                 int64_t module_id, int64_t* out_address)
{
    return Guard(Given(container, out_address),
                 [&]
                 {
                     IHttpStoredContext* stored = container->GetConnectionModuleContext(ModuleId(module_id));
                     *out_address = reinterpret_cast<intptr_t>(stored);
                 });
}

int32_t IHttpConnectionModuleContextContainer_SetConnectionModuleContext(
    IHttpConnectionModuleContextContainer* container, int64_t stored_context, int64_t module_id, int64_t* out_address)
{
    return Guard(Given(container, out_address),
                 [&]
                 {
                     return Store(stored_context, out_address,
                                  [&](StoredContext* stored)
                                  { return container->SetConnectionModuleContext(stored, ModuleId(module_id)); });
                 });
}

int32_t IDispensedHttpModuleContextContainer_ReleaseContainer(IDispensedHttpModuleContextContainer* container)
{
    return Guard(Given(container), [&] { container->ReleaseContainer(); });
}
