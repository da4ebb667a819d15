#include "modules/DefaultDocumentModule.h"

#include "modules/ModuleFactory.h"
#include "server/Application.h"
#include "server/Text.h"

#include <httpserv/IHttpContext.h>
#include <httpserv/IHttpRequest.h>
#include <httpserv/IHttpResponse.h>

#include <filesystem>

namespace iishost
{

namespace
{

class DefaultDocumentModule final : public CHttpModule
{
public:
    explicit DefaultDocumentModule(IHttpServer&) {}

    REQUEST_NOTIFICATION_STATUS OnExecuteRequestHandler(IHttpContext* pHttpContext,
                                                        IHttpEventProvider* pProvider) noexcept override;
    REQUEST_NOTIFICATION_STATUS OnAsyncCompletion(IHttpContext* pHttpContext, DWORD dwNotification,
                                                  BOOL fPostNotification, IHttpEventProvider* pProvider,
                                                  IHttpCompletionInfo* pCompletionInfo) noexcept override;

private:
    static std::string FindDocument(IHttpContext& context);
    REQUEST_NOTIFICATION_STATUS Execute(IHttpContext& context, const std::string& url);
    REQUEST_NOTIFICATION_STATUS Finish(HRESULT hr, IHttpContext& context);

    IHttpContext* m_child = nullptr;
};

REQUEST_NOTIFICATION_STATUS DefaultDocumentModule::OnExecuteRequestHandler(IHttpContext* pHttpContext,
                                                                           IHttpEventProvider*) noexcept
try
{
    const std::string url = FindDocument(*pHttpContext);
    return url.empty() ? RQ_NOTIFICATION_CONTINUE : Execute(*pHttpContext, url);
}
catch (...)
{
    return Finish(E_OUTOFMEMORY, *pHttpContext);
}

// The URL of the first document that is there; "" when the request does not name a folder or the folder has none.
std::string DefaultDocumentModule::FindDocument(IHttpContext& context)
{
    const auto& settings = static_cast<Application*>(context.GetApplication())->Settings();
    const std::string url = ToUtf8(WideView(context.GetScriptName()));
    const PCWSTR path = context.GetScriptTranslated();
    if (!settings.defaultDocumentEnabled || path == nullptr || url.empty() || url.back() != '/')
    {
        return std::string();
    }
    const auto folder = ToPath(ToUtf8(WideView(path)));
    for (const auto& document : settings.defaultDocuments)
    {
        std::error_code error;
        if (std::filesystem::is_regular_file(folder / ToNativePath(document), error))
        {
            return url + document;
        }
    }
    return std::string();
}

REQUEST_NOTIFICATION_STATUS DefaultDocumentModule::Execute(IHttpContext& context, const std::string& url)
{
    HRESULT hr = context.CloneContext(CLONE_FLAG_BASICS | CLONE_FLAG_HEADERS | CLONE_FLAG_ENTITY, &m_child);
    if (FAILED(hr))
    {
        return Finish(hr, context);
    }
    const WideString wideUrl = ToWide(url);
    hr = m_child->GetRequest()->SetUrl(wideUrl.c_str(), static_cast<DWORD>(wideUrl.size()), FALSE);
    BOOL pending = FALSE;
    if (SUCCEEDED(hr))
    {
        hr = context.ExecuteRequest(TRUE, m_child, 0, nullptr, &pending);
    }
    return SUCCEEDED(hr) && pending ? RQ_NOTIFICATION_PENDING : Finish(hr, context);
}

REQUEST_NOTIFICATION_STATUS DefaultDocumentModule::OnAsyncCompletion(IHttpContext* pHttpContext, DWORD, BOOL,
                                                                     IHttpEventProvider*,
                                                                     IHttpCompletionInfo*) noexcept
{
    return Finish(S_OK, *pHttpContext);
}

REQUEST_NOTIFICATION_STATUS DefaultDocumentModule::Finish(HRESULT hr, IHttpContext& context)
{
    if (m_child != nullptr)
    {
        m_child->ReleaseClonedContext();
        m_child = nullptr;
    }
    if (FAILED(hr))
    {
        context.GetResponse()->SetStatus(500, "Internal Server Error", 0, hr);
        return RQ_NOTIFICATION_FINISH_REQUEST;
    }
    context.SetRequestHandled();
    return RQ_NOTIFICATION_CONTINUE;
}

} // namespace

HRESULT WINAPI RegisterDefaultDocumentModule(DWORD, IHttpModuleRegistrationInfo* pModuleInfo, IHttpServer* pGlobalInfo)
{
    return RegisterBuiltInModule<DefaultDocumentModule>(*pModuleInfo, *pGlobalInfo, RQ_EXECUTE_REQUEST_HANDLER);
}

} // namespace iishost
