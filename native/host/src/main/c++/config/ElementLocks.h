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
    bool LocksItem() const { return m_item; }
    // Throw ConfigurationError.
    void CheckAttribute(const XmlElement& xml, const XmlAttribute& attribute) const;
    void CheckElement(const XmlElement& child) const;
    // `change`: a <remove> or <clear> that would take away the element that these locks are of.
    void CheckItem(const XmlElement& change) const;

private:
    using File = std::shared_ptr<const std::filesystem::path>;
    struct Lock
    {
        bool elements;
        bool except;
        std::set<std::string> names;
        File freeFile; // which it does not bind; none: it binds all
    };

    bool IsLocked(const XmlElement& xml, const std::string& name, bool elements) const;

    std::vector<Lock> m_locks;
    size_t m_binding = 0; // the first so many
    bool m_item = false;
    bool m_itemBinds = false;
    File m_itemFreeFile;
};

} // namespace iishost
