#pragma once

#include <httpserv/Types.h>

class IHttpTraceContext
{
public:
    static constexpr GUID Iid = {0x9F9098D5, 0x915C, 0x4294, {0xA5, 0x2E, 0x66, 0x53, 0x2A, 0x23, 0x2B, 0xC9}};

    virtual HRESULT GetTraceConfiguration(HTTP_TRACE_CONFIGURATION* pHttpTraceConfiguration) = 0;
    virtual HRESULT SetTraceConfiguration(HTTP_MODULE_ID moduleId, HTTP_TRACE_CONFIGURATION* pHttpTraceConfiguration,
                                          DWORD cHttpTraceConfiguration = 1) = 0;
    virtual HRESULT RaiseTraceEvent(HTTP_TRACE_EVENT* pTraceEvent) = 0;
    virtual LPCGUID GetTraceActivityId() = 0;
    virtual HRESULT QuickTrace(PCWSTR pszData1, PCWSTR pszData2 = nullptr, HRESULT hrLastError = S_OK,
                               UCHAR Level = 4) = 0;

protected:
    ~IHttpTraceContext() = default;
};
