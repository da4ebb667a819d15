#include "Module.h"

namespace
{

// Breaks rules: "/gcc/break/late" registers after RegisterModule, "/gcc/break/leave" goes on without the completion of
// its child request for "/family/slow".
class Breaker final : public CHttpModule
{
public:
    explicit Breaker(const ModuleInfo& info) : m_info(info) {}

    REQUEST_NOTIFICATION_STATUS OnExecuteRequestHandler(IHttpContext* pHttpContext, IHttpEventProvider*) override
    {
        const PCWSTR what = FindRequest(pHttpContext, m_info, IISTEXT("break"));
        if (what == nullptr)
            return RQ_NOTIFICATION_CONTINUE;
        Text text(pHttpContext);
        if (Equal(what, IISTEXT("late")))
            text.Hex(registrationInfo->SetPriorityForRequestNotification(RQ_BEGIN_REQUEST, PRIORITY_ALIAS_LOW));
        else
            text.Hex(Leave(pHttpContext));
        text.Write();
        pHttpContext->SetRequestHandled();
        return RQ_NOTIFICATION_CONTINUE;
    }

    static IHttpModuleRegistrationInfo* registrationInfo;

private:
    static HRESULT Leave(IHttpContext* context)
    {
        IHttpContext* child = nullptr;
        const HRESULT hr = context->CloneContext(CLONE_FLAG_BASICS | CLONE_FLAG_HEADERS, &child);
        if (FAILED(hr))
            return hr;
        const PCWSTR url = IISTEXT("/family/slow");
        child->GetRequest()->SetUrl(url, static_cast<DWORD>(LengthOf(url)), TRUE);
        BOOL expected = FALSE;
        return context->ExecuteRequest(TRUE, child, EXECUTE_FLAG_NO_HEADERS, nullptr, &expected);
    }

    const ModuleInfo m_info;
};

IHttpModuleRegistrationInfo* Breaker::registrationInfo = nullptr;

} // namespace

HRESULT RegisterBreaker(IHttpModuleRegistrationInfo* pModuleInfo, const ModuleInfo& info)
{
    Breaker::registrationInfo = pModuleInfo;
    return Register<Breaker>(pModuleInfo, info, RQ_EXECUTE_REQUEST_HANDLER);
}
