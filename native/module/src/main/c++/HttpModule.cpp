#include "HttpModule.h"

#include "JavaCallbacks.h"

namespace iisjava
{

HttpModule::HttpModule(int64_t token, std::shared_ptr<Registration> registration) noexcept
    : m_token(token), m_registration(std::move(registration))
{}

// The registration is copied, because the instance may be gone when the call into Java returns.
REQUEST_NOTIFICATION_STATUS HttpModule::Notify(DWORD notification, bool post, IHttpContext* context,
                                               IHttpEventProvider* provider) noexcept
{
    const std::shared_ptr<Registration> registration = m_registration;
    return JavaCallbacks::RequestNotification(*registration, m_token, notification, post, context, provider);
}

REQUEST_NOTIFICATION_STATUS HttpModule::OnAsyncCompletion(IHttpContext* pHttpContext, DWORD dwNotification,
                                                          BOOL fPostNotification, IHttpEventProvider* pProvider,
                                                          IHttpCompletionInfo* pCompletionInfo) noexcept
{
    const std::shared_ptr<Registration> registration = m_registration;
    return JavaCallbacks::AsyncCompletion(*registration, m_token, dwNotification, fPostNotification != FALSE,
                                          pHttpContext, pProvider, pCompletionInfo);
}

VOID HttpModule::Dispose() noexcept
{
    JavaCallbacks::Dispose(m_token);
    delete this;
}

} // namespace iisjava
