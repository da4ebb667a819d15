#pragma once

#include "FailedModule.h"
#include "Gate.h"

#include <memory>
#include <mutex>
#include <string>

class IHttpModuleRegistrationInfo;

namespace iisjava
{

// What the objects made for one module share: its name, its gate, and why it failed, if registering failed after IIS
// had been given the factory. Made by SetRequestNotifications; ends with the last object that holds it.
class Registration
{
public:
    explicit Registration(std::string name) : m_name(std::move(name)) {}

    const std::string& Name() const noexcept { return m_name; }
    Gate& ModuleGate() noexcept { return m_gate; }

    std::shared_ptr<const FailureAnswer> Failed() const;

    // The registrations of a module that is being registered, found again by the registration info.
    static void Remember(const IHttpModuleRegistrationInfo* info, const std::shared_ptr<Registration>& registration);
    static void Forget(const IHttpModuleRegistrationInfo* info) noexcept;
    static void Fail(const IHttpModuleRegistrationInfo* info, const std::shared_ptr<const FailureAnswer>& answer);

private:
    const std::string m_name;
    Gate m_gate;
    mutable std::mutex m_mutex;
    std::shared_ptr<const FailureAnswer> m_failed;
};

} // namespace iisjava
