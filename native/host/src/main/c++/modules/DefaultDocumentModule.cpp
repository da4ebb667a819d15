#include "modules/DefaultDocumentModule.h"

#include "modules/FileResponse.h"
#include "modules/ModuleFactory.h"
#include "server/Application.h"
#include "server/Text.h"

#include <httpserv/IHttpContext.h>

#include <filesystem>

namespace iishost
{

namespace
{

class DefaultDocumentModule final : public CHttpModule
{
public:
    explicit DefaultDocumentModule(IHttpServer& server) : m_server(server) {}

    REQUEST_NOTIFICATION_STATUS OnExecuteRequestHandler(IHttpContext* pHttpContext,
                                                        IHttpEventProvider*) noexcept override
    try
    {
        return Serve(*pHttpContext);
    }
    catch (...)
    {
        return FileResponse::Fail(*pHttpContext, 500, "Internal Server Error", 0, E_OUTOFMEMORY);
    }

private:
    REQUEST_NOTIFICATION_STATUS Serve(IHttpContext& context);

    IHttpServer& m_server;
    FileResponse m_response;
};

REQUEST_NOTIFICATION_STATUS DefaultDocumentModule::Serve(IHttpContext& context)
{
    const auto& settings = static_cast<Application*>(context.GetApplication())->Settings();
    const std::string url = ToUtf8(WideView(context.GetScriptName()));
    const PCWSTR path = context.GetScriptTranslated();
    if (!settings.defaultDocumentEnabled || path == nullptr || url.empty() || url.back() != '/')
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    const auto folder = ToPath(ToUtf8(WideView(path)));
    for (const auto& document : settings.defaultDocuments)
    {
        const auto file = folder / ToNativePath(document);
        std::error_code error;
        if (std::filesystem::is_regular_file(file, error))
        {
            return m_response.Serve(m_server, context, url + document, WideOf(file).c_str());
        }
    }
    return RQ_NOTIFICATION_CONTINUE;
}

} // namespace

HRESULT WINAPI RegisterDefaultDocumentModule(DWORD, IHttpModuleRegistrationInfo* pModuleInfo, IHttpServer* pGlobalInfo)
{
    return RegisterBuiltInModule<DefaultDocumentModule>(*pModuleInfo, *pGlobalInfo, RQ_EXECUTE_REQUEST_HANDLER);
}

} // namespace iishost
