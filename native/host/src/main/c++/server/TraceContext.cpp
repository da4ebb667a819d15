#include "server/TraceContext.h"

#include "server/ServerLog.h"
#include "server/Text.h"

#include <cstdio>

namespace iishost
{

HRESULT TraceContext::GetTraceConfiguration(HTTP_TRACE_CONFIGURATION* pHttpTraceConfiguration) noexcept
{
    if (pHttpTraceConfiguration == nullptr)
    {
        return E_INVALIDARG;
    }
    pHttpTraceConfiguration->dwAreas = 0;
    pHttpTraceConfiguration->dwVerbosity = 0;
    pHttpTraceConfiguration->fProviderEnabled = FALSE;
    return S_OK;
}

HRESULT TraceContext::SetTraceConfiguration(HTTP_MODULE_ID, HTTP_TRACE_CONFIGURATION* pHttpTraceConfiguration,
                                            DWORD) noexcept
{
    if (pHttpTraceConfiguration == nullptr)
    {
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    }
    m_log.WriteOnce("IHttpTraceContext::SetTraceConfiguration: there are no trace events here to subscribe to");
    return S_OK;
}

HRESULT TraceContext::RaiseTraceEvent(HTTP_TRACE_EVENT* pTraceEvent) noexcept
{
    return pTraceEvent == nullptr ? E_INVALIDARG : S_OK;
}

HRESULT TraceContext::QuickTrace(PCWSTR pszData1, PCWSTR pszData2, HRESULT hrLastError, UCHAR Level) noexcept
try
{
    if (pszData1 == nullptr)
    {
        return E_INVALIDARG;
    }
    char numbers[48];
    std::snprintf(numbers, sizeof numbers, " (0x%08X, level %u)", static_cast<unsigned>(hrLastError), Level);
    m_log.Write("trace: " + ToUtf8(WideView(pszData1)) +
                (pszData2 == nullptr ? std::string() : " " + ToUtf8(WideView(pszData2))) + numbers);
    return S_OK;
}
catch (...)
{
    return E_OUTOFMEMORY;
}

} // namespace iishost
