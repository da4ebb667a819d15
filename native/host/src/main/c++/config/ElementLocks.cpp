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

bool IsOf(const std::shared_ptr<const std::filesystem::path>& file, const XmlElement& xml)
{
    return file != nullptr && *file == *xml.file;
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
    const File freeFile = reach == Reach::FilesBelow ? xml.file : nullptr;
    for (const auto& attribute : xml.attributes)
    {
        if (attribute.name == "lockItem")
        {
            m_item = EqualsIgnoringCase(attribute.value, "true");
            m_itemFreeFile = freeFile;
        }
        else if (IsLockAttribute(attribute.name))
        {
            const auto names = Split(attribute.value, ',');
            m_locks.push_back({attribute.name.find("Elements") != std::string::npos,
                               attribute.name.find("Except") != std::string::npos,
                               {names.begin(), names.end()},
                               freeFile});
        }
    }
}

bool ElementLocks::IsLocked(const XmlElement& xml, const std::string& name, bool elements) const
{
    return std::any_of(m_locks.begin(), m_locks.begin() + static_cast<std::ptrdiff_t>(m_binding),
                       [&](const Lock& lock)
                       {
                           const bool named = lock.names.count(name) != 0 || (!lock.except && lock.names.count("*") != 0);
                           return lock.elements == elements && named != lock.except && !IsOf(lock.freeFile, xml);
                       });
}

void ElementLocks::CheckAttribute(const XmlElement& xml, const XmlAttribute& attribute) const
{
    if (IsLocked(xml, attribute.name, false))
    {
        Fail(xml, attribute.line, "the attribute '" + attribute.name + "' of <" + xml.name + ">");
    }
}

void ElementLocks::CheckElement(const XmlElement& child) const
{
    if (IsLocked(child, child.name, true))
    {
        Fail(child, child.line, "the element <" + child.name + ">");
    }
}

void ElementLocks::CheckItem(const XmlElement& change) const
{
    if (m_itemBinds && !IsOf(m_itemFreeFile, change))
    {
        Fail(change, change.line, "<" + change.name + "> of an entry with lockItem=\"true\"");
    }
}

} // namespace iishost
