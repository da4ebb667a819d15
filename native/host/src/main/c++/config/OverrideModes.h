#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace iishost
{

// The overrideMode of a <location>.
enum class OverrideMode
{
    Inherit,
    Allow,
    Deny,
};

std::string_view NameOf(OverrideMode mode);

// What the files of a path say of whether those below may use one section. The first is applicationHost.config.
class OverrideModes
{
public:
    OverrideModes(bool lockedByDefault, size_t files)
        : m_lockedByDefault(lockedByDefault), m_modes(files, OverrideMode::Inherit)
    {}

    // The last word of a file counts.
    void Say(size_t file, OverrideMode mode);
    // Whether the file may not use the section, after what those above it have said; of their number: one below all.
    bool IsLocked(size_t file) const;

private:
    const bool m_lockedByDefault;
    std::vector<OverrideMode> m_modes;
};

} // namespace iishost
