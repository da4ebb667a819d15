#pragma once

// Takes one request through the twelve stages. It holds a position, not a stack: a module that answers PENDING gives
// the thread back, and whoever brings the final status goes on from there. Owned by HttpContext; runs on one thread at
// a time, not always the same.

#include "pipeline/Notification.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

class ICustomNotificationProvider;

namespace iishost
{

class HttpContext;

class Pipeline
{
public:
    explicit Pipeline(HttpContext& context);
    Pipeline(const Pipeline&) = delete;
    Pipeline& operator=(const Pipeline&) = delete;

    void Start();
    void Resume(REQUEST_NOTIFICATION_STATUS status);
    // Raises a nested notification on this thread; `provider` outlives the call.
    void RaiseNested(DWORD notification, const std::shared_ptr<IHttpEventProvider>& provider);
    // Raises RQ_CUSTOM_NOTIFICATION. True: a listener has pended, and a completion tells its end.
    bool RaiseCustom(ICustomNotificationProvider* provider);

    // The innermost notification of this thread, or else of the request; null before the first and after the last.
    std::shared_ptr<Notification> Current() const;
    // That which gets a completion that begins on this thread: the current one, unless another one pended in vain.
    std::shared_ptr<Notification> ForCompletion();
    // Reports the notifications that answered PENDING and that nothing will complete.
    void ReportForgotten() const;
    void SetHandled() { m_handled = true; }
    bool HasBegun() const { return m_begun; }
    bool IsEnding() const { return m_stage >= LogStage; } // the response is decided

private:
    static constexpr unsigned LogStage = 10;
    static constexpr unsigned EndStage = 11;

    void Run();
    ModuleInstance* Next();
    bool LeaveList();
    bool LeaveStage();
    void Enter(unsigned stage, bool post);
    void EnterHandlers();
    std::vector<ModuleInstance*> Handlers() const;
    void SkipLastStage();
    void Apply(REQUEST_NOTIFICATION_STATUS status);
    bool CreateAll();
    bool SendFinal();
    bool WaitsForChildren();
    std::function<void()> LaterRun(); // goes on, on a thread of the pool
    DWORD Bit() const { return DWORD(1) << m_stage; }
    std::shared_ptr<IHttpEventProvider> MakeProvider();
    std::shared_ptr<Notification> Begin(ModuleInstance& instance, DWORD bit, bool post,
                                        std::shared_ptr<IHttpEventProvider> provider);
    std::vector<ModuleInstance*> InstancesOf(DWORD notification, bool post) const;

    class NestedOnThisThread;  // a nested notification that is running on this thread
    struct CustomNotification; // one that is being raised
    std::shared_ptr<Notification> BeginNested(ModuleInstance& instance, DWORD bit,
                                              std::shared_ptr<IHttpEventProvider> provider);
    void LeaveNested(const std::shared_ptr<Notification>& notification, bool pendedInVain = false);
    bool RunCustom(const std::shared_ptr<CustomNotification>& custom);
    bool AfterListener(const std::shared_ptr<CustomNotification>& custom, const std::shared_ptr<Notification>& nested,
                       REQUEST_NOTIFICATION_STATUS status);

    HttpContext& m_context;
    unsigned m_stage = 0;
    bool m_post = false;
    std::vector<ModuleInstance*> m_list;
    size_t m_index = 0;
    bool m_handled = false;
    std::atomic<bool> m_finish{false}; // a nested notification answered FINISH_REQUEST
    bool m_begun = false;

    mutable std::mutex m_currentMutex;
    std::shared_ptr<Notification> m_stageNotification;
    std::vector<std::shared_ptr<Notification>> m_nested; // in full duplex on more than one thread
    std::vector<std::shared_ptr<Notification>> m_pendedInVain; // their completions are still to come
};

} // namespace iishost
