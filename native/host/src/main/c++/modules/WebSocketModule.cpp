#include "modules/WebSocketModule.h"

#include "modules/ModuleFactory.h"
#include "pipeline/HttpContext.h"
#include "server/Application.h"
#include "server/WorkerProcess.h"

namespace iishost
{

namespace
{

class WebSocketModule final : public CHttpModule
{
public:
    explicit WebSocketModule(IHttpServer&) {}

    REQUEST_NOTIFICATION_STATUS OnBeginRequest(IHttpContext* pHttpContext, IHttpEventProvider*) noexcept override
    {
        if (IsEnabled(*pHttpContext))
            pHttpContext->SetServerVariable("WEBSOCKET_VERSION", IISTEXT("13"));
        return RQ_NOTIFICATION_CONTINUE;
    }

    REQUEST_NOTIFICATION_STATUS OnSendResponse(IHttpContext* pHttpContext,
                                               ISendResponseProvider* pProvider) noexcept override
    try
    {
        const bool opaque = (pProvider->GetFlags() & HTTP_SEND_RESPONSE_FLAG_OPAQUE) != 0; // another's protocol
        if (pProvider->GetHeadersBeingSent() && !opaque && IsEnabled(*pHttpContext) &&
            pHttpContext->GetParentContext() == nullptr &&
            pHttpContext->GetResponse()->GetRawHttpResponse()->StatusCode == 101 &&
            static_cast<HttpContext&>(*pHttpContext).AcceptWebSocket())
            pProvider->SetFlags(HTTP_SEND_RESPONSE_FLAG_OPAQUE);
        return RQ_NOTIFICATION_CONTINUE;
    }
    catch (...)
    {
        pHttpContext->GetResponse()->SetStatus(500, "Internal Server Error", 0, E_OUTOFMEMORY);
        return RQ_NOTIFICATION_CONTINUE;
    }

private:
    static bool IsEnabled(IHttpContext& context)
    {
        return static_cast<Application*>(context.GetApplication())->Settings().webSocketEnabled;
    }
};

} // namespace

HRESULT WINAPI RegisterWebSocketModule(DWORD, IHttpModuleRegistrationInfo* pModuleInfo, IHttpServer* pGlobalInfo)
{
    constexpr DWORD notifications = RQ_BEGIN_REQUEST | RQ_SEND_RESPONSE;
    const Options& options = static_cast<WorkerProcess*>(pGlobalInfo)->GetOptions();
    // The first to see a request, and the last to see its response: priorities are inverted there.
    const bool last = !options.beliefs.Are(Otherwise::WebSocketIsMadeBeforeOthers);
    HRESULT hr = RegisterBuiltInModule<WebSocketModule>(*pModuleInfo, *pGlobalInfo, notifications);
    if (SUCCEEDED(hr))
        hr = pModuleInfo->SetPriorityForRequestNotification(RQ_BEGIN_REQUEST, PRIORITY_ALIAS_FIRST);
    if (SUCCEEDED(hr))
        hr = pModuleInfo->SetPriorityForRequestNotification(RQ_SEND_RESPONSE,
                                                            last ? PRIORITY_ALIAS_FIRST : PRIORITY_ALIAS_LAST);
    return hr;
}

} // namespace iishost
