#pragma once

// BSTRs in the text protocol of abi.h.

#include "../support/Com.h"
#include "../support/Text.h"

namespace iisjava
{

inline void RequireBstrs()
{
    if (!Bstr::Available())
    {
        throw HResultFailure{E_NOTIMPL};
    }
}

class BstrArgument
{
public:
    BstrArgument(const uint16_t* text, uint32_t length)
        : m_argument(text, length), m_bstr(Required(m_argument), m_argument.Length())
    {}

    BSTR Get() const noexcept { return m_bstr.Get(); }

private:
    static PCWSTR Required(const WideArgument& argument)
    {
        RequireBstrs();
        if (argument.Get() == nullptr)
        {
            throw HResultFailure{E_POINTER};
        }
        return argument.Get();
    }

    const WideArgument m_argument;
    const Bstr m_bstr;
};

// A null BSTR is an empty one.
inline HRESULT BstrResult(BSTR text, uint16_t* out_text, uint32_t capacity, uint32_t* out_length) noexcept
{
    static constexpr WCHAR Empty[] = {0};
    return text == nullptr ? TextResult(Empty, 0, out_text, capacity, out_length)
                           : TextResult(text, SysStringLen(text), out_text, capacity, out_length);
}

// The answer of a getter such as IAppHostElement::get_Name.
template <class Getter>
HRESULT BstrResult(Getter&& getter, uint16_t* out_text, uint32_t capacity, uint32_t* out_length)
{
    RequireBstrs();
    Bstr text;
    const HRESULT result = getter(text.Out());
    return FAILED(result) ? result : BstrResult(text.Get(), out_text, capacity, out_length);
}

} // namespace iisjava
