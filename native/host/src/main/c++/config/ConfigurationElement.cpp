#include "config/ConfigurationElement.h"

#include "config/ConfigurationError.h"
#include "server/Text.h"

#include <algorithm>
#include <stdexcept>

namespace iishost
{

namespace
{

std::string Quoted(const std::string& name)
{
    return "<" + name + ">";
}

} // namespace

ConfigurationElement::ConfigurationElement(const ElementSchema& schema, std::string name)
    : m_schema(&schema), m_name(std::move(name))
{
    for (const auto& element : schema.elements)
    {
        m_children.emplace(element.name, ConfigurationElement(element, element.name));
    }
}

void ConfigurationElement::Apply(const XmlElement& xml, ElementLocks::Reach locks)
{
    m_file = xml.file;
    m_line = xml.line;
    m_locks.Bind();
    m_locks.CheckItem(xml);
    for (const auto& attribute : xml.attributes)
    {
        ApplyAttribute(xml, attribute);
    }
    ApplyChildren(xml, locks);
    m_locks.Take(xml, locks);
}

void ConfigurationElement::Finish(const SectionModes& modes, bool locked, const std::filesystem::path* own)
{
    m_modes = modes;
    FinishLocks(locked, own);
}

void ConfigurationElement::FinishLocks(bool locked, const std::filesystem::path* own)
{
    if (own != nullptr)
    {
        m_locks.Drop(*own);
    }
    m_isLocked = locked || m_locks.LocksItem();
    for (auto& [name, child] : m_children)
    {
        child.FinishLocks(m_isLocked || m_locks.LocksElement(name), own);
    }
    for (auto& item : m_items)
    {
        item.FinishLocks(m_isLocked || m_locks.LocksElement(item.m_name), own);
    }
}

void ConfigurationElement::ApplyAttribute(const XmlElement& xml, const XmlAttribute& attribute)
{
    if (ElementLocks::IsLockAttribute(attribute.name))
    {
        return;
    }
    m_locks.CheckAttribute(xml, attribute);
    const AttributeSchema* schema = m_schema->FindAttribute(attribute.name);
    if (schema == nullptr)
    {
        throw ConfigurationError(*xml.file, attribute.line,
                                 "unknown attribute '" + attribute.name + "' of " + Quoted(xml.name), ExpectedIn());
    }
    try
    {
        schema->Validate(attribute.value);
    }
    catch (const std::invalid_argument& expected)
    {
        throw ConfigurationError(*xml.file, attribute.line,
                                 "the attribute '" + attribute.name + "' of " + Quoted(xml.name) + " is '" +
                                     attribute.value + "'",
                                 expected.what());
    }
    m_values[attribute.name] = attribute.value;
}

void ConfigurationElement::ApplyChildren(const XmlElement& xml, ElementLocks::Reach locks)
{
    const CollectionSchema* collection = m_schema->collection.get();
    size_t insertAt = collection != nullptr && collection->mergeAppend ? m_items.size() : 0;
    for (auto& item : m_items)
    {
        item.m_locks.Bind();
    }
    for (const auto& child : xml.children)
    {
        m_locks.CheckElement(child);
        const auto element = m_children.find(child.name);
        if (element != m_children.end())
        {
            element->second.Apply(child, locks);
        }
        else if (collection != nullptr)
        {
            ApplyDirective(*collection, child, insertAt, locks);
        }
        else
        {
            child.Fail("unknown element " + Quoted(child.name) + " in " + Quoted(xml.name), ExpectedIn());
        }
    }
}

void ConfigurationElement::ApplyDirective(const CollectionSchema& collection, const XmlElement& xml, size_t& insertAt,
                                          ElementLocks::Reach locks)
{
    if (collection.HasAddElement(xml.name))
    {
        Add(collection, xml, insertAt, locks);
    }
    else if (!collection.removeElement.empty() && xml.name == collection.removeElement)
    {
        Remove(collection, xml, insertAt);
    }
    else if (!collection.clearElement.empty() && xml.name == collection.clearElement)
    {
        for (const auto& item : m_items)
        {
            item.m_locks.CheckItem(xml);
        }
        m_items.clear();
        insertAt = 0;
    }
    else
    {
        xml.Fail("unknown element " + Quoted(xml.name) + " in " + Quoted(m_name), ExpectedIn());
    }
}

void ConfigurationElement::Add(const CollectionSchema& collection, const XmlElement& xml, size_t& insertAt,
                               ElementLocks::Reach locks)
{
    ConfigurationElement item(collection.item, xml.name);
    item.Apply(xml, locks);
    item.CheckRequired(xml);
    if (!collection.allowDuplicates && FindItem(item) != m_items.end())
    {
        xml.Fail("duplicate " + Quoted(xml.name) + " with " + item.KeyText() + " in " + Quoted(m_name),
                 "one entry for each key; <remove> or <clear> the inherited one first");
    }
    m_items.insert(m_items.begin() + static_cast<std::ptrdiff_t>(insertAt), std::move(item));
    ++insertAt;
}

void ConfigurationElement::Remove(const CollectionSchema& collection, const XmlElement& xml, size_t& insertAt)
{
    ConfigurationElement key(collection.item, xml.name);
    key.Apply(xml);
    for (const auto& attribute : collection.item.attributes)
    {
        if (attribute.key && !key.IsExplicit(attribute.name))
        {
            xml.Fail(Quoted(xml.name) + " has no " + attribute.name, "the key of the entry to remove");
        }
    }
    const auto found = FindItem(key);
    if (found != m_items.end())
    {
        found->m_locks.CheckItem(xml);
        insertAt -= static_cast<size_t>(found - m_items.begin()) < insertAt ? 1 : 0;
        m_items.erase(found);
    }
}

std::vector<ConfigurationElement>::iterator ConfigurationElement::FindItem(const ConfigurationElement& item)
{
    const std::string key = item.Key();
    return key.empty() ? m_items.end()
                       : std::find_if(m_items.begin(), m_items.end(),
                                      [&](const ConfigurationElement& candidate) { return candidate.Key() == key; });
}

std::string ConfigurationElement::KeyText() const
{
    std::string text;
    for (const auto& attribute : m_schema->attributes)
    {
        if (attribute.key)
        {
            text += (text.empty() ? "" : ", ") + attribute.name + "='" + Get(attribute.name) + "'";
        }
    }
    return text;
}

std::string ConfigurationElement::Key() const
{
    std::string key;
    for (const auto& attribute : m_schema->attributes)
    {
        if (attribute.key)
        {
            const std::string value = Get(attribute.name);
            key += (attribute.caseSensitive ? value : ToLower(value)) + '\n';
        }
    }
    return key;
}

void ConfigurationElement::CheckRequired(const XmlElement& xml) const
{
    for (const auto& attribute : m_schema->attributes)
    {
        if (attribute.required && !IsExplicit(attribute.name))
        {
            xml.Fail(Quoted(xml.name) + " in a collection has no " + attribute.name,
                     "the attribute '" + attribute.name + "'");
        }
    }
}

std::string ConfigurationElement::Get(const std::string& attribute) const
{
    const AttributeSchema* schema = m_schema->FindAttribute(attribute);
    if (schema == nullptr)
    {
        throw std::invalid_argument(Quoted(m_name) + " has no attribute '" + attribute + "' in its schema");
    }
    const auto found = m_values.find(attribute);
    const std::string& value = found == m_values.end() ? schema->defaultValue : found->second;
    return schema->expanded ? ExpandEnvironment(value) : value;
}

int64_t ConfigurationElement::GetNumber(const std::string& attribute) const
{
    const std::string value = Get(attribute);
    return m_schema->FindAttribute(attribute)->Number(value);
}

void ConfigurationElement::Fail(const std::string& wrong, const std::string& expected) const
{
    throw ConfigurationError(m_file == nullptr ? std::filesystem::path() : *m_file, m_line, wrong, expected);
}

std::string ConfigurationElement::ExpectedIn() const
{
    std::string names;
    const auto append = [&](const std::string& name)
    {
        names += (names.empty() ? "" : ", ") + name;
    };
    for (const auto& attribute : m_schema->attributes)
    {
        append(attribute.name);
    }
    for (const auto& element : m_schema->elements)
    {
        append(Quoted(element.name));
    }
    if (m_schema->collection != nullptr)
    {
        for (const auto& element : m_schema->collection->addElements)
        {
            append(Quoted(element));
        }
        append(Quoted(m_schema->collection->removeElement));
        append(Quoted(m_schema->collection->clearElement));
    }
    return names.empty() ? "nothing inside " + Quoted(m_name) : "one of " + names;
}

} // namespace iishost
