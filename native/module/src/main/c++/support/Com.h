#pragma once

// COM references and BSTRs that are released at the end of their scope.

#include "Guard.h"
#include "Utf.h"

namespace iisjava
{

template <class Interface>
class ComPointer
{
public:
    ComPointer() noexcept = default;
    ComPointer(ComPointer&& other) noexcept : m_pointer(std::exchange(other.m_pointer, nullptr)) {}
    ComPointer(const ComPointer&) = delete;
    ComPointer& operator=(const ComPointer&) = delete;
    ~ComPointer()
    {
        if (m_pointer != nullptr)
        {
            m_pointer->Release();
        }
    }

    // For a call that hands out a reference; to be used once.
    Interface** Out() noexcept { return &m_pointer; }
    Interface* operator->() const noexcept { return m_pointer; }
    explicit operator bool() const noexcept { return m_pointer != nullptr; }

private:
    Interface* m_pointer = nullptr;
};

class Bstr
{
public:
    Bstr() noexcept = default;
    explicit Bstr(std::string_view text)
    {
        const WideString wide = ToUtf16(text);
        Allocate(wide.data(), wide.size());
    }
    Bstr(PCWSTR text, uint32_t length) { Allocate(text, length); }
    Bstr(const Bstr&) = delete;
    Bstr& operator=(const Bstr&) = delete;
    ~Bstr() { SysFreeString(m_text); }

    // False where the process does not supply the functions that make BSTRs.
    static bool Available() noexcept
    {
#ifdef _WIN32
        return true;
#else
        return SysAllocStringLen != nullptr && SysStringLen != nullptr && SysFreeString != nullptr;
#endif
    }

    BSTR Get() const noexcept
    {
        return m_text;
    }
    BSTR* Out() noexcept
    {
        return &m_text;
    }
    std::string Text() const
    {
        return m_text == nullptr ? std::string() : ToUtf8(m_text, SysStringLen(m_text));
    }

private:
    void Allocate(PCWSTR text, size_t length)
    {
        m_text = SysAllocStringLen(text, static_cast<uint32_t>(length));
        if (m_text == nullptr)
        {
            throw std::bad_alloc();
        }
    }

    BSTR m_text = nullptr;
};

// False where the process does not keep COM error information.
inline bool HasErrorInfo() noexcept
{
#ifdef _WIN32
    return true;
#else
    return SetErrorInfo != nullptr && GetErrorInfo != nullptr;
#endif
}

class Variant
{
public:
    Variant() noexcept = default;
    Variant(const Variant&) = delete;
    Variant& operator=(const Variant&) = delete;
    ~Variant()
    {
#ifdef _WIN32
        VariantClear(&m_value);
#else
        if (m_value.vt == VT_BSTR)
        {
            SysFreeString(m_value.bstrVal);
        }
#endif
    }

    VARIANT* Out() noexcept { return &m_value; }
    const VARIANT* operator->() const noexcept { return &m_value; }

private:
    VARIANT m_value = {};
};

} // namespace iisjava
