#pragma once

// Text that grows in request memory; wide text is shown by its low bytes. Made on the stack of a notification.

#include <httpserv/httpserv.h>

class Text
{
public:
    explicit Text(IHttpContext* context) : m_context(context) {}

    Text& operator<<(PCSTR text);
    Text& operator<<(PCWSTR text);
    Text& operator<<(long long number);
    Text& operator<<(int number) { return *this << static_cast<long long>(number); }
    Text& operator<<(unsigned number) { return *this << static_cast<long long>(number); }
    Text& operator<<(unsigned long number) { return *this << static_cast<long long>(number); }
    Text& Hex(HRESULT code);
    Text& Append(const void* bytes, size_t count);

    PCSTR Get() const { return m_text == nullptr ? "" : m_text; }
    USHORT Length() const { return static_cast<USHORT>(m_length); }
    // Writes it as the body, buffered.
    HRESULT Write() const;

private:
    IHttpContext* const m_context;
    char* m_text = nullptr;
    size_t m_length = 0;
    size_t m_capacity = 0;
};

bool Equal(PCWSTR left, PCWSTR right);
size_t LengthOf(PCWSTR text);
