#pragma once

// The CHttpModule of each module in one request. Owned by HttpContext; each instance is made once, before its first
// notification, and disposed once, after POST_END_REQUEST, in the order of <modules>.

#include <httpserv/CHttpModule.h>

#include <memory>
#include <mutex>
#include <vector>

namespace iishost
{

class LoadedModule;
class RequestMemory;

struct ModuleInstance
{
    LoadedModule* module;
    CHttpModule* instance = nullptr;
    HRESULT failure = S_OK;
    DWORD disabled = 0; // IHttpContext::DisableNotifications
    DWORD disabledPost = 0;
};

class ModuleInstances
{
public:
    ModuleInstances(const std::vector<LoadedModule*>& modules, RequestMemory& memory);
    ModuleInstances(const ModuleInstances&) = delete;
    ModuleInstances& operator=(const ModuleInstances&) = delete;

    // Before the first notification: the request goes to another application.
    void Reset(const std::vector<LoadedModule*>& modules);
    // Null when the module registered no request notifications.
    ModuleInstance* Find(const LoadedModule* module);
    std::vector<std::unique_ptr<ModuleInstance>>& All() { return m_all; }

    // Calls the factory the first time. A failure is kept and answered again.
    HRESULT Create(ModuleInstance& instance) noexcept;
    void Dispose() noexcept;

private:
    RequestMemory& m_memory;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<ModuleInstance>> m_all;
};

} // namespace iishost
