// What Windows itself supplies to modules, for other systems: the executable exports these functions by name.

#ifndef _WIN32

#include "server/EventLog.h"

#include <httpserv/WindowsTypes.h>

#include <cstdlib>
#include <cstring>
#include <utility>

namespace iishost
{

namespace
{

class ThreadErrorInfo
{
public:
    static ThreadErrorInfo& Current()
    {
        thread_local ThreadErrorInfo current;
        return current;
    }
    ~ThreadErrorInfo() { Replace(nullptr); }
    IErrorInfo* Take() { return std::exchange(m_information, nullptr); }
    void Replace(IErrorInfo* information)
    {
        IErrorInfo* const before = std::exchange(m_information, information);
        if (before != nullptr)
        {
            before->Release();
        }
    }

private:
    IErrorInfo* m_information = nullptr;
};

} // namespace
} // namespace iishost

extern "C"
{

__attribute__((visibility("default"))) HANDLE RegisterEventSourceW(PCWSTR lpUNCServerName, PCWSTR lpSourceName)
{
    return iishost::EventLog::RegisterSource(lpUNCServerName, lpSourceName);
}

__attribute__((visibility("default"))) BOOL DeregisterEventSource(HANDLE hEventLog)
{
    return iishost::EventLog::DeregisterSource(hEventLog);
}

__attribute__((visibility("default"))) BOOL ReportEventW(HANDLE hEventLog, WORD wType, WORD wCategory, DWORD dwEventID,
                                                         PSID lpUserSid, WORD wNumStrings, DWORD dwDataSize,
                                                         PCWSTR* lpStrings, LPVOID lpRawData)
{
    return iishost::EventLog::Report(hEventLog, wType, wCategory, dwEventID, lpUserSid, wNumStrings, dwDataSize,
                                     lpStrings, lpRawData);
}

// The length in bytes stands before the text, which ends in a NUL that it does not count.
__attribute__((visibility("default"))) BSTR SysAllocStringLen(PCWSTR text, uint32_t length)
{
    constexpr size_t Prefix = 8; // keeps the text aligned; the length fills its second half
    if (length > (UINT32_MAX - 16) / sizeof(WCHAR))
    {
        return nullptr;
    }
    const auto bytes = static_cast<uint32_t>(length * sizeof(WCHAR));
    auto* block = static_cast<char*>(std::malloc(Prefix + bytes + sizeof(WCHAR)));
    if (block == nullptr)
    {
        return nullptr;
    }
    std::memset(block, 0, Prefix);
    std::memcpy(block + Prefix - sizeof bytes, &bytes, sizeof bytes);
    if (text != nullptr)
    {
        std::memcpy(block + Prefix, text, bytes);
    }
    std::memset(block + Prefix + bytes, 0, sizeof(WCHAR));
    return reinterpret_cast<BSTR>(block + Prefix);
}

__attribute__((visibility("default"))) uint32_t SysStringLen(BSTR text)
{
    uint32_t bytes = 0;
    if (text != nullptr)
    {
        std::memcpy(&bytes, reinterpret_cast<const char*>(text) - sizeof bytes, sizeof bytes);
    }
    return bytes / static_cast<uint32_t>(sizeof(WCHAR));
}

__attribute__((visibility("default"))) void SysFreeString(BSTR text)
{
    if (text != nullptr)
    {
        std::free(reinterpret_cast<char*>(text) - 8);
    }
}

// A thread's error information, with a reference.
__attribute__((visibility("default"))) HRESULT SetErrorInfo(DWORD, IErrorInfo* information)
{
    if (information != nullptr)
    {
        information->AddRef();
    }
    iishost::ThreadErrorInfo::Current().Replace(information);
    return S_OK;
}

__attribute__((visibility("default"))) HRESULT GetErrorInfo(DWORD, IErrorInfo** information)
{
    *information = iishost::ThreadErrorInfo::Current().Take();
    return *information == nullptr ? S_FALSE : S_OK;
}

} // extern "C"

#endif
