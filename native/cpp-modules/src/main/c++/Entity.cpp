#include "Module.h"

namespace
{

// Reads the body, changes what every reader gets of it, and puts it back for readers that come later.
class Entity final : public CHttpModule
{
public:
    explicit Entity(const ModuleInfo& info) : m_info(info) {}

    REQUEST_NOTIFICATION_STATUS OnReadEntity(IHttpContext* pHttpContext, IReadEntityProvider* pProvider) override
    {
        PVOID buffer = nullptr;
        DWORD data = 0, size = 0;
        pProvider->GetEntity(&buffer, &data, &size);
        const PCWSTR what = FindRequest(pHttpContext, m_info, IISTEXT("entity"));
        if (what == nullptr || Equal(what, IISTEXT("again")) || data == 0)
            return RQ_NOTIFICATION_CONTINUE;
        auto* const copy = static_cast<char*>(pHttpContext->AllocateRequestMemory(data));
        if (copy == nullptr)
            return RQ_NOTIFICATION_FINISH_REQUEST;
        for (DWORD i = 0; i < data; ++i)
            copy[i] = static_cast<const char*>(buffer)[i] == 'a' ? 'A' : static_cast<const char*>(buffer)[i];
        pProvider->SetEntity(copy, data, data);
        return RQ_NOTIFICATION_CONTINUE;
    }

    // Reads to the end and inserts the body again, so that the handler sees it too.
    REQUEST_NOTIFICATION_STATUS OnPreExecuteRequestHandler(IHttpContext* pHttpContext, IHttpEventProvider*) override
    {
        const PCWSTR what = FindRequest(pHttpContext, m_info, IISTEXT("entity"));
        if (what == nullptr || !Equal(what, IISTEXT("again")))
            return RQ_NOTIFICATION_CONTINUE;
        IHttpRequest* const request = pHttpContext->GetRequest();
        Text body(pHttpContext);
        const HRESULT hr = ReadAll(request, body);
        if (hr != HRESULT_FROM_WIN32(ERROR_HANDLE_EOF) || request->GetRemainingEntityBytes() != 0)
            return RQ_NOTIFICATION_FINISH_REQUEST;
        return SUCCEEDED(request->InsertEntityBody(const_cast<char*>(body.Get()), body.Length()))
                   ? RQ_NOTIFICATION_CONTINUE
                   : RQ_NOTIFICATION_FINISH_REQUEST;
    }

    REQUEST_NOTIFICATION_STATUS OnExecuteRequestHandler(IHttpContext* pHttpContext, IHttpEventProvider*) override
    {
        if (FindRequest(pHttpContext, m_info, IISTEXT("entity")) == nullptr)
            return RQ_NOTIFICATION_CONTINUE;
        IHttpRequest* const request = pHttpContext->GetRequest();
        Text text(pHttpContext);
        text << static_cast<int>(request->GetRemainingEntityBytes()) << " ";
        const HRESULT hr = ReadAll(request, text);
        text << " ";
        text.Hex(hr).Write();
        pHttpContext->SetRequestHandled();
        return RQ_NOTIFICATION_CONTINUE;
    }

private:
    static HRESULT ReadAll(IHttpRequest* request, Text& text)
    {
        for (;;)
        {
            char buffer[700];
            DWORD received = 0;
            const HRESULT hr = request->ReadEntityBody(buffer, sizeof buffer, FALSE, &received);
            if (FAILED(hr))
                return hr;
            text.Append(buffer, received);
        }
    }

    const ModuleInfo m_info;
};

} // namespace

HRESULT RegisterEntity(IHttpModuleRegistrationInfo* pModuleInfo, const ModuleInfo& info)
{
    return Register<Entity>(pModuleInfo, info,
                            RQ_READ_ENTITY | RQ_PRE_EXECUTE_REQUEST_HANDLER | RQ_EXECUTE_REQUEST_HANDLER);
}
