#pragma once

#include "server/ServerLog.h"
#include "server/Text.h"

#include <httpserv/WindowsTypes.h>

#include <atomic>

namespace iishost
{

inline constexpr GUID UnknownIid = {0, 0, 0, {0xC0, 0, 0, 0, 0, 0, 0, 0x46}};

inline constexpr GUID ErrorInfoIid = {0x1CF2B120, 0x547D, 0x101B, {0x8E, 0x65, 0x08, 0x00, 0x2B, 0x2B, 0xD1, 0x19}};

// The text as a BSTR that the caller frees; E_OUTOFMEMORY.
HRESULT ToBstr(std::string_view text, BSTR* result) noexcept;
std::string FromBstr(BSTR text);

// The answer of a member that is not implemented, which says so once in the log.
HRESULT RefuseMember(ServerLog& log, const char* member) noexcept;

// IUnknown for an object that begins with one reference and ends with the last. Any thread.
template <class Interface>
class ComObject : public Interface
{
public:
    ComObject(const ComObject&) = delete;
    ComObject& operator=(const ComObject&) = delete;

    HRESULT STDMETHODCALLTYPE QueryInterface(REFIID riid, void** ppvObject) noexcept override
    {
        if (ppvObject == nullptr)
        {
            return E_POINTER;
        }
        *ppvObject = riid == UnknownIid || Answers(riid) ? static_cast<Interface*>(this) : nullptr;
        if (*ppvObject == nullptr)
        {
            return E_NOINTERFACE;
        }
        AddRef();
        return S_OK;
    }
    ULONG STDMETHODCALLTYPE AddRef() noexcept override { return ++m_references; }
    ULONG STDMETHODCALLTYPE Release() noexcept override
    {
        const ULONG left = --m_references;
        if (left == 0)
        {
            delete this;
        }
        return left;
    }

protected:
    ComObject() = default;
    virtual ~ComObject() = default;
    virtual bool Answers(REFIID riid) const noexcept = 0;

private:
    std::atomic<ULONG> m_references{1};
};

} // namespace iishost
