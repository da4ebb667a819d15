#pragma once

#include "Settings.h"

#include <optional>
#include <string>

namespace iisjava
{

// One element of the section, however it is read: what the two ways of reading have in common. All text is UTF-8.
class SettingsElement
{
public:
    SettingsElement() = default;
    SettingsElement(const SettingsElement&) = delete;
    SettingsElement& operator=(const SettingsElement&) = delete;
    virtual ~SettingsElement() = default;

    // Nothing where the attribute is not written, so that its default counts.
    virtual std::optional<std::string> Attribute(const char* name) const = 0;
    // The same for an attribute whose environment variables are expanded.
    virtual std::optional<std::string> ExpandedAttribute(const char* name) const = 0;
    // Where it is written, such as "pool.config:12"; empty where that is not known.
    virtual std::string Place() const = 0;
};

// The attributes of the section itself; those that are not written stay as they are. Throws a Failure that names the
// attribute, its place and what is allowed.
void ReadSection(const SettingsElement& element, Settings& settings);

// An entry of modules, without its settings.
ModuleSettings ReadModule(const SettingsElement& element);

ModuleSetting ReadModuleSetting(const SettingsElement& element);

// Refuses an entry whose key another one has.
[[noreturn]] void RefuseDuplicate(const SettingsElement& element, const char* attribute);

} // namespace iisjava
