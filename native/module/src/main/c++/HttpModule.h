#pragma once

#include "EveryNotification.h"
#include "Registration.h"

#include <memory>

namespace iisjava
{

// Hands the notifications of one request to the Java module behind a token. Made by HttpModuleFactory, ended by IIS
// through Dispose. Called on IIS threads; a completion may come, and end the instance, before a notification returned.
class HttpModule final : public EveryNotification
{
public:
    HttpModule(int64_t token, std::shared_ptr<Registration> registration) noexcept;

    REQUEST_NOTIFICATION_STATUS OnAsyncCompletion(IHttpContext* pHttpContext, DWORD dwNotification,
                                                  BOOL fPostNotification, IHttpEventProvider* pProvider,
                                                  IHttpCompletionInfo* pCompletionInfo) noexcept override;
    VOID Dispose() noexcept override;

protected:
    REQUEST_NOTIFICATION_STATUS Notify(DWORD notification, bool post, IHttpContext* context,
                                       IHttpEventProvider* provider) noexcept override;

private:
    ~HttpModule() override = default;

    const int64_t m_token;
    const std::shared_ptr<Registration> m_registration;
};

} // namespace iisjava
