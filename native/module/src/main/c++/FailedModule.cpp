#include "FailedModule.h"

#include "Accept.h"
#include "Refusal.h"
#include "support/Address.h"

#include <cstring>
#include <string_view>

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

bool PrefersPage(IHttpContext& context)
{
    USHORT length = 0;
    const PCSTR accept = context.GetRequest()->GetHeader("Accept", &length);
    return accept != nullptr && PrefersHtml(std::string_view(accept, length));
}

void SetHeader(IHttpResponse& response, PCSTR name, PCSTR value)
{
    const HRESULT result = response.SetHeader(name, value, static_cast<USHORT>(std::strlen(value)), TRUE);
    if (FAILED(result))
    {
        throw HResultFailure{result};
    }
}

HRESULT WriteBody(IHttpContext& context, const std::string& text)
{
    void* memory = context.AllocateRequestMemory(static_cast<DWORD>(text.size()));
    if (memory == nullptr)
    {
        return E_OUTOFMEMORY;
    }
    std::memcpy(memory, text.data(), text.size());
    HTTP_DATA_CHUNK chunk = {};
    chunk.DataChunkType = HttpDataChunkFromMemory;
    chunk.FromMemory.pBuffer = memory;
    chunk.FromMemory.BufferLength = static_cast<ULONG>(text.size());
    DWORD sent = 0;
    return context.GetResponse()->WriteEntityChunks(&chunk, 1, FALSE, FALSE, &sent, nullptr);
}

HRESULT Write(const FailureAnswer& answer, IHttpContext& context, IHttpResponse& response)
{
    const HRESULT result = response.SetStatus(500, "Internal Server Error", 0, E_FAIL, nullptr, TRUE);
    if (FAILED(result))
    {
        return result;
    }
    const bool detailed = ShowsDetail(answer.detail, context);
    const bool page = PrefersPage(context);
    response.DisableKernelCache();
    SetHeader(response, "Content-Type", page ? "text/html; charset=utf-8" : "text/plain; charset=utf-8");
    SetHeader(response, "Cache-Control", "no-store");
    SetHeader(response, "Vary", "Accept");
    SetHeader(response, "X-Content-Type-Options", "nosniff");
    SetHeader(response, "Content-Security-Policy", FailureAnswer::PagePolicy());
    return WriteBody(context, page ? answer.Page(detailed) : answer.PlainText(detailed));
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
    RefuseWith(notification, context, [&](IHttpResponse& response) { return Write(*m_answer, *context, response); });
    return RequestIsDecided(notification) ? RQ_NOTIFICATION_CONTINUE : RQ_NOTIFICATION_FINISH_REQUEST;
}

REQUEST_NOTIFICATION_STATUS FailedModule::OnAsyncCompletion(IHttpContext* pHttpContext, DWORD dwNotification,
                                                            BOOL fPostNotification, IHttpEventProvider* pProvider,
                                                            IHttpCompletionInfo*) noexcept
{
    return Notify(dwNotification, fPostNotification != FALSE, pHttpContext, pProvider);
}

} // namespace iisjava
