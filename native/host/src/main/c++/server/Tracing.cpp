#include "server/Tracing.h"

#include "server/ServerLog.h"
#include "server/Text.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>

namespace iishost
{

namespace
{

constexpr GUID AllProviders = {};

thread_local bool raising = false;

template <class Number>
std::string NumberText(const HTTP_TRACE_EVENT_ITEM& item)
{
    Number number{};
    if (item.pbData == nullptr || item.cbData < sizeof number)
    {
        return "?";
    }
    std::memcpy(&number, item.pbData, sizeof number);
    return std::to_string(number);
}

std::string Latin1Text(const BYTE* text)
{
    WideString wide;
    for (; *text != 0; ++text)
    {
        wide += static_cast<WCHAR>(*text);
    }
    return ToUtf8(wide);
}

std::string GuidText(const GUID& guid)
{
    char text[40];
    std::snprintf(text, sizeof text, "%08x-%04x-%04x-%02x%02x-%02x%02x%02x%02x%02x%02x",
                  static_cast<unsigned>(guid.Data1), guid.Data2, guid.Data3, guid.Data4[0], guid.Data4[1],
                  guid.Data4[2], guid.Data4[3], guid.Data4[4], guid.Data4[5], guid.Data4[6], guid.Data4[7]);
    return text;
}

std::string ValueText(const HTTP_TRACE_EVENT_ITEM& item)
{
    switch (item.dwDataType)
    {
    case HTTP_TRACE_TYPE_LPCWSTR:
        return item.pbData == nullptr ? "(null)" : ToUtf8(WideView(reinterpret_cast<PCWSTR>(item.pbData)));
    case HTTP_TRACE_TYPE_LPCSTR:
        return item.pbData == nullptr ? "(null)" : Latin1Text(item.pbData);
    case HTTP_TRACE_TYPE_BOOL:
    case HTTP_TRACE_TYPE_LONG:
        return NumberText<int32_t>(item);
    case HTTP_TRACE_TYPE_ULONG:
        return NumberText<uint32_t>(item);
    case HTTP_TRACE_TYPE_SHORT:
        return NumberText<int16_t>(item);
    case HTTP_TRACE_TYPE_USHORT:
        return NumberText<uint16_t>(item);
    case HTTP_TRACE_TYPE_CHAR:
        return NumberText<int8_t>(item);
    case HTTP_TRACE_TYPE_BYTE:
        return NumberText<uint8_t>(item);
    case HTTP_TRACE_TYPE_LONGLONG:
        return NumberText<int64_t>(item);
    case HTTP_TRACE_TYPE_ULONGLONG:
        return NumberText<uint64_t>(item);
    case HTTP_TRACE_TYPE_LPCGUID:
        return item.pbData == nullptr ? "(null)" : GuidText(*reinterpret_cast<const GUID*>(item.pbData));
    }
    return "?";
}

std::string Line(const HTTP_TRACE_EVENT& event)
{
    std::string text =
        "trace: " + (event.pszEventName == nullptr ? std::string("?") : ToUtf8(WideView(event.pszEventName))) + " (" +
        std::to_string(event.dwEvent) + ", verbosity " + std::to_string(event.dwVerbosity) + ")";
    for (DWORD i = 0; i < event.cEventItems; ++i)
    {
        const HTTP_TRACE_EVENT_ITEM& item = event.pEventItems[i];
        text +=
            " " + (item.pszName == nullptr ? std::string("?") : ToUtf8(WideView(item.pszName))) + "=" + ValueText(item);
    }
    return text;
}

} // namespace

bool Tracing::Wants(const Subscription& subscription, const GUID& provider)
{
    return subscription.enabled && (subscription.provider == AllProviders || subscription.provider == provider);
}

HRESULT Tracing::Get(HTTP_TRACE_CONFIGURATION& configuration) const
{
    if (configuration.pProviderGuid == nullptr)
    {
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    }
    configuration.dwAreas = 0;
    configuration.dwVerbosity = 0;
    configuration.fProviderEnabled = FALSE;
    std::lock_guard lock(m_mutex);
    for (const auto& entry : m_subscriptions)
    {
        for (const Subscription& subscription : entry.second)
        {
            if (Wants(subscription, *configuration.pProviderGuid))
            {
                configuration.dwAreas |= subscription.areas;
                configuration.dwVerbosity = std::max(configuration.dwVerbosity, subscription.verbosity);
                configuration.fProviderEnabled = TRUE;
            }
        }
    }
    return S_OK;
}

HRESULT Tracing::Set(HTTP_MODULE_ID moduleId, const HTTP_TRACE_CONFIGURATION* configurations, DWORD count)
{
    std::vector<Subscription> subscriptions;
    for (DWORD i = 0; i < count; ++i)
    {
        const HTTP_TRACE_CONFIGURATION& each = configurations[i];
        if (each.pProviderGuid == nullptr)
        {
            return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
        }
        subscriptions.push_back({*each.pProviderGuid, each.dwAreas, each.dwVerbosity, each.fProviderEnabled});
    }
    std::lock_guard lock(m_mutex);
    m_subscriptions[moduleId] = std::move(subscriptions);
    return S_OK;
}

bool Tracing::IsSubscribed(HTTP_MODULE_ID moduleId, const HTTP_TRACE_EVENT& event) const
{
    std::lock_guard lock(m_mutex);
    const auto found = m_subscriptions.find(moduleId);
    return found != m_subscriptions.end() &&
           std::any_of(found->second.begin(), found->second.end(),
                       [&](const Subscription& subscription)
                       {
                           return Wants(subscription, *event.pProviderGuid) &&
                                  event.dwVerbosity <= subscription.verbosity &&
                                  (event.dwArea == 0 || (event.dwArea & subscription.areas) != 0);
                       });
}

HRESULT Tracing::RaiseQuick(HTTP_TRACE_EVENT& event, IHttpContext* context)
{
    if (!m_quickTraceToLogOnly)
        return Raise(event, context);
    m_log.Write(Line(event));
    return S_OK;
}

HRESULT Tracing::Raise(HTTP_TRACE_EVENT& event, IHttpContext* context)
{
    if (event.pProviderGuid == nullptr || (event.cEventItems != 0 && event.pEventItems == nullptr))
    {
        return E_FAIL;
    }
    if (event.dwTimeStamp == 0)
    {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        event.dwTimeStamp = static_cast<DWORD>(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
    }
    m_log.Write(Line(event));
    std::vector<HTTP_MODULE_ID> ids;
    {
        std::lock_guard lock(m_mutex);
        for (const auto& entry : m_subscriptions)
        {
            ids.push_back(entry.first);
        }
    }
    const bool wanted = std::any_of(ids.begin(), ids.end(), [&](HTTP_MODULE_ID id) { return IsSubscribed(id, event); });
    if (wanted && !raising)
    {
        raising = true;
        m_listeners(event, context);
        raising = false;
    }
    return S_OK;
}

} // namespace iishost
