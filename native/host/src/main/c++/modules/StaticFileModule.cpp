#include "modules/StaticFileModule.h"

#include "modules/FileResponse.h"
#include "modules/ModuleFactory.h"
#include "server/Text.h"

#include <httpserv/IHttpContext.h>

namespace iishost
{

namespace
{

class StaticFileModule final : public CHttpModule
{
public:
    explicit StaticFileModule(IHttpServer& server) : m_server(server) {}

    REQUEST_NOTIFICATION_STATUS OnExecuteRequestHandler(IHttpContext* pHttpContext,
                                                        IHttpEventProvider*) noexcept override
    try
    {
        // What follows the name of a file means nothing to it.
        const PCWSTR script = pHttpContext->GetScriptTranslated();
        if (script != pHttpContext->GetPhysicalPath())
        {
            return FileResponse::Fail(*pHttpContext, 404, "Not Found", 0, HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND));
        }
        const std::string url = ToUtf8(WideView(pHttpContext->GetScriptName()));
        return m_response.Serve(m_server, *pHttpContext, url, script);
    }
    catch (...)
    {
        return FileResponse::Fail(*pHttpContext, 500, "Internal Server Error", 0, E_OUTOFMEMORY);
    }

private:
    IHttpServer& m_server;
    FileResponse m_response;
};

} // namespace

HRESULT WINAPI RegisterStaticFileModule(DWORD, IHttpModuleRegistrationInfo* pModuleInfo, IHttpServer* pGlobalInfo)
{
    return RegisterBuiltInModule<StaticFileModule>(*pModuleInfo, *pGlobalInfo, RQ_EXECUTE_REQUEST_HANDLER);
}

} // namespace iishost
