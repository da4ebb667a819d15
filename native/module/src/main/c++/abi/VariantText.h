#pragma once

// VARIANTs as abi.h answers them: a type, and a number or a text.

#include "BstrText.h"

namespace iisjava
{

struct VariantOut
{
    uint32_t* type;
    int64_t* number;
    uint16_t* text;
    uint32_t capacity;
    uint32_t* length;
};

// The answer of a getter such as IAppHostProperty::get_Value.
template <class Getter>
HRESULT VariantResult(Getter&& getter, const VariantOut& out)
{
    RequireBstrs();
    Variant value;
    const HRESULT result = getter(value.Out());
    if (FAILED(result))
    {
        return result;
    }
    *out.type = value->vt;
    *out.length = IISJAVA_NULL_TEXT;
    switch (value->vt)
    {
    case VT_EMPTY:
        return S_OK;
    case VT_BSTR:
        return BstrResult(value->bstrVal, out.text, out.capacity, out.length);
    case VT_BOOL:
        *out.number = value->boolVal != 0;
        return S_OK;
    case VT_I4:
        *out.number = value->lVal;
        return S_OK;
    case VT_UI4:
        *out.number = value->ulVal;
        return S_OK;
    case VT_I8:
    case VT_UI8:
        *out.number = value->llVal;
        return S_OK;
    default:
        return HRESULT_FROM_WIN32(ERROR_NOT_SUPPORTED);
    }
}

} // namespace iisjava
