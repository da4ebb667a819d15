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

// The callback that IIS would call back is the module's to supply; without one it is left null.
GLOBAL_NOTIFICATION_STATUS GlobalModule::OnSuspendProcess(IGlobalSuspendProcessCallback**) noexcept
{
    return Notify(GL_SUSPEND_PROCESS, nullptr);
}

VOID GlobalModule::Terminate() noexcept
{
    m_registration->ModuleGate().Close(std::chrono::seconds(1));
    JavaCallbacks::TerminateGlobalModule(m_token);
    delete this;
}

} // namespace iisjava
