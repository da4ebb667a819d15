#pragma once

#include "Registration.h"

#include <httpserv/httpserv.h>

#include <memory>

namespace iisjava
{

// Makes an HttpModule for each request. Made by SetRequestNotifications, ended by IIS through Terminate.
// GetHttpModule is called on any IIS thread, concurrently.
class HttpModuleFactory final : public IHttpModuleFactory
{
public:
    HttpModuleFactory(int64_t token, std::shared_ptr<Registration> registration) noexcept;

    HRESULT GetHttpModule(CHttpModule** ppModule, IModuleAllocator* pAllocator) noexcept override;
    VOID Terminate() noexcept override;

private:
    const int64_t m_token;
    const std::shared_ptr<Registration> m_registration;
};

} // namespace iisjava
