#include "modules/DirectoryListingModule.h"

#include "modules/ModuleFactory.h"

#include <httpserv/IHttpContext.h>
#include <httpserv/IHttpResponse.h>

namespace iishost
{

namespace
{

class DirectoryListingModule final : public CHttpModule
{
public:
    explicit DirectoryListingModule(IHttpServer&) {}

    REQUEST_NOTIFICATION_STATUS OnExecuteRequestHandler(IHttpContext* pHttpContext,
                                                        IHttpEventProvider*) noexcept override
    {
        pHttpContext->GetResponse()->SetStatus(403, "Forbidden", 14);
        pHttpContext->SetRequestHandled();
        return RQ_NOTIFICATION_FINISH_REQUEST;
    }
};

} // namespace

HRESULT WINAPI RegisterDirectoryListingModule(DWORD, IHttpModuleRegistrationInfo* pModuleInfo, IHttpServer* pGlobalInfo)
{
    return RegisterBuiltInModule<DirectoryListingModule>(*pModuleInfo, *pGlobalInfo, RQ_EXECUTE_REQUEST_HANDLER);
}

} // namespace iishost
