#include "GlobalModule.h"

#include "JavaCallbacks.h"

namespace iisjava
{

GlobalModule::GlobalModule(int64_t token, std::shared_ptr<Registration> registration) noexcept
    : m_token(token), m_registration(std::move(registration))
{}

GLOBAL_NOTIFICATION_STATUS GlobalModule::Notify(DWORD notification, IHttpEventProvider* provider) noexcept
{
    return JavaCallbacks::GlobalNotification(*m_registration, m_token, notification, provider);
}

GLOBAL_NOTIFICATION_STATUS GlobalModule::OnSuspendProcess(IGlobalSuspendProcessCallback** ppCallback) noexcept
{
    int64_t callback = 0;
    const GLOBAL_NOTIFICATION_STATUS status = JavaCallbacks::SuspendProcess(*m_registration, m_token, &callback);
    m_suspended.Reset(reinterpret_cast<JavaSuspendCallback*>(static_cast<intptr_t>(callback)));
    if (ppCallback != nullptr && m_suspended)
    {
        *ppCallback = m_suspended.Get();
    }
    return status;
}

VOID GlobalModule::Terminate() noexcept
{
    m_registration->ModuleGate().Close(std::chrono::seconds(1));
    JavaCallbacks::TerminateGlobalModule(m_token);
    delete this;
}

} // namespace iisjava
