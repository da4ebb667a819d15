#pragma once

#include <httpserv/CHttpModule.h>
#include <httpserv/IHttpModuleFactory.h>
#include <httpserv/RegisterModule.h>

#include <new>

namespace iishost
{

// Makes a module object for each request. Made by RegisterModule, ends by Terminate.
template <class Module>
class ModuleFactory final : public IHttpModuleFactory
{
public:
    explicit ModuleFactory(IHttpServer& server) : m_server(server) {}

    HRESULT GetHttpModule(CHttpModule** ppModule, IModuleAllocator*) noexcept override
    {
        *ppModule = new (std::nothrow) Module(m_server);
        return *ppModule == nullptr ? E_OUTOFMEMORY : S_OK;
    }
    VOID Terminate() noexcept override { delete this; }

private:
    ~ModuleFactory() = default;

    IHttpServer& m_server;
};

// What the RegisterModule of a built-in module does.
template <class Module>
HRESULT RegisterBuiltInModule(IHttpModuleRegistrationInfo& registration, IHttpServer& server, DWORD notifications)
{
    auto* factory = new (std::nothrow) ModuleFactory<Module>(server);
    return factory == nullptr ? E_OUTOFMEMORY : registration.SetRequestNotifications(factory, notifications, 0);
}

} // namespace iishost
