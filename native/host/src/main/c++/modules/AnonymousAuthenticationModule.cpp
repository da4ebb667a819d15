#include "modules/AnonymousAuthenticationModule.h"

#include "modules/ModuleFactory.h"
#include "server/WorkerProcess.h"

#include <httpserv/IAuthenticationProvider.h>
#include <httpserv/IHttpContext.h>

namespace iishost
{

namespace
{

class AnonymousAuthenticationModule final : public CHttpModule
{
public:
    // A built-in module is loaded by this server only.
    explicit AnonymousAuthenticationModule(IHttpServer& server) : m_worker(static_cast<WorkerProcess&>(server)) {}

    REQUEST_NOTIFICATION_STATUS OnAuthenticateRequest(IHttpContext* pHttpContext,
                                                      IAuthenticationProvider* pProvider) noexcept override
    {
        if (pHttpContext->GetUser() == nullptr)
        {
            pProvider->SetUser(&m_worker.Anonymous());
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

private:
    WorkerProcess& m_worker;
};

} // namespace

HRESULT WINAPI RegisterAnonymousAuthenticationModule(DWORD, IHttpModuleRegistrationInfo* pModuleInfo,
                                                     IHttpServer* pGlobalInfo)
{
    const HRESULT hr =
        RegisterBuiltInModule<AnonymousAuthenticationModule>(*pModuleInfo, *pGlobalInfo, RQ_AUTHENTICATE_REQUEST);
    // Modules that ask for a name and a password come first.
    return FAILED(hr) ? hr
                      : pModuleInfo->SetPriorityForRequestNotification(RQ_AUTHENTICATE_REQUEST, PRIORITY_ALIAS_LAST);
}

} // namespace iishost
