#include "Module.h"

namespace
{

// A handler that goes on by completions that it posts itself: three of them, the last one finishes.
class Poster final : public CHttpModule
{
public:
    explicit Poster(const ModuleInfo& info) : m_info(info) {}

    REQUEST_NOTIFICATION_STATUS OnExecuteRequestHandler(IHttpContext* pHttpContext, IHttpEventProvider*) override
    {
        if (FindRequest(pHttpContext, m_info, IISTEXT("post")) == nullptr)
            return RQ_NOTIFICATION_CONTINUE;
        pHttpContext->SetRequestHandled();
        return FAILED(pHttpContext->PostCompletion(1)) ? RQ_NOTIFICATION_FINISH_REQUEST : RQ_NOTIFICATION_PENDING;
    }

    REQUEST_NOTIFICATION_STATUS OnAsyncCompletion(IHttpContext* pHttpContext, DWORD dwNotification,
                                                  BOOL fPostNotification, IHttpEventProvider*,
                                                  IHttpCompletionInfo* pCompletionInfo) override
    {
        const DWORD bytes = pCompletionInfo->GetCompletionBytes();
        Text text(pHttpContext);
        text << bytes << ":" << dwNotification << ":" << fPostNotification << " ";
        text.Write();
        // After PostCompletion nothing of the request may be touched.
        return bytes < 3 && SUCCEEDED(pHttpContext->PostCompletion(bytes + 1)) ? RQ_NOTIFICATION_PENDING
                                                                               : RQ_NOTIFICATION_CONTINUE;
    }

private:
    const ModuleInfo m_info;
};

} // namespace

HRESULT RegisterPoster(IHttpModuleRegistrationInfo* pModuleInfo, const ModuleInfo& info)
{
    return Register<Poster>(pModuleInfo, info, RQ_EXECUTE_REQUEST_HANDLER);
}
