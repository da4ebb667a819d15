#include "BstrText.h"

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
                 [&]() -> HRESULT
                 {
                     RequireBstrs();
                     Variant value;
                     const HRESULT result = property->get_Value(value.Out());
                     if (FAILED(result))
                     {
                         return result;
                     }
                     *out_type = value->vt;
                     *out_length = IISJAVA_NULL_TEXT;
                     switch (value->vt)
                     {
                     case VT_EMPTY:
                         return S_OK;
                     case VT_BSTR:
                         return BstrResult(value->bstrVal, out_text, capacity, out_length);
                     case VT_BOOL:
                         *out_number = value->boolVal != 0;
                         return S_OK;
                     case VT_I4:
                         *out_number = value->lVal;
                         return S_OK;
                     case VT_UI4:
                         *out_number = value->ulVal;
                         return S_OK;
                     case VT_I8:
                     case VT_UI8:
                         *out_number = value->llVal;
                         return S_OK;
                     default:
                         return HRESULT_FROM_WIN32(ERROR_NOT_SUPPORTED);
                     }
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
