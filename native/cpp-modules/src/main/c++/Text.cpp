#include "Module.h"

Text& Text::Append(const void* bytes, size_t count)
{
    if (m_length + count + 1 > m_capacity)
    {
        const size_t capacity = (m_length + count + 1) * 2;
        auto* const grown = static_cast<char*>(m_context->AllocateRequestMemory(static_cast<DWORD>(capacity)));
        if (grown == nullptr)
            return *this;
        if (m_length != 0)
            memcpy(grown, m_text, m_length);
        m_text = grown;
        m_capacity = capacity;
    }
    memcpy(m_text + m_length, bytes, count);
    m_length += count;
    m_text[m_length] = 0;
    return *this;
}

Text& Text::operator<<(PCSTR text)
{
    return text == nullptr ? Append("(null)", 6) : Append(text, strlen(text));
}

Text& Text::operator<<(PCWSTR text)
{
    if (text == nullptr)
        return Append("(null)", 6);
    for (; *text != 0; ++text)
    {
        const char low = static_cast<char>(*text);
        Append(&low, 1);
    }
    return *this;
}

Text& Text::operator<<(long long number)
{
    char digits[24];
    size_t first = sizeof digits;
    unsigned long long rest =
        number < 0 ? 0 - static_cast<unsigned long long>(number) : static_cast<unsigned long long>(number);
    do
    {
        digits[--first] = static_cast<char>('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (number < 0)
        digits[--first] = '-';
    return Append(digits + first, sizeof digits - first);
}

Text& Text::Hex(HRESULT code)
{
    char text[10] = {'0', 'x'};
    for (int i = 0; i < 8; ++i)
        text[2 + i] = "0123456789ABCDEF"[(static_cast<ULONG>(code) >> (28 - 4 * i)) & 15];
    return Append(text, sizeof text);
}

HRESULT Text::Write() const
{
    HTTP_DATA_CHUNK chunk = {};
    chunk.DataChunkType = HttpDataChunkFromMemory;
    chunk.FromMemory.pBuffer = m_text;
    chunk.FromMemory.BufferLength = static_cast<ULONG>(m_length);
    DWORD sent = 0;
    return m_context->GetResponse()->WriteEntityChunks(&chunk, 1, FALSE, TRUE, &sent);
}

bool Equal(PCWSTR left, PCWSTR right)
{
    for (; *left == *right; ++left, ++right)
        if (*left == 0)
            return true;
    return false;
}

size_t LengthOf(PCWSTR text)
{
    size_t length = 0;
    while (text[length] != 0)
        ++length;
    return length;
}
