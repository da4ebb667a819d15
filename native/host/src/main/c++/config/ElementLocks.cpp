#include "config/ElementLocks.h"

#include "config/ConfigurationError.h"
#include "server/Text.h"

#include <algorithm>

namespace iishost
{

namespace
{

[[noreturn]] void Fail(const XmlElement& xml, size_t line, const std::string& what)
{
    throw ConfigurationError(*xml.file, line, what + " cannot be used here: it is locked above",
                             "nothing that a lock attribute above forbids", HRESULT_FROM_WIN32(ERROR_LOCK_VIOLATION));
}

} // namespace

bool ElementLocks::IsLockAttribute(std::string_view name)
{
    return name == "lockItem" || name == "lockAttributes" || name == "lockElements" ||
           name == "lockAllAttributesExcept" || name == "lockAllElementsExcept";
}

void ElementLocks::Bind()
{
    m_binding = m_locks.size();
    m_itemBinds = m_item;
}

void ElementLocks::Take(const XmlElement& xml, Reach reach)
{
    for (const auto& attribute : xml.attributes)
    {
        if (attribute.name == "lockItem")
        {
            m_item = EqualsIgnoringCase(attribute.value, "true");
            m_itemOrigin = {xml.file, reach};
        }
        else if (IsLockAttribute(attribute.name))
        {
            const auto names = Split(attribute.value, ',');
            m_locks.push_back({attribute.name.find("Elements") != std::string::npos,
                               attribute.name.find("Except") != std::string::npos,
                               {names.begin(), names.end()},
                               {xml.file, reach}});
        }
    }
}

void ElementLocks::Drop(const std::filesystem::path& file)
{
    m_locks.erase(std::remove_if(m_locks.begin(), m_locks.end(),
                                 [&](const Lock& lock) { return *lock.origin.file == file; }),
                  m_locks.end());
    m_binding = std::min(m_binding, m_locks.size());
    m_item = m_item && *m_itemOrigin.file != file;
}

bool ElementLocks::Locks(const std::string& name, bool elements, size_t binding, const XmlElement* xml) const
{
    return std::any_of(m_locks.begin(), m_locks.begin() + static_cast<std::ptrdiff_t>(binding),
                       [&](const Lock& lock)
                       {
                           const bool named = lock.names.count(name) != 0 || (!lock.except && lock.names.count("*") != 0);
                           return lock.elements == elements && named != lock.except &&
                                  (xml == nullptr || lock.origin.Binds(*xml));
                       });
}

void ElementLocks::CheckAttribute(const XmlElement& xml, const XmlAttribute& attribute) const
{
    if (Locks(attribute.name, false, m_binding, &xml))
    {
        Fail(xml, attribute.line, "the attribute '" + attribute.name + "' of <" + xml.name + ">");
    }
}

void ElementLocks::CheckElement(const XmlElement& child) const
{
    if (Locks(child.name, true, m_binding, &child))
    {
        Fail(child, child.line, "the element <" + child.name + ">");
    }
}

void ElementLocks::CheckItem(const XmlElement& change) const
{
    if (m_itemBinds && m_itemOrigin.Binds(change))
    {
        Fail(change, change.line, "<" + change.name + "> of what has lockItem=\"true\"");
    }
}

} // namespace iishost
