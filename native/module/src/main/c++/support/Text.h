#pragma once

// The text protocol of abi.h: arguments are address and length, results go into the caller's buffer.

#include "Guard.h"

#include <iisjava/abi.h>

#include <cstring>
#include <memory>
#include <string>

namespace iisjava
{

// A terminated copy of an argument, for the members of IIS that know no lengths. IISJAVA_NULL_TEXT makes a null
// pointer. A text with a NUL inside is refused: IIS would read only the part before it.
template <class Char>
class TextArgument
{
public:
    TextArgument(const void* text, uint32_t length)
    {
        if (length == IISJAVA_NULL_TEXT)
        {
            return;
        }
        if (text == nullptr && length > 0)
        {
            throw HResultFailure{E_POINTER};
        }
        if (length >= InlineCapacity)
        {
            m_long.reset(new Char[size_t(length) + 1]);
        }
        Char* copy = m_long ? m_long.get() : m_inline;
        if (length > 0)
        {
            std::memcpy(copy, text, size_t(length) * sizeof(Char));
        }
        copy[length] = 0;
        if (std::char_traits<Char>::find(copy, length, Char(0)) != nullptr)
        {
            throw HResultFailure{E_INVALIDARG};
        }
        m_text = copy;
        m_length = length;
    }

    TextArgument(const TextArgument&) = delete;
    TextArgument& operator=(const TextArgument&) = delete;

    const Char* Get() const noexcept { return m_text; }
    uint32_t Length() const noexcept { return m_length; }

    // The length where IIS takes a USHORT.
    USHORT ShortLength() const
    {
        if (m_length > 0xFFFF)
        {
            throw HResultFailure{HRESULT_FROM_WIN32(ERROR_INVALID_DATA)};
        }
        return static_cast<USHORT>(m_length);
    }

private:
    static constexpr uint32_t InlineCapacity = 256;

    Char m_inline[InlineCapacity];
    std::unique_ptr<Char[]> m_long;
    const Char* m_text = nullptr;
    uint32_t m_length = 0;
};

using AnsiArgument = TextArgument<char>;
using WideArgument = TextArgument<WCHAR>;

template <class Char>
HRESULT TextResult(const Char* text, size_t length, void* out_text, uint32_t capacity, uint32_t* out_length) noexcept
{
    if (text == nullptr)
    {
        *out_length = IISJAVA_NULL_TEXT;
        return S_OK;
    }
    if (length >= IISJAVA_NULL_TEXT)
    {
        return HRESULT_FROM_WIN32(ERROR_INVALID_DATA);
    }
    *out_length = static_cast<uint32_t>(length);
    if (length > capacity)
    {
        return HRESULT_FROM_WIN32(ERROR_INSUFFICIENT_BUFFER);
    }
    if (length > 0)
    {
        if (out_text == nullptr)
        {
            return E_POINTER;
        }
        std::memcpy(out_text, text, length * sizeof(Char));
    }
    return S_OK;
}

template <class Char>
HRESULT TextResult(const Char* text, void* out_text, uint32_t capacity, uint32_t* out_length) noexcept
{
    return TextResult(text, text == nullptr ? 0 : std::char_traits<Char>::length(text), out_text, capacity, out_length);
}

} // namespace iisjava
