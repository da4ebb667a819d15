#pragma once

#include "server/Text.h"

#include <httpserv/CGlobalModule.h>
#include <httpserv/IHttpModuleFactory.h>
#include <httpserv/IHttpModuleRegistrationInfo.h>

#include <array>
#include <atomic>
#include <cstddef>
#include <string>

namespace iishost
{

class ServerLog;

// In the order in which they run; RQ_SEND_RESPONSE runs them the other way round.
enum class Priority
{
    First,
    High,
    Medium,
    Low,
    Last,
};

// One entry of <globalModules>, and what its RegisterModule registered. Made by ModuleLoader, owned by WorkerProcess,
// ends with it. Changes only during RegisterModule, on the thread that starts the server; read-only afterwards.
class LoadedModule final : public IHttpModuleRegistrationInfo2
{
public:
    LoadedModule(std::string name, size_t number, ServerLog& log);
    LoadedModule(const LoadedModule&) = delete;
    LoadedModule& operator=(const LoadedModule&) = delete;

    PCWSTR GetName() const noexcept override { return m_wideName.c_str(); }
    HTTP_MODULE_ID GetId() const noexcept override { return reinterpret_cast<HTTP_MODULE_ID>(m_number); }
    HRESULT SetRequestNotifications(IHttpModuleFactory* pModuleFactory, DWORD dwRequestNotifications,
                                    DWORD dwPostRequestNotifications) noexcept override;
    HRESULT SetGlobalNotifications(CGlobalModule* pGlobalModule, DWORD dwGlobalNotifications) noexcept override;
    HRESULT SetPriorityForRequestNotification(DWORD dwRequestNotification, PCWSTR pszPriority) noexcept override;
    HRESULT SetPriorityForGlobalNotification(DWORD dwGlobalNotification, PCWSTR pszPriority) noexcept override;
    HRESULT SetPriorityForPostRequestNotification(DWORD dwPostRequestNotification,
                                                  PCWSTR pszPriority) noexcept override;

    const std::string& Name() const { return m_name; }
    IHttpModuleFactory* Factory() const { return m_factory; } // null: no request notifications
    CGlobalModule* Global() const { return m_global; }        // null: no global notifications
    DWORD RequestNotifications() const { return m_requestNotifications; }
    DWORD PostRequestNotifications() const { return m_postRequestNotifications; }
    DWORD GlobalNotifications() const { return m_globalNotifications; }

    // `notification` is one bit. A post-notification has the priority of its notification unless it was given its own.
    Priority RequestPriority(DWORD notification, bool post) const;
    Priority OwnPostPriority(DWORD notification) const; // that of its notification does not count
    Priority GlobalPriority(DWORD notification) const;

    // RegisterModule has returned: every later Set call does nothing and answers this.
    void Close(HRESULT lateCall = E_UNEXPECTED)
    {
        m_lateCall = lateCall;
        m_open = false;
    }
    // Ends the factory and the global module. Once, when the server ends.
    void Terminate() noexcept;

private:
    using Priorities = std::array<Priority, 32>;

    bool IsOpen(const char* operation) noexcept;
    HRESULT SetPriority(Priorities& priorities, DWORD mask, PCWSTR alias, const char* operation) noexcept;

    const std::string m_name;
    const WideString m_wideName;
    const size_t m_number;
    ServerLog& m_log;
    std::atomic<bool> m_open{true};
    HRESULT m_lateCall = E_UNEXPECTED;
    IHttpModuleFactory* m_factory = nullptr;
    CGlobalModule* m_global = nullptr;
    DWORD m_requestNotifications = 0;
    DWORD m_postRequestNotifications = 0;
    DWORD m_globalNotifications = 0;
    Priorities m_requestPriorities;
    Priorities m_postPriorities;
    Priorities m_globalPriorities;
    DWORD m_ownPostPriorities = 0; // bits whose post priority was set
};

} // namespace iishost
