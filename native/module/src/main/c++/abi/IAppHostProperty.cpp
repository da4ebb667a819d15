#include "VariantText.h"

#include <httpserv/ahadmin.h>

using namespace iisjava;

int32_t IAppHostProperty_get_Name(IAppHostProperty* property, uint16_t* out_name, uint32_t capacity,
                                  uint32_t* out_length)
{
    return Guard(Given(property, out_length),
                 [&]
                 {
                     return BstrResult([&](BSTR* name) { return property->get_Name(name); }, out_name, capacity,
                                       out_length);
                 });
}

int32_t IAppHostProperty_get_Value(IAppHostProperty* property, uint32_t* out_type, int64_t* out_number,
                                   uint16_t* out_text, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(property, out_type, out_number, out_length),
                 [&]
                 {
                     return VariantResult([&](VARIANT* value) { return property->get_Value(value); },
                                          {out_type, out_number, out_text, capacity, out_length});
                 });
}

int32_t IAppHostProperty_get_StringValue(IAppHostProperty* property, uint16_t* out_value, uint32_t capacity,
                                         uint32_t* out_length)
{
    return Guard(Given(property, out_length),
                 [&]
                 {
                     return BstrResult([&](BSTR* value) { return property->get_StringValue(value); }, out_value,
                                       capacity, out_length);
                 });
}

int32_t IAppHostProperty_GetMetadata(IAppHostProperty* property, const uint16_t* metadata_type,
                                     uint32_t metadata_type_length, uint32_t* out_type, int64_t* out_number,
                                     uint16_t* out_text, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(property, out_type, out_number, out_length),
                 [&]
                 {
                     const BstrArgument type(metadata_type, metadata_type_length);
                     return VariantResult([&](VARIANT* value) { return property->GetMetadata(type.Get(), value); },
                                          {out_type, out_number, out_text, capacity, out_length});
                 });
}
