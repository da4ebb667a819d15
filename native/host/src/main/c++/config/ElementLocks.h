#pragma once

#include "config/Xml.h"

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace iishost
{

// What lockAttributes, lockElements and their forms with Except say of one element of the merged configuration. They bind
// what is read after them: other sections of the same file, unless only files below are to be bound, and those files.
class ElementLocks
{
public:
    enum class Reach
    {
        WhatIsReadLater,
        FilesBelow,
    };

    static bool IsLockAttribute(std::string_view name);

    // What was taken so far binds from now on.
    void Bind();
    void Take(const XmlElement& xml, Reach reach);
    // Forgets what that file has said.
    void Drop(const std::filesystem::path& file);
    bool LocksItem() const { return m_item; }
    bool LocksAttribute(const std::string& name) const { return Locks(name, false, m_locks.size(), nullptr); }
    bool LocksElement(const std::string& name) const { return Locks(name, true, m_locks.size(), nullptr); }
    // Throw ConfigurationError.
    void CheckAttribute(const XmlElement& xml, const XmlAttribute& attribute) const;
    void CheckElement(const XmlElement& child) const;
    // `change`: what would change the element that these locks are of, or a <remove> or <clear> that would take it
    // away.
    void CheckItem(const XmlElement& change) const;

private:
    // Where a lock stands, and how far it reaches.
    struct Origin
    {
        std::shared_ptr<const std::filesystem::path> file;
        Reach reach = Reach::WhatIsReadLater;

        bool Binds(const XmlElement& xml) const { return reach == Reach::WhatIsReadLater || *file != *xml.file; }
    };
    struct Lock
    {
        bool elements;
        bool except;
        std::set<std::string> names;
        Origin origin;
    };

    // `xml`: which wants to use what has that name; null: anything.
    bool Locks(const std::string& name, bool elements, size_t binding, const XmlElement* xml) const;

    std::vector<Lock> m_locks;
    size_t m_binding = 0; // the first so many
    bool m_item = false;
    bool m_itemBinds = false;
    Origin m_itemOrigin;
};

} // namespace iishost
