#pragma once

#include "config/ElementLocks.h"
#include "config/OverrideModes.h"
#include "config/Schema.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace iishost
{

// What was said of a section for exactly one path, and what follows from it and from what is above.
struct SectionModes
{
    OverrideMode overrideMode;
    OverrideMode effectiveOverrideMode; // never Inherit
};

// One element of the merged configuration: what files of all levels say about it, and its defaults. Copied from level
// to level and then changed by Apply; read-only once it is handed out. The schema must outlive it.
class ConfigurationElement
{
public:
    ConfigurationElement(const ElementSchema& schema, std::string name);

    // Adds what an XML element of a lower level says. Throws ConfigurationError.
    void Apply(const XmlElement& xml, ElementLocks::Reach locks = ElementLocks::Reach::WhatIsReadLater);
    // After the last Apply, of a section. What `own` locks does not count as locked; null: all that is locked does.
    void Finish(const SectionModes& modes, bool locked, const std::filesystem::path* own);

    // None of what is no section.
    const std::optional<SectionModes>& Modes() const { return m_modes; }
    bool IsLocked() const { return m_isLocked; }
    bool IsLocked(const std::string& attribute) const { return m_isLocked || m_locks.LocksAttribute(attribute); }
    const std::string& Name() const { return m_name; }
    const ElementSchema& GetSchema() const { return *m_schema; }
    bool IsExplicit(const std::string& attribute) const { return m_values.count(attribute) != 0; }
    // The value or its default, with environment variables expanded where the schema says so. The attribute must be one
    // of the schema.
    std::string Get(const std::string& attribute) const;
    bool GetBool(const std::string& attribute) const { return GetNumber(attribute) != 0; }
    int64_t GetNumber(const std::string& attribute) const;
    // The child that the schema has; never null for such a name.
    const ConfigurationElement& Child(const std::string& name) const& { return m_children.at(name); }
    const ConfigurationElement& Child(const std::string& name) const&& = delete;
    const std::map<std::string, ConfigurationElement>& Children() const& { return m_children; }
    const std::map<std::string, ConfigurationElement>& Children() const&& = delete;
    const std::vector<ConfigurationElement>& Items() const& { return m_items; }
    const std::vector<ConfigurationElement>& Items() const&& = delete; // a loop would outlive the element
    // Where it was written; of a merged element the last place. Fails with that place.
    [[noreturn]] void Fail(const std::string& wrong, const std::string& expected) const;

private:
    void FinishLocks(bool locked, const std::filesystem::path* own);
    void ApplyAttribute(const XmlElement& xml, const XmlAttribute& attribute);
    void ApplyChildren(const XmlElement& xml, ElementLocks::Reach locks);
    void ApplyDirective(const CollectionSchema& collection, const XmlElement& xml, size_t& insertAt,
                        ElementLocks::Reach locks);
    void Add(const CollectionSchema& collection, const XmlElement& xml, size_t& insertAt, ElementLocks::Reach locks);
    void Remove(const CollectionSchema& collection, const XmlElement& xml, size_t& insertAt);
    std::vector<ConfigurationElement>::iterator FindItem(const ConfigurationElement& item);
    std::string Key() const;     // for comparison; empty without key
    std::string KeyText() const; // for messages
    void CheckRequired(const XmlElement& xml) const;
    std::string ExpectedIn() const;

    const ElementSchema* m_schema;
    std::string m_name;
    std::map<std::string, std::string> m_values;
    std::map<std::string, ConfigurationElement> m_children;
    std::vector<ConfigurationElement> m_items;
    ElementLocks m_locks;
    std::optional<SectionModes> m_modes;
    bool m_isLocked = false;
    std::shared_ptr<const std::filesystem::path> m_file;
    size_t m_line = 0;
};

} // namespace iishost
