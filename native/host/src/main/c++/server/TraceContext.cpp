#include "server/TraceContext.h"

#include "server/Text.h"
#include "server/Tracing.h"

#include <cstring>
#include <random>

namespace iishost
{

namespace
{

// The provider of IIS's own events.
constexpr GUID WwwServer = {0x3A2A4E84, 0x4C21, 0x4981, {0xAE, 0x10, 0x3F, 0xDA, 0x0D, 0x9B, 0x0F, 0x83}};

GUID NewGuid()
{
    static thread_local std::mt19937_64 random{std::random_device{}()};
    const uint64_t numbers[2] = {random(), random()};
    GUID guid;
    static_assert(sizeof guid == sizeof numbers);
    std::memcpy(&guid, numbers, sizeof guid);
    guid.Data3 = static_cast<decltype(guid.Data3)>((guid.Data3 & 0x0FFF) | 0x4000);
    return guid;
}

HTTP_TRACE_EVENT_ITEM TextItem(PCWSTR name, PCWSTR text)
{
    HTTP_TRACE_EVENT_ITEM item{};
    item.pszName = name;
    item.dwDataType = HTTP_TRACE_TYPE_LPCWSTR;
    item.pbData = reinterpret_cast<PBYTE>(const_cast<WCHAR*>(text));
    item.cbData = text == nullptr ? 0 : static_cast<DWORD>((WideView(text).size() + 1) * sizeof(WCHAR));
    return item;
}

} // namespace

TraceContext::TraceContext(Tracing& tracing, IHttpContext* context) : m_tracing(tracing), m_context(context)
{
    if (context != nullptr)
    {
        m_activity = NewGuid();
    }
}

HRESULT TraceContext::GetTraceConfiguration(HTTP_TRACE_CONFIGURATION* pHttpTraceConfiguration) noexcept
try
{
    return pHttpTraceConfiguration == nullptr ? E_INVALIDARG : m_tracing.Get(*pHttpTraceConfiguration);
}
catch (...)
{
    return E_OUTOFMEMORY;
}

HRESULT TraceContext::SetTraceConfiguration(HTTP_MODULE_ID moduleId, HTTP_TRACE_CONFIGURATION* pHttpTraceConfiguration,
                                            DWORD cHttpTraceConfiguration) noexcept
try
{
    return pHttpTraceConfiguration == nullptr
               ? HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER)
               : m_tracing.Set(moduleId, pHttpTraceConfiguration, cHttpTraceConfiguration);
}
catch (...)
{
    return E_OUTOFMEMORY;
}

HRESULT TraceContext::RaiseTraceEvent(HTTP_TRACE_EVENT* pTraceEvent) noexcept
try
{
    return pTraceEvent == nullptr ? E_FAIL : m_tracing.Raise(*pTraceEvent, m_context);
}
catch (...)
{
    return E_OUTOFMEMORY;
}

HRESULT TraceContext::QuickTrace(PCWSTR pszData1, PCWSTR pszData2, HRESULT hrLastError, UCHAR Level) noexcept
try
{
    if (pszData1 == nullptr)
    {
        return E_INVALIDARG;
    }
    HTTP_TRACE_EVENT_ITEM items[3] = {TextItem(IISTEXT("Data1"), pszData1), TextItem(IISTEXT("Data2"), pszData2), {}};
    items[2].pszName = IISTEXT("ErrorCode");
    items[2].dwDataType = HTTP_TRACE_TYPE_LONG;
    items[2].pbData = reinterpret_cast<PBYTE>(&hrLastError);
    items[2].cbData = sizeof hrLastError;
    HTTP_TRACE_EVENT event{};
    event.pProviderGuid = &WwwServer;
    event.pszEventName = IISTEXT("QUICK_TRACE_EVENT");
    event.dwEventVersion = 1;
    event.dwVerbosity = Level;
    event.pActivityGuid = GetTraceActivityId();
    event.cEventItems = 3;
    event.pEventItems = items;
    return m_tracing.RaiseQuick(event, m_context);
}
catch (...)
{
    return E_OUTOFMEMORY;
}

} // namespace iishost
