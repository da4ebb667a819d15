#pragma once

// The Windows types, error codes and calling conventions that the IIS API is declared in: from windows.h on Windows,
// declared here elsewhere. WCHAR is 16 bits wide on every platform; IISTEXT makes a literal of it.

#include <stddef.h>
#include <stdint.h>

#ifdef _WIN32

#ifndef WIN32_LEAN_AND_MEAN
#define WIN32_LEAN_AND_MEAN
#endif
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <winsock2.h>
#include <ws2tcpip.h>
#include <windows.h>
#include <oleauto.h>
#undef GetUserName // a macro of windows.h, and a method of IHttpUser

#define IISTEXT(literal) L##literal

#else

#include <sys/socket.h>
#include <netinet/in.h>

#define IISTEXT(literal) u##literal
#define WINAPI
#define STDMETHODCALLTYPE

using VOID = void;
using BOOL = int32_t;
using BYTE = uint8_t;
using UCHAR = uint8_t;
using BOOLEAN = uint8_t;
using CHAR = char;
using WCHAR = char16_t;
using SHORT = int16_t;
using USHORT = uint16_t;
using WORD = uint16_t;
using INT = int32_t;
using LONG = int32_t;
using ULONG = uint32_t;
using DWORD = uint32_t;
using LONGLONG = int64_t;
using ULONGLONG = uint64_t;
using ULONG_PTR = uintptr_t;
using HRESULT = int32_t;
using PVOID = void*;
using LPVOID = void*;
using HANDLE = void*;
using PSID = void*;
using PBYTE = BYTE*;
using PCHAR = char*;
using PULONG = ULONG*;
using PSTR = char*;
using PWSTR = WCHAR*;
using PCSTR = const char*;
using PCWSTR = const WCHAR*;
using LPCWSTR = const WCHAR*;
using SOCKADDR = sockaddr;
using PSOCKADDR = sockaddr*;

constexpr BOOL TRUE = 1;
constexpr BOOL FALSE = 0;

struct GUID
{
    uint32_t Data1;
    uint16_t Data2;
    uint16_t Data3;
    uint8_t Data4[8];
};
using IID = GUID;
using REFIID = const IID&;
using LPCGUID = const GUID*;

inline bool operator==(const GUID& left, const GUID& right)
{
    return __builtin_memcmp(&left, &right, sizeof(GUID)) == 0;
}
inline bool operator!=(const GUID& left, const GUID& right)
{
    return !(left == right);
}

struct FILETIME
{
    DWORD dwLowDateTime;
    DWORD dwHighDateTime;
};

union LARGE_INTEGER
{
    struct
    {
        DWORD LowPart;
        LONG HighPart;
    } u;
    LONGLONG QuadPart;
};

union ULARGE_INTEGER
{
    struct
    {
        DWORD LowPart;
        DWORD HighPart;
    } u;
    ULONGLONG QuadPart;
};

struct OVERLAPPED
{
    ULONG_PTR Internal;
    ULONG_PTR InternalHigh;
    ULONGLONG Offset;
    HANDLE hEvent;
};
using LPOVERLAPPED = OVERLAPPED*;
using LPOVERLAPPED_COMPLETION_ROUTINE = VOID(WINAPI*)(DWORD dwErrorCode, DWORD dwNumberOfBytesTransfered,
                                                      LPOVERLAPPED lpOverlapped);

inline HANDLE const INVALID_HANDLE_VALUE = reinterpret_cast<HANDLE>(~uintptr_t(0));

// A BSTR is preceded by its length in bytes, as on Windows; SysAllocString and SysFreeString are its only makers.
using BSTR = WCHAR*;
using VARTYPE = uint16_t;
enum : VARTYPE
{
    VT_EMPTY = 0,
    VT_I4 = 3,
    VT_BSTR = 8,
    VT_BOOL = 11,
    VT_UI4 = 19,
    VT_I8 = 20,
    VT_UI8 = 21,
};
struct VARIANT
{
    VARTYPE vt;
    uint16_t wReserved1;
    uint16_t wReserved2;
    uint16_t wReserved3;
    union
    {
        LONGLONG llVal;
        ULONGLONG ullVal;
        LONG lVal;
        ULONG ulVal;
        int16_t boolVal;
        BSTR bstrVal;
        struct
        {
            PVOID pvRecord;
            PVOID pRecInfo;
        } record;
    };
};

struct SAFEARRAY;

class IUnknown
{
public:
    virtual HRESULT STDMETHODCALLTYPE QueryInterface(REFIID riid, void** ppvObject) = 0;
    virtual ULONG STDMETHODCALLTYPE AddRef() = 0;
    virtual ULONG STDMETHODCALLTYPE Release() = 0;

protected:
    ~IUnknown() = default;
};

constexpr HRESULT S_OK = 0;
constexpr HRESULT S_FALSE = 1;
constexpr HRESULT E_NOTIMPL = static_cast<HRESULT>(0x80004001);
constexpr HRESULT E_NOINTERFACE = static_cast<HRESULT>(0x80004002);
constexpr HRESULT E_POINTER = static_cast<HRESULT>(0x80004003);
constexpr HRESULT E_ABORT = static_cast<HRESULT>(0x80004004);
constexpr HRESULT E_FAIL = static_cast<HRESULT>(0x80004005);
constexpr HRESULT E_UNEXPECTED = static_cast<HRESULT>(0x8000FFFF);
constexpr HRESULT E_ACCESSDENIED = static_cast<HRESULT>(0x80070005);
constexpr HRESULT E_OUTOFMEMORY = static_cast<HRESULT>(0x8007000E);
constexpr HRESULT E_INVALIDARG = static_cast<HRESULT>(0x80070057);

enum Win32ErrorCode : DWORD
{
    ERROR_SUCCESS = 0,
    ERROR_INVALID_FUNCTION = 1,
    ERROR_FILE_NOT_FOUND = 2,
    ERROR_PATH_NOT_FOUND = 3,
    ERROR_ACCESS_DENIED = 5,
    ERROR_INVALID_HANDLE = 6,
    ERROR_NOT_ENOUGH_MEMORY = 8,
    ERROR_INVALID_DATA = 13,
    ERROR_SHARING_VIOLATION = 32,
    ERROR_LOCK_VIOLATION = 33,
    ERROR_HANDLE_EOF = 38,
    ERROR_NOT_SUPPORTED = 50,
    ERROR_NETNAME_DELETED = 64,
    ERROR_ALREADY_ASSIGNED = 85,
    ERROR_INVALID_PARAMETER = 87,
    ERROR_BROKEN_PIPE = 109,
    ERROR_INSUFFICIENT_BUFFER = 122,
    ERROR_MOD_NOT_FOUND = 126,
    ERROR_PROC_NOT_FOUND = 127,
    ERROR_ALREADY_EXISTS = 183,
    ERROR_BAD_EXE_FORMAT = 193,
    ERROR_ARITHMETIC_OVERFLOW = 534,
    ERROR_OPERATION_ABORTED = 995,
    ERROR_IO_PENDING = 997,
    ERROR_STACK_OVERFLOW = 1001,
    ERROR_SERVER_SHUTDOWN_IN_PROGRESS = 1255,
    ERROR_NOT_FOUND = 1168,
    ERROR_CONNECTION_INVALID = 1229,
    ERROR_INVALID_INDEX = 1413,
    ERROR_TIMEOUT = 1460,
    WSAECONNABORTED = 10053,
    WSAECONNRESET = 10054,
};

constexpr HRESULT HRESULT_FROM_WIN32(DWORD error)
{
    return static_cast<HRESULT>(error) <= 0 ? static_cast<HRESULT>(error)
                                            : static_cast<HRESULT>((error & 0xFFFF) | 0x80070000u);
}
constexpr bool SUCCEEDED(HRESULT hr)
{
    return hr >= 0;
}
constexpr bool FAILED(HRESULT hr)
{
    return hr < 0;
}

class IErrorInfo : public IUnknown
{
public:
    virtual HRESULT STDMETHODCALLTYPE GetGUID(GUID* pGUID) = 0;
    virtual HRESULT STDMETHODCALLTYPE GetSource(BSTR* pBstrSource) = 0;
    virtual HRESULT STDMETHODCALLTYPE GetDescription(BSTR* pBstrDescription) = 0;
    virtual HRESULT STDMETHODCALLTYPE GetHelpFile(BSTR* pBstrHelpFile) = 0;
    virtual HRESULT STDMETHODCALLTYPE GetHelpContext(DWORD* pdwHelpContext) = 0;

protected:
    ~IErrorInfo() = default;
};

// The event log functions that a module calls. Elsewhere than on Windows the server process supplies them; the
// declarations are weak so that a module also loads into a process that has none.
enum : WORD
{
    EVENTLOG_SUCCESS = 0,
    EVENTLOG_ERROR_TYPE = 1,
    EVENTLOG_WARNING_TYPE = 2,
    EVENTLOG_INFORMATION_TYPE = 4,
};
extern "C"
{
    __attribute__((weak)) HANDLE RegisterEventSourceW(PCWSTR lpUNCServerName, PCWSTR lpSourceName);
    __attribute__((weak)) BOOL DeregisterEventSource(HANDLE hEventLog);
    __attribute__((weak)) BOOL ReportEventW(HANDLE hEventLog, WORD wType, WORD wCategory, DWORD dwEventID,
                                            PSID lpUserSid, WORD wNumStrings, DWORD dwDataSize, PCWSTR* lpStrings,
                                            LPVOID lpRawData);

    // The makers of BSTRs, supplied by the server process in the same way.
    __attribute__((weak)) BSTR SysAllocStringLen(PCWSTR text, uint32_t length);
    __attribute__((weak)) uint32_t SysStringLen(BSTR text);
    __attribute__((weak)) void SysFreeString(BSTR text);

    // And a thread's error information.
    __attribute__((weak)) HRESULT SetErrorInfo(DWORD dwReserved, IErrorInfo* pErrInfo);
    __attribute__((weak)) HRESULT GetErrorInfo(DWORD dwReserved, IErrorInfo** ppErrInfo);
}

#endif
