#include "../StoredContext.h"
#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t INamedContextContainer_GetNamedContext(INamedContextContainer* container, const uint16_t* name,
                                               uint32_t name_length, int64_t* out_address)
{
    return Guard(Given(container, out_address),
                 [&]
                 {
                     const WideArgument nameText(name, name_length);
                     *out_address = reinterpret_cast<intptr_t>(container->GetNamedContext(nameText.Get()));
                 });
}

int32_t INamedContextContainer_SetNamedContext(INamedContextContainer* container, int64_t stored_context,
                                               const uint16_t* name, uint32_t name_length, int64_t* out_address)
{
    return Guard(Given(container, out_address),
                 [&]
                 {
                     const WideArgument nameText(name, name_length);
                     auto stored = std::make_unique<StoredContext>(stored_context);
                     const HRESULT result = container->SetNamedContext(stored.get(), nameText.Get());
                     if (SUCCEEDED(result))
                     {
                         IHttpStoredContext* kept = stored.release();
                         *out_address = reinterpret_cast<intptr_t>(kept);
                     }
                     return result;
                 });
}
