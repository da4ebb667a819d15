#pragma once

#include <httpserv/CHttpModule.h>
#include <httpserv/IHttpModuleFactory.h>
#include <httpserv/RegisterModule.h>

#include <new>
#include <utility>

namespace iishost
{

// Makes a module object for each request out of what all of them share. Made by RegisterModule, ends by Terminate.
template <class Module, class Shared>
class ModuleFactory final : public IHttpModuleFactory
{
public:
    explicit ModuleFactory(Shared shared) : m_shared(std::forward<Shared>(shared)) {}

    HRESULT GetHttpModule(CHttpModule** ppModule, IModuleAllocator*) noexcept override
    {
        *ppModule = new (std::nothrow) Module(m_shared);
        return *ppModule == nullptr ? E_OUTOFMEMORY : S_OK;
    }
    VOID Terminate() noexcept override { delete this; }

private:
    ~ModuleFactory() = default;

    Shared m_shared;
};

// What the RegisterModule of a built-in module does.
template <class Module, class Shared>
HRESULT RegisterBuiltInModule(IHttpModuleRegistrationInfo& registration, Shared&& shared, DWORD notifications)
{
    auto* factory = new (std::nothrow) ModuleFactory<Module, Shared>(std::forward<Shared>(shared));
    return factory == nullptr ? E_OUTOFMEMORY : registration.SetRequestNotifications(factory, notifications, 0);
}

} // namespace iishost
