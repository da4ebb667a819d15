#include "VariantText.h"

#include <httpserv/ahadmin.h>

using namespace iisjava;

namespace
{

// What the configuration system has left the thread as COM error information.
void TakeException(IAppHostConfigException** out_exception)
{
    ComPointer<IErrorInfo> information;
    if (GetErrorInfo(0, information.Out()) == S_OK && information)
    {
        void* exception = nullptr;
        information->QueryInterface(IAppHostConfigException::Iid, &exception);
        *out_exception = static_cast<IAppHostConfigException*>(exception);
    }
}

} // namespace

int32_t iisjava_Release(void* object)
{
    return Guard(Given(object), [&] { static_cast<IUnknown*>(object)->Release(); });
}

int32_t IAppHostAdminManager_GetAdminSection(IAppHostAdminManager* manager, const uint16_t* section_name,
                                             uint32_t section_name_length, const uint16_t* section_path,
                                             uint32_t section_path_length, IAppHostElement** out_section,
                                             IAppHostConfigException** out_exception)
{
    return Guard(Given(manager, out_section, out_exception),
                 [&]
                 {
                     *out_exception = nullptr;
                     const BstrArgument name(section_name, section_name_length);
                     const BstrArgument path(section_path, section_path_length);
                     if (HasErrorInfo())
                     {
                         SetErrorInfo(0, nullptr); // nothing of an earlier call
                     }
                     const HRESULT result = manager->GetAdminSection(name.Get(), path.Get(), out_section);
                     if (FAILED(result) && HasErrorInfo())
                     {
                         TakeException(out_exception);
                     }
                     return result;
                 });
}

int32_t IAppHostElement_get_Name(IAppHostElement* element, uint16_t* out_name, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(element, out_length),
                 [&]
                 {
                     return BstrResult([&](BSTR* name) { return element->get_Name(name); }, out_name, capacity,
                                       out_length);
                 });
}

int32_t IAppHostElement_get_Collection(IAppHostElement* element, IAppHostElementCollection** out_collection)
{
    return Guard(Given(element, out_collection), [&] { return element->get_Collection(out_collection); });
}

int32_t IAppHostElement_get_Properties(IAppHostElement* element, IAppHostPropertyCollection** out_properties)
{
    return Guard(Given(element, out_properties), [&] { return element->get_Properties(out_properties); });
}

int32_t IAppHostElement_get_ChildElements(IAppHostElement* element, IAppHostChildElementCollection** out_elements)
{
    return Guard(Given(element, out_elements), [&] { return element->get_ChildElements(out_elements); });
}

int32_t IAppHostElement_GetElementByName(IAppHostElement* element, const uint16_t* name, uint32_t name_length,
                                         IAppHostElement** out_element)
{
    return Guard(Given(element, out_element),
                 [&] { return element->GetElementByName(BstrArgument(name, name_length).Get(), out_element); });
}

int32_t IAppHostElement_GetPropertyByName(IAppHostElement* element, const uint16_t* name, uint32_t name_length,
                                          IAppHostProperty** out_property)
{
    return Guard(Given(element, out_property),
                 [&] { return element->GetPropertyByName(BstrArgument(name, name_length).Get(), out_property); });
}

int32_t IAppHostElement_GetMetadata(IAppHostElement* element, const uint16_t* metadata_type,
                                    uint32_t metadata_type_length, uint32_t* out_type, int64_t* out_number,
                                    uint16_t* out_text, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(element, out_type, out_number, out_length),
                 [&]
                 {
                     const BstrArgument type(metadata_type, metadata_type_length);
                     return VariantResult([&](VARIANT* value) { return element->GetMetadata(type.Get(), value); },
                                          {out_type, out_number, out_text, capacity, out_length});
                 });
}
