#include "../support/Guard.h"

#include <httpserv/ahadmin.h>
#include <iisjava/abi.h>

using namespace iisjava;

namespace
{

template <class Collection>
int32_t Count(Collection* collection, uint32_t* out_count) noexcept
{
    return Guard(Given(collection, out_count),
                 [&]
                 {
                     DWORD count = 0;
                     const HRESULT result = collection->get_Count(&count);
                     *out_count = count;
                     return result;
                 });
}

template <class Collection, class Item>
int32_t ItemAt(Collection* collection, uint32_t index, Item** out_item) noexcept
{
    return Guard(Given(collection, out_item),
                 [&]
                 {
                     VARIANT number = {};
                     number.vt = VT_UI4;
                     number.ulVal = index;
                     return collection->get_Item(number, out_item);
                 });
}

} // namespace

int32_t IAppHostElementCollection_get_Count(IAppHostElementCollection* collection, uint32_t* out_count)
{
    return Count(collection, out_count);
}

int32_t IAppHostElementCollection_get_Item(IAppHostElementCollection* collection, uint32_t index,
                                           IAppHostElement** out_element)
{
    return ItemAt(collection, index, out_element);
}

int32_t IAppHostChildElementCollection_get_Count(IAppHostChildElementCollection* collection, uint32_t* out_count)
{
    return Count(collection, out_count);
}

int32_t IAppHostChildElementCollection_get_Item(IAppHostChildElementCollection* collection, uint32_t index,
                                                IAppHostElement** out_element)
{
    return ItemAt(collection, index, out_element);
}

int32_t IAppHostPropertyCollection_get_Count(IAppHostPropertyCollection* collection, uint32_t* out_count)
{
    return Count(collection, out_count);
}

int32_t IAppHostPropertyCollection_get_Item(IAppHostPropertyCollection* collection, uint32_t index,
                                            IAppHostProperty** out_property)
{
    return ItemAt(collection, index, out_property);
}
