#include "config/OverrideModes.h"

namespace iishost
{

std::string_view NameOf(OverrideMode mode)
{
    switch (mode)
    {
    case OverrideMode::Allow:
        return "Allow";
    case OverrideMode::Deny:
        return "Deny";
    default:
        return "Inherit";
    }
}

void OverrideModes::Say(size_t file, OverrideMode mode)
{
    m_modes[file] = mode == OverrideMode::Inherit ? m_modes[file] : mode;
}

bool OverrideModes::IsLocked(size_t file) const
{
    bool locked = m_lockedByDefault && file != 0;
    for (size_t above = 0; above < file; ++above)
    {
        locked = m_modes[above] == OverrideMode::Inherit ? locked : m_modes[above] == OverrideMode::Deny;
    }
    return locked;
}

} // namespace iishost
