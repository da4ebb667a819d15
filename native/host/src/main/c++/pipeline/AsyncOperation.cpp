#include "pipeline/AsyncOperation.h"

#include "main/Options.h"
#include "pipeline/Engine.h"
#include "pipeline/HttpContext.h"
#include "threads/ThreadPool.h"

#include <chrono>
#include <future>
#include <memory>
#include <optional>

namespace iishost
{

namespace
{

constexpr std::chrono::milliseconds EarlyTime{50};

Completion MakeCompletion(const AsyncCall& call, OperationResult result)
{
    Completion completion;
    completion.bytes = result.bytes;
    completion.status = result.hr;
    completion.operation = call.operation;
    completion.callback = call.callback;
    completion.callbackContext = call.callbackContext;
    return completion;
}

// Bytes are moved without the pool; a child request that is done inline may pend, and needs a thread of it then.
OperationResult Wait(HttpContext& context, const AsyncCall& call, const StartOperation& start)
{
    std::optional<ThreadPool::Substitute> substitute;
    if (call.operation == CompletedOperation::ChildRequest)
        substitute.emplace(context.GetEngine().Pool());
    const auto promise = std::make_shared<std::promise<OperationResult>>();
    auto future = promise->get_future();
    start([promise](OperationResult result) { promise->set_value(result); });
    return future.get();
}

} // namespace

HRESULT AnswerInline(HttpContext& context, const AsyncCall& call, DWORD* bytes, OperationResult result)
{
    if (bytes != nullptr)
        *bytes = result.bytes;
    if (call.expected != nullptr)
        *call.expected = FALSE;
    else if (call.async && SUCCEEDED(result.hr))
    {
        const auto notification = context.GetPipeline().ForCompletion();
        if (notification == nullptr)
            return E_UNEXPECTED;
        notification->OperationStarted(call.operation);
        notification->Deliver(MakeCompletion(call, result));
    }
    return result.hr;
}

HRESULT RunOperation(HttpContext& context, const AsyncCall& call, DWORD* bytes, const StartOperation& start,
                     const FinishOperation& finish)
{
    const bool isInline = !call.async || context.GetEngine().GetOptions().completions == CompletionTime::Inline;
    const auto notification = isInline ? context.GetPipeline().Current() : context.GetPipeline().ForCompletion();
    if (notification != nullptr)
        notification->CheckTransfer(call.operation);
    if (isInline || notification == nullptr)
    {
        OperationResult result = Wait(context, call, start);
        if (finish)
            finish(result);
        return AnswerInline(context, call, bytes, result);
    }
    const auto finished = std::make_shared<std::promise<void>>();
    auto whenFinished = finished->get_future();
    notification->OperationStarted(call.operation);
    if (bytes != nullptr)
        *bytes = 0;
    if (call.expected != nullptr)
        *call.expected = TRUE;
    start(
        [notification, self = context.shared_from_this(), call, finish, finished](OperationResult result)
        {
            Completion completion = MakeCompletion(call, result);
            if (finish)
                completion.prepare = [finish, result](Completion& prepared) mutable
                {
                    finish(result);
                    prepared.bytes = result.bytes;
                    prepared.status = result.hr;
                };
            completion.finished = [finished]
            {
                finished->set_value();
            };
            notification->Deliver(std::move(completion));
        });
    // From here on the module may be in its completion; in the early mode it is given the time to end it.
    if (context.GetEngine().GetOptions().completions == CompletionTime::Early)
    {
        const ThreadPool::Substitute substitute(context.GetEngine().Pool());
        whenFinished.wait_for(EarlyTime);
    }
    return S_OK;
}

} // namespace iishost
