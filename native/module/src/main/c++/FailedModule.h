#pragma once

#include "EveryNotification.h"
#include "FailureAnswer.h"

#include <memory>

namespace iisjava
{

// Stands for a Java module that could not be registered: answers 500 so that no request passes a module that should
// have seen it. Made for each request by a factory, ended by IIS through Dispose.
class FailedModule final : public EveryNotification
{
public:
    explicit FailedModule(std::shared_ptr<const FailureAnswer> answer) noexcept;

    // Registers a factory of failed modules, for the first notification of all and at the highest priority.
    static HRESULT Register(IHttpModuleRegistrationInfo* info, std::shared_ptr<const FailureAnswer> answer) noexcept;

    REQUEST_NOTIFICATION_STATUS OnAsyncCompletion(IHttpContext* pHttpContext, DWORD dwNotification,
                                                  BOOL fPostNotification, IHttpEventProvider* pProvider,
                                                  IHttpCompletionInfo* pCompletionInfo) noexcept override;

protected:
    REQUEST_NOTIFICATION_STATUS Notify(DWORD notification, bool post, IHttpContext* context,
                                       IHttpEventProvider* provider) noexcept override;

private:
    ~FailedModule() override = default;

    const std::shared_ptr<const FailureAnswer> m_answer;
};

} // namespace iisjava
