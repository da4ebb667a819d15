#include "pipeline/Notification.h"

#include "main/Options.h"
#include "pipeline/CompletionInfo.h"
#include "pipeline/Engine.h"
#include "pipeline/HttpContext.h"
#include "pipeline/ModuleCalls.h"
#include "server/LoadedModule.h"
#include "threads/ThreadPool.h"

#include <algorithm>
#include <utility>

namespace iishost
{

Notification::Notification(HttpContext& context, ModuleInstance& instance, DWORD notification, bool post,
                           std::shared_ptr<IHttpEventProvider> provider, bool nested)
    : m_context(context), m_instance(instance), m_notification(notification), m_post(post),
      m_provider(std::move(provider)), m_nested(nested), m_startTick(TickCount()), m_thread(std::this_thread::get_id())
{}

std::string Notification::Name() const
{
    return m_instance.module->Name() + " in " + (m_post ? "post " : "") + NotificationName(m_notification);
}

void Notification::ReportBug(const std::string& what) const
{
    m_context.GetEngine().ReportModuleBug(Name() + ": " + what);
}

bool Notification::Returned(REQUEST_NOTIFICATION_STATUS status)
{
    return Finish(status, true);
}

// Holding m_mutex. False when there was a final status already.
bool Notification::SetFinal(REQUEST_NOTIFICATION_STATUS status)
{
    if (m_state == State::Completed)
    {
        ReportBug("a second final status; there was one already");
        return false;
    }
    m_state = State::Completed;
    m_status = status;
    if (!m_held.empty() || HasOutstanding())
        ReportBug("ended although a completion was still outstanding; it will not be delivered");
    for (Completion& completion : m_held)
        if (completion.finished)
            completion.finished();
    m_held.clear();
    m_final.notify_all();
    return true;
}

bool Notification::Finish(REQUEST_NOTIFICATION_STATUS status, bool original)
{
    std::lock_guard<std::mutex> lock(m_mutex);
    --m_calls;
    m_completing -= original ? 0 : 1;
    if (status == RQ_NOTIFICATION_PENDING)
    {
        if (original && m_state == State::Running)
            m_state = State::ReturnedPending;
        StartNextHeld();
    }
    else if (SetFinal(status))
    {
        // The thread that raised a nested notification goes on with it, and it is the one that returned here or waits.
        if (original && (m_nested || m_completing == 0))
            return true;
        m_goesOn = GoesOn();
    }
    // The module instance must not end while a completion is on its way into it, as it can be when there are two.
    return m_goesOn && m_completing == 0 && std::exchange(m_goesOn, false);
}

bool Notification::Indicate(REQUEST_NOTIFICATION_STATUS status)
{
    if (status == RQ_NOTIFICATION_PENDING)
    {
        ReportBug("IndicateCompletion with RQ_NOTIFICATION_PENDING, which is not a final status");
        return false;
    }
    std::lock_guard<std::mutex> lock(m_mutex);
    if (m_state == State::Running && std::this_thread::get_id() == m_thread)
        ReportBug("IndicateCompletion inside the notification, which has not answered RQ_NOTIFICATION_PENDING");
    return SetFinal(status) && GoesOn();
}

void Notification::CheckTransfer(CompletedOperation operation)
{
    if (operation != CompletedOperation::Read && operation != CompletedOperation::Write)
        return;
    std::lock_guard<std::mutex> lock(m_mutex);
    const bool reads = Outstanding(CompletedOperation::Read) != 0;
    const bool writes = Outstanding(CompletedOperation::Write) != 0;
    if (m_context.IsFullDuplex() ? Outstanding(operation) != 0 : reads || writes)
        ReportBug(std::string(operation == CompletedOperation::Read ? "a read" : "a write") + " began while " +
                  (reads ? "a read" : "a write") + " was outstanding");
}

void Notification::OperationStarted(CompletedOperation operation)
{
    std::lock_guard<std::mutex> lock(m_mutex);
    ++Outstanding(operation);
}

void Notification::OperationDone(CompletedOperation operation)
{
    std::lock_guard<std::mutex> lock(m_mutex);
    --Outstanding(operation);
}

bool Notification::HasOutstanding() const
{
    return std::any_of(m_outstanding.begin(), m_outstanding.end(), [](unsigned count) { return count != 0; });
}

void Notification::ReportForgotten()
{
    std::lock_guard<std::mutex> lock(m_mutex);
    if (m_state == State::ReturnedPending && m_calls == 0 && !HasOutstanding())
        ReportBug("answered RQ_NOTIFICATION_PENDING, and nothing has completed it");
}

void Notification::ResumeWith(std::function<void(REQUEST_NOTIFICATION_STATUS)> resume)
{
    std::lock_guard<std::mutex> lock(m_mutex);
    m_resume.swap(resume);
}

void Notification::Resume(REQUEST_NOTIFICATION_STATUS status)
{
    std::function<void(REQUEST_NOTIFICATION_STATUS)> resume;
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        resume = m_resume;
    }
    return resume ? resume(status) : m_context.GetPipeline().Resume(status);
}

void Notification::Deliver(Completion completion)
{
    std::lock_guard<std::mutex> lock(m_mutex);
    if (m_state == State::Completed)
    {
        ReportBug("a completion arrived after the final status");
        if (completion.finished)
            completion.finished();
        return;
    }
    const bool early = m_context.GetEngine().GetOptions().completions == CompletionTime::Early;
    m_held.push_back(std::move(completion));
    if (early)
    {
        Completion next = std::move(m_held.front());
        m_held.pop_front();
        ++m_calls;
        Start(std::move(next));
    }
    else
        StartNextHeld();
}

// Holding m_mutex. One at a time, and none while the module has not returned PENDING.
void Notification::StartNextHeld()
{
    if (m_calls != 0 || m_held.empty() || m_state != State::ReturnedPending)
        return;
    Completion next = std::move(m_held.front());
    m_held.pop_front();
    ++m_calls;
    Start(std::move(next));
}

void Notification::Start(Completion completion)
{
    auto shared = std::make_shared<Completion>(std::move(completion));
    m_context.GetEngine().PostFor(*m_context.Url().application,
                                  [self = shared_from_this(), context = m_context.shared_from_this(), shared]
                                  { self->Run(*shared); });
}

void Notification::Run(Completion& completion)
{
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        if (completion.operation != CompletedOperation::Posted)
            --Outstanding(completion.operation);
        if (m_state == State::Completed)
        {
            --m_calls;
            ReportBug("a completion arrived after the final status");
            if (completion.finished)
                completion.finished();
            return;
        }
        ++m_completing;
    }
    if (completion.prepare)
        completion.prepare(completion);
    if (Finish(CallWithCompletion(m_context, *this, completion), false))
        Resume(m_status);
    if (completion.finished)
        completion.finished();
}

REQUEST_NOTIFICATION_STATUS Notification::Wait()
{
    const ThreadPool::Substitute substitute(m_context.GetEngine().Pool());
    std::unique_lock<std::mutex> lock(m_mutex);
    m_final.wait(lock, [this] { return m_state == State::Completed; });
    return m_status;
}

const char* NotificationName(DWORD notification)
{
    switch (notification)
    {
    case RQ_BEGIN_REQUEST:
        return "RQ_BEGIN_REQUEST";
    case RQ_AUTHENTICATE_REQUEST:
        return "RQ_AUTHENTICATE_REQUEST";
    case RQ_AUTHORIZE_REQUEST:
        return "RQ_AUTHORIZE_REQUEST";
    case RQ_RESOLVE_REQUEST_CACHE:
        return "RQ_RESOLVE_REQUEST_CACHE";
    case RQ_MAP_REQUEST_HANDLER:
        return "RQ_MAP_REQUEST_HANDLER";
    case RQ_ACQUIRE_REQUEST_STATE:
        return "RQ_ACQUIRE_REQUEST_STATE";
    case RQ_PRE_EXECUTE_REQUEST_HANDLER:
        return "RQ_PRE_EXECUTE_REQUEST_HANDLER";
    case RQ_EXECUTE_REQUEST_HANDLER:
        return "RQ_EXECUTE_REQUEST_HANDLER";
    case RQ_RELEASE_REQUEST_STATE:
        return "RQ_RELEASE_REQUEST_STATE";
    case RQ_UPDATE_REQUEST_CACHE:
        return "RQ_UPDATE_REQUEST_CACHE";
    case RQ_LOG_REQUEST:
        return "RQ_LOG_REQUEST";
    case RQ_END_REQUEST:
        return "RQ_END_REQUEST";
    case RQ_SEND_RESPONSE:
        return "RQ_SEND_RESPONSE";
    case RQ_READ_ENTITY:
        return "RQ_READ_ENTITY";
    case RQ_MAP_PATH:
        return "RQ_MAP_PATH";
    default:
        return "RQ_CUSTOM_NOTIFICATION";
    }
}

} // namespace iishost
