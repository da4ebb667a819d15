// The global notifications that ask for an answer: caches, tracing, queries of the run-time state, suspension.

#include "server/GlobalNotifications.h"
#include "server/GlobalProvider.h"
#include "server/Tracing.h"

#include <httpserv/ICacheProvider.h>
#include <httpserv/IGlobalRSCAQueryProvider.h>
#include <httpserv/IGlobalSuspendProcessCallback.h>
#include <httpserv/IGlobalTraceEventProvider.h>

namespace iishost
{

namespace
{

class CacheProvider final : public ICacheProvider
{
public:
    CacheProvider(CACHE_OPERATION operation, IHttpCacheKey* key, IHttpCacheSpecificData* record,
                  IHttpTraceContext* trace)
        : m_operation(operation), m_key(key), m_record(record), m_trace(trace)
    {}
    VOID SetErrorStatus(HRESULT hrError) noexcept override { m_error = hrError; }
    CACHE_OPERATION GetCacheOperation() const noexcept override { return m_operation; }
    IHttpCacheKey* GetCacheKey() const noexcept override { return m_key; }
    IHttpCacheSpecificData* GetCacheRecord() const noexcept override { return m_record; }
    VOID SetCacheRecord(IHttpCacheSpecificData* pCacheRecord) noexcept override { m_record = pCacheRecord; }
    IHttpTraceContext* GetTraceContext() const noexcept override { return m_trace; }
    HRESULT Error() const { return m_error; }

private:
    const CACHE_OPERATION m_operation;
    IHttpCacheKey* const m_key;
    IHttpCacheSpecificData* m_record;
    IHttpTraceContext* const m_trace;
    HRESULT m_error = S_OK;
};

class TraceEventProvider final : public GlobalProvider<IGlobalTraceEventProvider>
{
public:
    TraceEventProvider(HTTP_TRACE_EVENT& event, IHttpContext* context, const Tracing& tracing)
        : m_event(event), m_context(context), m_tracing(tracing)
    {}
    HRESULT GetTraceEvent(HTTP_TRACE_EVENT** ppTraceEvent) noexcept override
    {
        if (ppTraceEvent != nullptr)
            *ppTraceEvent = &m_event;
        return S_OK;
    }
    BOOL CheckSubscription(HTTP_MODULE_ID ModuleId) noexcept override
    {
        return m_tracing.IsSubscribed(ModuleId, m_event);
    }
    HRESULT GetCurrentHttpRequestContext(IHttpContext** ppHttpContext) noexcept override
    {
        if (ppHttpContext == nullptr)
            return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
        *ppHttpContext = m_context;
        return m_context == nullptr ? HRESULT_FROM_WIN32(ERROR_NOT_SUPPORTED) : S_OK;
    }

private:
    HTTP_TRACE_EVENT& m_event;
    IHttpContext* const m_context;
    const Tracing& m_tracing;
};

class RscaQueryProvider final : public GlobalProvider<IGlobalRSCAQueryProvider>
{
public:
    RscaQueryProvider(const WideString& function, const WideString& parameters, std::vector<BYTE>& buffer)
        : m_function(function), m_parameters(parameters), m_buffer(buffer)
    {}
    PCWSTR GetFunctionName() const noexcept override { return m_function.c_str(); }
    PCWSTR GetFunctionParameters() const noexcept override { return m_parameters.c_str(); }
    HRESULT GetOutputBuffer(DWORD cbBuffer, PBYTE* ppbBuffer) noexcept override
    {
        m_buffer.clear();
        return ResizeOutputBuffer(cbBuffer, 0, ppbBuffer);
    }
    HRESULT ResizeOutputBuffer(DWORD cbNewBuffer, DWORD cbBytesToCopy, PBYTE* ppbBuffer) noexcept override
    try
    {
        if (cbBytesToCopy > cbNewBuffer || cbBytesToCopy > m_buffer.size() || ppbBuffer == nullptr)
        {
            return E_INVALIDARG;
        }
        std::vector<BYTE> larger(m_buffer.begin(), m_buffer.begin() + cbBytesToCopy);
        larger.resize(cbNewBuffer);
        m_buffer.swap(larger);
        *ppbBuffer = m_buffer.data();
        return S_OK;
    }
    catch (...)
    {
        return E_OUTOFMEMORY;
    }
    VOID SetResult(DWORD cbData, HRESULT hr) noexcept override
    {
        m_size = cbData;
        m_result = hr;
    }
    HRESULT Finish()
    {
        m_buffer.resize(m_size < m_buffer.size() ? m_size : m_buffer.size());
        return m_result;
    }

private:
    const WideString& m_function;
    const WideString& m_parameters;
    std::vector<BYTE>& m_buffer;
    DWORD m_size = 0;
    HRESULT m_result = E_NOTIMPL;
};

} // namespace

HRESULT GlobalNotifications::CacheOperation(CACHE_OPERATION operation, IHttpCacheKey* key,
                                            IHttpCacheSpecificData** record, IHttpTraceContext* trace) noexcept
{
    CacheProvider provider(operation, key, *record, trace);
    Raise(GL_CACHE_OPERATION, [&](CGlobalModule& module) { return module.OnGlobalCacheOperation(&provider); });
    *record = provider.GetCacheRecord();
    return provider.Error();
}

void GlobalNotifications::TraceEvent(HTTP_TRACE_EVENT& event, IHttpContext* context, const Tracing& tracing,
                                     bool forSubscribersOnly) noexcept
{
    TraceEventProvider provider(event, context, tracing);
    Raise(
        GL_TRACE_EVENT, [&](CGlobalModule& module) { return module.OnGlobalTraceEvent(&provider); },
        [&](const LoadedModule& module)
        { return !forSubscribersOnly || tracing.IsSubscribed(module.GetId(), event); });
}

HRESULT GlobalNotifications::RscaQuery(const WideString& function, const WideString& parameters,
                                       std::vector<BYTE>& answer) noexcept
try
{
    RscaQueryProvider provider(function, parameters, answer);
    Raise(GL_RSCA_QUERY, [&](CGlobalModule& module) { return module.OnGlobalRSCAQuery(&provider); });
    return provider.Finish();
}
catch (...)
{
    return E_OUTOFMEMORY;
}

void GlobalNotifications::Suspend() noexcept
{
    std::vector<IGlobalSuspendProcessCallback*> callbacks;
    Raise(GL_SUSPEND_PROCESS,
          [&](CGlobalModule& module)
          {
              IGlobalSuspendProcessCallback* callback = nullptr;
              const GLOBAL_NOTIFICATION_STATUS status = module.OnSuspendProcess(&callback);
              if (callback != nullptr)
              {
                  callbacks.push_back(callback);
              }
              return status;
          });
    std::lock_guard lock(m_suspendedMutex);
    m_suspended.swap(callbacks);
}

void GlobalNotifications::Resume() noexcept
{
    std::vector<IGlobalSuspendProcessCallback*> callbacks;
    {
        std::lock_guard lock(m_suspendedMutex);
        callbacks.swap(m_suspended);
    }
    for (IGlobalSuspendProcessCallback* callback : callbacks)
    {
        callback->Resume();
    }
}

} // namespace iishost
