#include "Utf.h"

namespace iisjava
{

namespace
{

constexpr uint32_t Replacement = 0xFFFD;

bool IsSurrogate(uint32_t code) noexcept
{
    return code >= 0xD800 && code <= 0xDFFF;
}

// Reads one code point and moves position behind it.
uint32_t Decode(std::string_view text, size_t& position) noexcept
{
    const auto first = static_cast<uint8_t>(text[position++]);
    if (first < 0x80)
    {
        return first;
    }
    const size_t more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    if (first < 0xC2 || first > 0xF4 || text.size() - position < more)
    {
        return Replacement;
    }
    uint32_t code = first & (0x3Fu >> more);
    for (size_t i = 0; i < more; ++i)
    {
        const auto next = static_cast<uint8_t>(text[position + i]);
        if ((next & 0xC0) != 0x80)
        {
            return Replacement;
        }
        code = (code << 6) | (next & 0x3F);
    }
    position += more;
    const uint32_t least = more == 1 ? 0x80 : more == 2 ? 0x800 : 0x10000;
    return code < least || code > 0x10FFFF || IsSurrogate(code) ? Replacement : code;
}

void Append(std::string& text, uint32_t code)
{
    if (code < 0x80)
    {
        text += static_cast<char>(code);
        return;
    }
    const int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    const uint32_t mark = more == 1 ? 0xC0 : more == 2 ? 0xE0 : 0xF0;
    text += static_cast<char>(mark | (code >> (6 * more)));
    for (int shift = 6 * (more - 1); shift >= 0; shift -= 6)
    {
        text += static_cast<char>(0x80 | ((code >> shift) & 0x3F));
    }
}

} // namespace

WideString ToUtf16(std::string_view text)
{
    WideString result;
    result.reserve(text.size());
    for (size_t position = 0; position < text.size();)
    {
        const uint32_t code = Decode(text, position);
        if (code < 0x10000)
        {
            result += static_cast<WCHAR>(code);
        }
        else
        {
            result += static_cast<WCHAR>(0xD800 + ((code - 0x10000) >> 10));
            result += static_cast<WCHAR>(0xDC00 + ((code - 0x10000) & 0x3FF));
        }
    }
    return result;
}

std::string ToUtf8(const WCHAR* text, size_t length)
{
    std::string result;
    result.reserve(length);
    for (size_t i = 0; i < length; ++i)
    {
        uint32_t code = static_cast<uint16_t>(text[i]);
        if (IsSurrogate(code))
        {
            const uint32_t low = i + 1 < length ? static_cast<uint16_t>(text[i + 1]) : 0;
            if (code < 0xDC00 && low >= 0xDC00 && low <= 0xDFFF)
            {
                code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
                ++i;
            }
            else
            {
                code = Replacement;
            }
        }
        Append(result, code);
    }
    return result;
}

std::string ToUtf8(const WCHAR* text)
{
    return text == nullptr ? std::string() : ToUtf8(text, std::char_traits<WCHAR>::length(text));
}

} // namespace iisjava
