#include "FailedModule.h"

#include "JavaCallbacks.h"
#include "support/Address.h"
#include "support/Guard.h"

#include <cstring>

namespace iisjava
{

namespace
{

bool ShowsDetail(DetailedErrors detail, IHttpContext& context)
{
    if (detail != DetailedErrors::Local)
    {
        return detail == DetailedErrors::Always;
    }
    IHttpRequest* request = context.GetRequest();
    const Address remote(request->GetRemoteAddress());
    return remote.IsLoopback() || remote.IsSameHost(Address(request->GetLocalAddress()));
}

void SetHeader(IHttpResponse& response, PCSTR name, PCSTR value)
{
    response.SetHeader(name, value, static_cast<USHORT>(std::strlen(value)), TRUE);
}

void WriteBody(IHttpContext& context, const std::string& text)
{
    void* memory = context.AllocateRequestMemory(static_cast<DWORD>(text.size()));
    if (memory == nullptr)
    {
        return;
    }
    std::memcpy(memory, text.data(), text.size());
    HTTP_DATA_CHUNK chunk = {};
    chunk.DataChunkType = HttpDataChunkFromMemory;
    chunk.FromMemory.pBuffer = memory;
    chunk.FromMemory.BufferLength = static_cast<ULONG>(text.size());
    DWORD sent = 0;
    context.GetResponse()->WriteEntityChunks(&chunk, 1, FALSE, FALSE, &sent, nullptr);
}

class FailedModuleFactory final : public IHttpModuleFactory
{
public:
    explicit FailedModuleFactory(std::shared_ptr<const FailureAnswer> answer) noexcept : m_answer(std::move(answer)) {}

    HRESULT GetHttpModule(CHttpModule** ppModule, IModuleAllocator*) noexcept override
    {
        return Guard(Given(ppModule), [&] { *ppModule = new FailedModule(m_answer); });
    }

    VOID Terminate() noexcept override { delete this; }

private:
    const std::shared_ptr<const FailureAnswer> m_answer;
};

} // namespace

FailedModule::FailedModule(std::shared_ptr<const FailureAnswer> answer) noexcept : m_answer(std::move(answer))
{}

HRESULT FailedModule::Register(IHttpModuleRegistrationInfo* info, std::shared_ptr<const FailureAnswer> answer) noexcept
{
    return Guard(Given(info),
                 [&]
                 {
                     auto factory = std::make_unique<FailedModuleFactory>(std::move(answer));
                     const HRESULT result = info->SetRequestNotifications(factory.get(), RQ_BEGIN_REQUEST, 0);
                     if (SUCCEEDED(result))
                     {
                         factory.release(); // ended by Terminate
                         info->SetPriorityForRequestNotification(RQ_BEGIN_REQUEST, PRIORITY_ALIAS_FIRST);
                     }
                     return result;
                 });
}

REQUEST_NOTIFICATION_STATUS FailedModule::Notify(DWORD notification, bool, IHttpContext* context,
                                                 IHttpEventProvider*) noexcept
{
    const HRESULT result = Guard(
        Given(context),
        [&]
        {
            if (context->GetResponseHeadersSent())
            {
                context->GetResponse()->ResetConnection();
                return;
            }
            IHttpResponse& response = *context->GetResponse();
            response.Clear();
            response.SetStatus(500, "Internal Server Error", 0, E_FAIL, nullptr, TRUE);
            response.DisableKernelCache();
            SetHeader(response, "Content-Type", "text/plain; charset=utf-8");
            SetHeader(response, "Cache-Control", "no-store");
            WriteBody(*context, (ShowsDetail(m_answer->detail, *context) ? m_answer->text : m_answer->number) + "\n");
            DWORD sent = 0;
            if (IsInsideAnother(notification) && FAILED(response.Flush(FALSE, FALSE, &sent, nullptr)))
            {
                response.ResetConnection();
            }
        });
    if (FAILED(result) && context != nullptr)
    {
        context->GetResponse()->ResetConnection();
    }
    return RequestIsDecided(notification) ? RQ_NOTIFICATION_CONTINUE : RQ_NOTIFICATION_FINISH_REQUEST;
}

REQUEST_NOTIFICATION_STATUS FailedModule::OnAsyncCompletion(IHttpContext* pHttpContext, DWORD dwNotification,
                                                            BOOL fPostNotification, IHttpEventProvider* pProvider,
                                                            IHttpCompletionInfo*) noexcept
{
    return Notify(dwNotification, fPostNotification != FALSE, pHttpContext, pProvider);
}

} // namespace iisjava
