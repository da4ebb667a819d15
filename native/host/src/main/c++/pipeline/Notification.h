#pragma once

// One call of one module, from the call to its final status: the hand-over between the thread that called it and the
// threads that complete it. Made by Pipeline, kept by the operations that were started in it and by its context;
// whoever calls it keeps the context. There is exactly one final status; what comes after it is a bug of the module and
// logged.

#include "pipeline/ModuleInstances.h"

#include <httpserv/IHttpCompletionInfo.h>
#include <httpserv/IHttpEventProvider.h>

#include <array>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace iishost
{

class HttpContext;

enum class CompletedOperation : DWORD
{
    Posted = 0,
    Read = 1,
    Write = 2,
    ChildRequest = 3,
    CustomNotification = 4,
    ClientCertificate = 5,
};

struct Completion
{
    DWORD bytes = 0;
    HRESULT status = S_OK;
    CompletedOperation operation = CompletedOperation::Posted;
    PFN_ASYNC_COMPLETION callback = nullptr; // null: OnAsyncCompletion
    VOID* callbackContext = nullptr;
    std::function<void(Completion&)> prepare; // runs before the module, on its thread
    std::function<void()> finished;           // runs when the module has returned, or when it is not called
};

class Notification final : public std::enable_shared_from_this<Notification>
{
public:
    Notification(HttpContext& context, ModuleInstance& instance, DWORD notification, bool post,
                 std::shared_ptr<IHttpEventProvider> provider, bool nested);

    // The module has returned. True: the status is final and the caller goes on with the pipeline; false: the pipeline
    // goes on elsewhere.
    bool Returned(REQUEST_NOTIFICATION_STATUS status);
    // IHttpContext::IndicateCompletion. True: the caller goes on with the pipeline.
    bool Indicate(REQUEST_NOTIFICATION_STATUS status);
    // Calls the module with a completion, on a thread of the pool; later than now where the options say so.
    void Deliver(Completion completion);
    // Reports a read or write that begins while another one is outstanding.
    void CheckTransfer(CompletedOperation operation);
    void OperationStarted(CompletedOperation operation);
    void OperationDone(CompletedOperation operation); // without a completion
    // Reports that nothing will complete what answered PENDING.
    void ReportForgotten();
    // Of a nested notification whose raiser does not wait: who takes the final status of a completion.
    void ResumeWith(std::function<void(REQUEST_NOTIFICATION_STATUS)> resume);
    // What goes on after a final status that came by a completion or by Indicate.
    void Resume(REQUEST_NOTIFICATION_STATUS status);
    // Of a nested notification that answered PENDING: blocks until there is a final status.
    REQUEST_NOTIFICATION_STATUS Wait();

    ModuleInstance& Instance() const { return m_instance; }
    DWORD Bit() const { return m_notification; }
    bool IsPost() const { return m_post; }
    bool IsNested() const { return m_nested; }
    bool IsOfThisThread() const { return m_thread == std::this_thread::get_id(); }
    // Whether what brings a completion has begun. Guarded by the pipeline.
    bool IsCompletionSeen() const { return m_completionSeen; }
    void SetCompletionSeen() { m_completionSeen = true; }
    IHttpEventProvider* GetProvider() const { return m_provider.get(); }
    DWORD StartTick() const { return m_startTick; }
    std::string Name() const; // "Hello in RQ_BEGIN_REQUEST"

private:
    enum class State
    {
        Running,
        ReturnedPending,
        Completed,
    };
    void Start(Completion completion);
    void Run(Completion& completion);
    bool Finish(REQUEST_NOTIFICATION_STATUS status, bool original);
    bool GoesOn() const { return !m_nested || m_resume != nullptr; }
    bool SetFinal(REQUEST_NOTIFICATION_STATUS status);
    void StartNextHeld();
    void ReportBug(const std::string& what) const;
    unsigned& Outstanding(CompletedOperation operation) { return m_outstanding[static_cast<size_t>(operation)]; }
    bool HasOutstanding() const;

    HttpContext& m_context;
    ModuleInstance& m_instance;
    const DWORD m_notification;
    const bool m_post;
    const std::shared_ptr<IHttpEventProvider> m_provider;
    const bool m_nested;
    const DWORD m_startTick;

    std::mutex m_mutex;
    std::condition_variable m_final;
    State m_state = State::Running;
    REQUEST_NOTIFICATION_STATUS m_status = RQ_NOTIFICATION_CONTINUE;
    unsigned m_calls = 1; // calls of the module for this notification that are on a stack, or queued
    unsigned m_completing = 0; // of these, calls with a completion that are on a stack
    bool m_goesOn = false;     // there is a final status, and the last of these calls goes on with the pipeline
    std::array<unsigned, 5> m_outstanding{}; // operations, until the module hears of them; by CompletedOperation
    const std::thread::id m_thread;
    bool m_completionSeen = false;
    std::deque<Completion> m_held;
    std::function<void(REQUEST_NOTIFICATION_STATUS)> m_resume;
};

const char* NotificationName(DWORD notification);

} // namespace iishost
