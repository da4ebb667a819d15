#pragma once

#include <httpserv/IHttpTraceContext.h>

class IHttpContext;

namespace iishost
{

class Tracing;

// The tracing of a request, which owns it, or of the process. Threads as its owner.
class TraceContext final : public IHttpTraceContext
{
public:
    // `context` is null for the process.
    TraceContext(Tracing& tracing, IHttpContext* context);

    HRESULT GetTraceConfiguration(HTTP_TRACE_CONFIGURATION* pHttpTraceConfiguration) noexcept override;
    HRESULT SetTraceConfiguration(HTTP_MODULE_ID moduleId, HTTP_TRACE_CONFIGURATION* pHttpTraceConfiguration,
                                  DWORD cHttpTraceConfiguration) noexcept override;
    HRESULT RaiseTraceEvent(HTTP_TRACE_EVENT* pTraceEvent) noexcept override;
    LPCGUID GetTraceActivityId() noexcept override { return m_context == nullptr ? nullptr : &m_activity; }
    HRESULT QuickTrace(PCWSTR pszData1, PCWSTR pszData2, HRESULT hrLastError, UCHAR Level) noexcept override;

private:
    Tracing& m_tracing;
    IHttpContext* const m_context;
    GUID m_activity{};
};

} // namespace iishost
