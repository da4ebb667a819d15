#include "Module.h"

namespace
{

// Writes a frame around the body of another URL, and says how that went.
class Includer final : public CHttpModule
{
public:
    explicit Includer(const ModuleInfo& info) : m_info(info) {}

    REQUEST_NOTIFICATION_STATUS OnExecuteRequestHandler(IHttpContext* pHttpContext, IHttpEventProvider*) override
    {
        const PCWSTR what = FindRequest(pHttpContext, m_info, IISTEXT("include"));
        if (what == nullptr)
            return RQ_NOTIFICATION_CONTINUE;
        Write(pHttpContext, "[");
        if (FAILED(pHttpContext->CloneContext(CLONE_FLAG_BASICS, &m_child)))
            return RQ_NOTIFICATION_FINISH_REQUEST;
        const PCWSTR url = what - 1;
        m_child->GetRequest()->SetUrl(url, static_cast<DWORD>(LengthOf(url)), TRUE);
        // No flag: a completion always follows.
        const HRESULT hr = pHttpContext->ExecuteRequest(TRUE, m_child, EXECUTE_FLAG_NO_HEADERS, nullptr, nullptr);
        if (SUCCEEDED(hr))
            return RQ_NOTIFICATION_PENDING;
        m_child->ReleaseClonedContext();
        return RQ_NOTIFICATION_FINISH_REQUEST;
    }

    REQUEST_NOTIFICATION_STATUS OnAsyncCompletion(IHttpContext* pHttpContext, DWORD, BOOL, IHttpEventProvider*,
                                                  IHttpCompletionInfo* pCompletionInfo) override
    {
        USHORT status = 0;
        m_child->GetResponse()->GetStatus(&status);
        Text text(pHttpContext);
        text << "] " << status << " ";
        text.Hex(pCompletionInfo->GetCompletionStatus()) << " ";
        text.Hex(m_child->ReleaseClonedContext());
        text.Write();
        pHttpContext->SetRequestHandled();
        return RQ_NOTIFICATION_CONTINUE;
    }

private:
    static void Write(IHttpContext* context, PCSTR what)
    {
        Text text(context);
        (text << what).Write();
    }

    const ModuleInfo m_info;
    IHttpContext* m_child = nullptr;
};

} // namespace

HRESULT RegisterIncluder(IHttpModuleRegistrationInfo* pModuleInfo, const ModuleInfo& info)
{
    return Register<Includer>(pModuleInfo, info, RQ_EXECUTE_REQUEST_HANDLER);
}
