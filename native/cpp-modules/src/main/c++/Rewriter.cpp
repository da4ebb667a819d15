#include "Module.h"

namespace
{

// Executes "/x" in place of "/gcc/rewritten/x", by a child request.
class Rewriter final : public CHttpModule
{
public:
    explicit Rewriter(const ModuleInfo& info) : m_info(info) {}

    REQUEST_NOTIFICATION_STATUS OnBeginRequest(IHttpContext* pHttpContext, IHttpEventProvider* pProvider) override
    {
        if (pHttpContext->GetParentContext() != nullptr)
            return RQ_NOTIFICATION_CONTINUE;
        PCWSTR url = FindRequest(pHttpContext, m_info, IISTEXT("rewritten"));
        if (url == nullptr)
            return RQ_NOTIFICATION_CONTINUE;
        --url; // with its slash
        HRESULT hr = pHttpContext->CloneContext(CLONE_FLAG_BASICS | CLONE_FLAG_HEADERS | CLONE_FLAG_ENTITY, &m_child);
        if (SUCCEEDED(hr))
            hr = m_child->GetRequest()->SetUrl(url, static_cast<DWORD>(LengthOf(url)), FALSE);
        BOOL completionExpected = FALSE;
        if (SUCCEEDED(hr))
            hr = pHttpContext->ExecuteRequest(TRUE, m_child, 0, nullptr, &completionExpected);
        if (FAILED(hr))
        {
            pProvider->SetErrorStatus(hr);
            pHttpContext->GetResponse()->SetStatus(500, "Internal Server Error", 0, hr);
            return Release(), RQ_NOTIFICATION_FINISH_REQUEST;
        }
        if (completionExpected)
            return RQ_NOTIFICATION_PENDING;
        return Release(), RQ_NOTIFICATION_FINISH_REQUEST;
    }

    REQUEST_NOTIFICATION_STATUS OnAsyncCompletion(IHttpContext*, DWORD, BOOL, IHttpEventProvider* pProvider,
                                                  IHttpCompletionInfo* pCompletionInfo) override
    {
        if (FAILED(pCompletionInfo->GetCompletionStatus()))
            pProvider->SetErrorStatus(pCompletionInfo->GetCompletionStatus());
        Release();
        return RQ_NOTIFICATION_FINISH_REQUEST;
    }

private:
    void Release()
    {
        if (m_child != nullptr)
            m_child->ReleaseClonedContext();
        m_child = nullptr;
    }

    const ModuleInfo m_info;
    IHttpContext* m_child = nullptr;
};

} // namespace

HRESULT RegisterRewriter(IHttpModuleRegistrationInfo* pModuleInfo, const ModuleInfo& info)
{
    const HRESULT hr = Register<Rewriter>(pModuleInfo, info, RQ_BEGIN_REQUEST);
    return FAILED(hr) ? hr : pModuleInfo->SetPriorityForRequestNotification(RQ_BEGIN_REQUEST, PRIORITY_ALIAS_LAST);
}
