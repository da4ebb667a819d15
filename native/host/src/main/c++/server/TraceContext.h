#pragma once

#include <httpserv/IHttpTraceContext.h>

namespace iishost
{

class ServerLog;

// Tracing that nobody has subscribed to: events are accepted and dropped, quick traces go to the server log. Owned by
// WorkerProcess; requests may hand out the same object. Any thread.
class TraceContext final : public IHttpTraceContext
{
public:
    explicit TraceContext(ServerLog& log) : m_log(log) {}

    HRESULT GetTraceConfiguration(HTTP_TRACE_CONFIGURATION* pHttpTraceConfiguration) noexcept override;
    HRESULT SetTraceConfiguration(HTTP_MODULE_ID moduleId, HTTP_TRACE_CONFIGURATION* pHttpTraceConfiguration,
                                  DWORD cHttpTraceConfiguration) noexcept override;
    HRESULT RaiseTraceEvent(HTTP_TRACE_EVENT* pTraceEvent) noexcept override;
    LPCGUID GetTraceActivityId() noexcept override { return nullptr; }
    HRESULT QuickTrace(PCWSTR pszData1, PCWSTR pszData2, HRESULT hrLastError, UCHAR Level) noexcept override;

private:
    ServerLog& m_log;
};

} // namespace iishost
