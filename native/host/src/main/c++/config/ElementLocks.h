#pragma once

#include "config/Xml.h"

#include <set>
#include <string>
#include <vector>

namespace iishost
{

// What lockAttributes, lockElements and their forms with Except say of one element of the merged configuration. They bind
// what is read after them: other sections of the same file, and the files below it.
class ElementLocks
{
public:
    static bool IsLockAttribute(std::string_view name);

    // What was taken so far binds from now on.
    void Bind();
    void Take(const XmlElement& xml);
    bool LocksItem() const { return m_item; }
    // Throw ConfigurationError.
    void CheckAttribute(const XmlElement& xml, const XmlAttribute& attribute) const;
    void CheckElement(const XmlElement& child) const;
    // `change`: a <remove> or <clear> that would take away the element that these locks are of.
    void CheckItem(const XmlElement& change) const;

private:
    struct Lock
    {
        bool elements;
        bool except;
        std::set<std::string> names;
    };

    bool IsLocked(const std::string& name, bool elements) const;

    std::vector<Lock> m_locks;
    size_t m_binding = 0; // the first so many
    bool m_item = false;
    bool m_itemBinds = false;
};

} // namespace iishost
