#include "server/LoadedModule.h"

#include "server/ServerLog.h"

namespace iishost
{

namespace
{

constexpr DWORD KnownRequestNotifications = 0x00000FFF | RQ_CUSTOM_NOTIFICATION | RQ_SEND_RESPONSE | RQ_READ_ENTITY |
                                            RQ_MAP_PATH | RQ_SEND_RESPONSE_STATUS_AND_HEADERS;
constexpr DWORD KnownPostNotifications = 0x00000FFF;
constexpr DWORD KnownGlobalNotifications = 0x0003FFF6;

bool ParsePriority(PCWSTR alias, Priority& priority)
{
    static const std::pair<PCWSTR, Priority> Aliases[] = {
        {PRIORITY_ALIAS_FIRST, Priority::First},   {PRIORITY_ALIAS_HIGH, Priority::High},
        {PRIORITY_ALIAS_MEDIUM, Priority::Medium}, {PRIORITY_ALIAS_LOW, Priority::Low},
        {PRIORITY_ALIAS_LAST, Priority::Last},
    };
    for (const auto& entry : Aliases)
    {
        if (alias != nullptr && WideView(alias) == entry.first)
        {
            priority = entry.second;
            return true;
        }
    }
    return false;
}

size_t IndexOf(DWORD notification)
{
    size_t index = 0;
    while (index < 31 && (notification & (DWORD(1) << index)) == 0)
    {
        ++index;
    }
    return index;
}

} // namespace

LoadedModule::LoadedModule(std::string name, size_t number, ServerLog& log)
    : m_name(std::move(name)), m_wideName(ToWide(m_name)), m_number(number), m_log(log)
{
    m_requestPriorities.fill(Priority::Medium);
    m_postPriorities.fill(Priority::Medium);
    m_globalPriorities.fill(Priority::Medium);
}

bool LoadedModule::IsOpen(const char* operation) noexcept
try
{
    if (!m_open)
    {
        m_log.Write("module '" + m_name + "': IHttpModuleRegistrationInfo::" + operation +
                    " was called after RegisterModule had returned; it does nothing");
    }
    return m_open;
}
catch (...)
{
    return false;
}

HRESULT LoadedModule::SetRequestNotifications(IHttpModuleFactory* pModuleFactory, DWORD dwRequestNotifications,
                                              DWORD dwPostRequestNotifications) noexcept
{
    if (!IsOpen("SetRequestNotifications"))
    {
        return m_lateCall;
    }
    if (m_factory != nullptr)
    {
        return HRESULT_FROM_WIN32(ERROR_ALREADY_EXISTS);
    }
    if (pModuleFactory == nullptr || (dwRequestNotifications & ~KnownRequestNotifications) != 0 ||
        (dwPostRequestNotifications & ~KnownPostNotifications) != 0)
    {
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    }
    m_factory = pModuleFactory;
    m_requestNotifications = dwRequestNotifications;
    m_postRequestNotifications = dwPostRequestNotifications;
    return S_OK;
}

HRESULT LoadedModule::SetGlobalNotifications(CGlobalModule* pGlobalModule, DWORD dwGlobalNotifications) noexcept
{
    if (!IsOpen("SetGlobalNotifications"))
    {
        return m_lateCall;
    }
    if (m_global != nullptr)
    {
        return HRESULT_FROM_WIN32(ERROR_ALREADY_EXISTS);
    }
    if (pGlobalModule == nullptr || (dwGlobalNotifications & ~KnownGlobalNotifications) != 0)
    {
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    }
    m_global = pGlobalModule;
    m_globalNotifications = dwGlobalNotifications;
    return S_OK;
}

HRESULT LoadedModule::SetPriority(Priorities& priorities, DWORD mask, PCWSTR alias, const char* operation) noexcept
{
    if (!IsOpen(operation))
    {
        return m_lateCall;
    }
    Priority priority{};
    if (mask == 0 || !ParsePriority(alias, priority))
    {
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    }
    for (size_t i = 0; i < priorities.size(); ++i)
    {
        if ((mask & (DWORD(1) << i)) != 0)
        {
            priorities[i] = priority;
        }
    }
    return S_OK;
}

HRESULT LoadedModule::SetPriorityForRequestNotification(DWORD dwRequestNotification, PCWSTR pszPriority) noexcept
{
    return SetPriority(m_requestPriorities, dwRequestNotification, pszPriority, "SetPriorityForRequestNotification");
}

HRESULT LoadedModule::SetPriorityForGlobalNotification(DWORD dwGlobalNotification, PCWSTR pszPriority) noexcept
{
    return SetPriority(m_globalPriorities, dwGlobalNotification, pszPriority, "SetPriorityForGlobalNotification");
}

HRESULT LoadedModule::SetPriorityForPostRequestNotification(DWORD dwPostRequestNotification,
                                                            PCWSTR pszPriority) noexcept
{
    const HRESULT hr =
        SetPriority(m_postPriorities, dwPostRequestNotification, pszPriority, "SetPriorityForPostRequestNotification");
    m_ownPostPriorities |= SUCCEEDED(hr) ? dwPostRequestNotification : 0;
    return hr;
}

Priority LoadedModule::RequestPriority(DWORD notification, bool post) const
{
    const size_t index = IndexOf(notification);
    return post && (m_ownPostPriorities & notification) != 0 ? m_postPriorities[index] : m_requestPriorities[index];
}

Priority LoadedModule::OwnPostPriority(DWORD notification) const
{
    return m_postPriorities[IndexOf(notification)];
}

Priority LoadedModule::GlobalPriority(DWORD notification) const
{
    return m_globalPriorities[IndexOf(notification)];
}

void LoadedModule::Terminate() noexcept
{
    if (m_factory != nullptr)
    {
        m_factory->Terminate();
        m_factory = nullptr;
    }
    if (m_global != nullptr)
    {
        m_global->Terminate();
        m_global = nullptr;
    }
}

} // namespace iishost
