// Notifications inside notifications: RQ_SEND_RESPONSE, RQ_READ_ENTITY, RQ_MAP_PATH and RQ_CUSTOM_NOTIFICATION.

#include "main/Beliefs.h"
#include "pipeline/Engine.h"
#include "pipeline/HttpContext.h"
#include "pipeline/ModuleCalls.h"
#include "pipeline/Pipeline.h"
#include "pipeline/Providers.h"

#include <httpserv/ICustomNotificationProvider.h>

#include <algorithm>

namespace iishost
{

class Pipeline::NestedOnThisThread
{
public:
    NestedOnThisThread(const Pipeline& pipeline, std::shared_ptr<Notification> notification)
        : m_pipeline(pipeline), m_notification(std::move(notification)), m_outer(innermost)
    {
        innermost = this;
    }
    ~NestedOnThisThread() { innermost = m_outer; }
    NestedOnThisThread(const NestedOnThisThread&) = delete;
    NestedOnThisThread& operator=(const NestedOnThisThread&) = delete;

    static std::shared_ptr<Notification> Find(const Pipeline& pipeline)
    {
        const NestedOnThisThread* nested = innermost;
        while (nested != nullptr && &nested->m_pipeline != &pipeline)
            nested = nested->m_outer;
        return nested == nullptr ? nullptr : nested->m_notification;
    }

private:
    static thread_local const NestedOnThisThread* innermost;

    const Pipeline& m_pipeline;
    const std::shared_ptr<Notification> m_notification;
    const NestedOnThisThread* const m_outer;
};

thread_local const Pipeline::NestedOnThisThread* Pipeline::NestedOnThisThread::innermost = nullptr;

std::shared_ptr<Notification> Pipeline::BeginNested(ModuleInstance& instance, DWORD bit,
                                                    std::shared_ptr<IHttpEventProvider> provider)
{
    auto notification = std::make_shared<Notification>(m_context, instance, bit, false, std::move(provider), true);
    std::lock_guard<std::mutex> lock(m_currentMutex);
    m_nested.push_back(notification);
    return notification;
}

void Pipeline::LeaveNested(const std::shared_ptr<Notification>& notification, bool pendedInVain)
{
    std::lock_guard<std::mutex> lock(m_currentMutex);
    m_nested.erase(std::remove(m_nested.begin(), m_nested.end(), notification), m_nested.end());
    if (pendedInVain && !notification->IsCompletionSeen())
        m_pendedInVain.push_back(notification);
}

void Pipeline::RaiseNested(DWORD notification, const std::shared_ptr<IHttpEventProvider>& provider)
{
    for (ModuleInstance* const instance : InstancesOf(notification, false))
    {
        const auto nested = BeginNested(*instance, notification, provider);
        const NestedOnThisThread mark(*this, nested);
        if (notification == RQ_SEND_RESPONSE)
            static_cast<SendResponseProvider&>(*provider).SetModule(
                instance->module->RequestPriority(notification, false));
        REQUEST_NOTIFICATION_STATUS status = CallModule(m_context, *nested);
        const bool pendedInVain = status == RQ_NOTIFICATION_PENDING && notification != RQ_MAP_PATH &&
                                  m_context.Is(Otherwise::NestedPendingContinues);
        if (pendedInVain)
            status = RQ_NOTIFICATION_CONTINUE;
        // Whoever raises a nested notification waits for it: a module that pends here holds the thread.
        if (!nested->Returned(status))
            status = nested->Wait();
        LeaveNested(nested, pendedInVain);
        if (status == RQ_NOTIFICATION_FINISH_REQUEST && !m_context.Is(Otherwise::NestedFinishContinues))
        {
            m_finish = true;
            return;
        }
    }
}

// RQ_CUSTOM_NOTIFICATION, whose listeners may pend without holding a thread: then the raising module gets a completion.
struct Pipeline::CustomNotification
{
    std::shared_ptr<IHttpEventProvider> provider;
    std::shared_ptr<Notification> raiser;
    std::vector<ModuleInstance*> listeners;
    size_t next = 0;
};

bool Pipeline::RaiseCustom(ICustomNotificationProvider* provider)
{
    auto custom = std::make_shared<CustomNotification>();
    custom->provider = std::shared_ptr<IHttpEventProvider>(std::shared_ptr<void>(), provider); // of the raising module
    custom->raiser = Current();
    custom->listeners = InstancesOf(RQ_CUSTOM_NOTIFICATION, false);
    if (custom->raiser != nullptr)
        custom->raiser->OperationStarted(CompletedOperation::CustomNotification);
    const bool pended = !RunCustom(custom);
    if (custom->raiser != nullptr && !pended)
        custom->raiser->OperationDone(CompletedOperation::CustomNotification);
    return pended;
}

// Whether all listeners were called. Otherwise one has pended, and its final status goes on.
bool Pipeline::RunCustom(const std::shared_ptr<CustomNotification>& custom)
{
    while (custom->next < custom->listeners.size())
    {
        ModuleInstance& listener = *custom->listeners[custom->next++];
        const auto nested = BeginNested(listener, RQ_CUSTOM_NOTIFICATION, custom->provider);
        if (custom->raiser != nullptr)
            nested->ResumeWith(
                [this, custom, nested, context = m_context.shared_from_this()](REQUEST_NOTIFICATION_STATUS status)
                {
                    if (!AfterListener(custom, nested, status) || RunCustom(custom))
                    {
                        Completion completion;
                        completion.operation = CompletedOperation::CustomNotification;
                        custom->raiser->Deliver(std::move(completion));
                    }
                });
        const NestedOnThisThread mark(*this, nested);
        REQUEST_NOTIFICATION_STATUS status = CallModule(m_context, *nested);
        if (!nested->Returned(status))
        {
            if (custom->raiser != nullptr)
                return false;
            status = nested->Wait();
        }
        if (!AfterListener(custom, nested, status))
            return true;
    }
    return true;
}

// Whether further listeners are called.
bool Pipeline::AfterListener(const std::shared_ptr<CustomNotification>& custom,
                             const std::shared_ptr<Notification>& nested, REQUEST_NOTIFICATION_STATUS status)
{
    LeaveNested(nested);
    nested->ResumeWith(nullptr);
    if (status != RQ_NOTIFICATION_FINISH_REQUEST)
        return true;
    m_finish = true;
    custom->next = custom->listeners.size();
    return false;
}

void Pipeline::ReportForgotten() const
{
    std::vector<std::shared_ptr<Notification>> all;
    {
        std::lock_guard<std::mutex> lock(m_currentMutex);
        all = m_nested;
        if (m_stageNotification != nullptr)
            all.push_back(m_stageNotification);
    }
    for (const auto& notification : all)
        notification->ReportForgotten();
}

std::shared_ptr<Notification> Pipeline::Current() const
{
    if (auto nested = NestedOnThisThread::Find(*this))
        return nested;
    std::lock_guard<std::mutex> lock(m_currentMutex);
    return m_nested.empty() || m_context.IsFullDuplex() ? m_stageNotification : m_nested.back();
}

// What comes too late for a notification must not complete another one, which may be on a stack.
std::shared_ptr<Notification> Pipeline::ForCompletion()
{
    auto notification = NestedOnThisThread::Find(*this);
    std::lock_guard<std::mutex> lock(m_currentMutex);
    if (notification == nullptr && !m_nested.empty() && !m_context.IsFullDuplex())
        notification = m_nested.back();
    if (notification == nullptr)
    {
        notification = m_stageNotification;
        if (!m_pendedInVain.empty() && (notification == nullptr || !notification->IsOfThisThread()))
        {
            notification = m_pendedInVain.back();
            m_pendedInVain.pop_back();
        }
    }
    if (notification != nullptr)
        notification->SetCompletionSeen();
    return notification;
}

} // namespace iishost
