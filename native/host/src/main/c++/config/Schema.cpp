#include "config/Schema.h"

#include "config/BuiltInSchema.h"
#include "config/ConfigurationError.h"
#include "server/Text.h"

#include <algorithm>
#include <charconv>

namespace iishost
{

namespace
{

bool Flag(const XmlElement& element, std::string_view attribute, bool defaultValue = false)
{
    const std::string* value = element.Find(attribute);
    return value == nullptr ? defaultValue : EqualsIgnoringCase(*value, "true");
}

std::string Text(const XmlElement& element, std::string_view attribute)
{
    const std::string* value = element.Find(attribute);
    return value == nullptr ? std::string() : *value;
}

std::string RequiredText(const XmlElement& element, std::string_view attribute)
{
    const std::string* value = element.Find(attribute);
    if (value == nullptr || value->empty())
    {
        element.Fail("<" + element.name + "> has no " + std::string(attribute),
                     "the attribute " + std::string(attribute));
    }
    return *value;
}

AttributeType TypeOf(const XmlElement& attribute)
{
    static const std::pair<const char*, AttributeType> Types[] = {
        {"bool", AttributeType::Bool},     {"enum", AttributeType::Enum},         {"flags", AttributeType::Flags},
        {"uint", AttributeType::UInt},     {"int", AttributeType::Int},           {"int64", AttributeType::Int64},
        {"string", AttributeType::String}, {"timeSpan", AttributeType::TimeSpan},
    };
    const std::string type = RequiredText(attribute, "type");
    for (const auto& entry : Types)
    {
        if (type == entry.first)
        {
            return entry.second;
        }
    }
    attribute.Fail("unknown attribute type '" + type + "'", "bool, enum, flags, uint, int, int64, string or timeSpan");
}

const char* DefaultOf(AttributeType type)
{
    switch (type)
    {
    case AttributeType::Bool:
        return "false";
    case AttributeType::String:
    case AttributeType::Flags:
    case AttributeType::Enum:
        return "";
    case AttributeType::TimeSpan:
        return "00:00:00";
    default:
        return "0";
    }
}

AttributeSchema ReadAttribute(const XmlElement& element)
{
    AttributeSchema attribute;
    attribute.name = RequiredText(element, "name");
    attribute.type = TypeOf(element);
    attribute.required = Flag(element, "required");
    attribute.key = Flag(element, "isUniqueKey") || Flag(element, "isCombinedKey");
    attribute.expanded = Flag(element, "expanded");
    attribute.caseSensitive = Flag(element, "caseSensitive");
    attribute.validationType = Text(element, "validationType");
    attribute.validationParameter = Text(element, "validationParameter");
    for (const auto& child : element.children)
    {
        int64_t number = 0;
        const std::string value = RequiredText(child, "value");
        std::from_chars(value.data(), value.data() + value.size(), number);
        attribute.names.emplace_back(RequiredText(child, "name"), number);
    }
    const std::string* defaultValue = element.Find("defaultValue");
    attribute.defaultValue = defaultValue != nullptr ? *defaultValue
                             : attribute.type == AttributeType::Enum && !attribute.names.empty()
                                 ? attribute.names.front().first
                                 : DefaultOf(attribute.type);
    return attribute;
}

ElementSchema ReadElement(const XmlElement& element, std::string name);

std::shared_ptr<const CollectionSchema> ReadCollection(const XmlElement& element)
{
    auto collection = std::make_shared<CollectionSchema>();
    collection->addElements = Split(RequiredText(element, "addElement"), ',');
    collection->removeElement = Text(element, "removeElement");
    collection->clearElement = Text(element, "clearElement");
    collection->mergeAppend = Flag(element, "mergeAppend", true);
    collection->allowDuplicates = Flag(element, "allowDuplicates");
    collection->item = ReadElement(element, collection->addElements.front());
    return collection;
}

ElementSchema ReadElement(const XmlElement& element, std::string name)
{
    ElementSchema schema;
    schema.name = std::move(name);
    for (const auto& child : element.children)
    {
        if (child.name == "attribute")
        {
            schema.attributes.push_back(ReadAttribute(child));
        }
        else if (child.name == "element")
        {
            schema.elements.push_back(ReadElement(child, RequiredText(child, "name")));
        }
        else if (child.name == "collection")
        {
            schema.collection = ReadCollection(child);
        }
        else
        {
            child.Fail("unknown schema element <" + child.name + ">", "<attribute>, <element> or <collection>");
        }
    }
    return schema;
}

} // namespace

const AttributeSchema* ElementSchema::FindAttribute(std::string_view attribute) const
{
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const AttributeSchema& candidate) { return candidate.name == attribute; });
    return found == attributes.end() ? nullptr : &*found;
}

const ElementSchema* ElementSchema::FindElement(std::string_view element) const
{
    const auto found = std::find_if(elements.begin(), elements.end(),
                                    [&](const ElementSchema& candidate) { return candidate.name == element; });
    return found == elements.end() ? nullptr : &*found;
}

bool CollectionSchema::HasAddElement(std::string_view element) const
{
    return std::find(addElements.begin(), addElements.end(), element) != addElements.end();
}

Schema Schema::WithBuiltInSections()
{
    Schema schema;
    schema.Add(ParseXml(BuiltInSchema, "iishost_schema.xml"));
    return schema;
}

void Schema::AddFile(const std::filesystem::path& file)
{
    Add(ReadXmlFile(file));
}

void Schema::Add(const XmlElement& configSchema)
{
    if (configSchema.name != "configSchema")
    {
        configSchema.Fail("the root element is <" + configSchema.name + ">", "<configSchema>");
    }
    for (const auto& section : configSchema.children)
    {
        if (section.name != "sectionSchema")
        {
            section.Fail("unknown schema element <" + section.name + ">", "<sectionSchema>");
        }
        const std::string path = RequiredText(section, "name");
        m_sections[path] = ReadElement(section, path.substr(path.rfind('/') + 1));
    }
}

const ElementSchema* Schema::FindSection(std::string_view path) const
{
    const auto found = m_sections.find(path);
    return found == m_sections.end() ? nullptr : &found->second;
}

bool Schema::IsGroup(std::string_view path) const
{
    const std::string prefix = std::string(path) + "/";
    const auto found = m_sections.lower_bound(prefix);
    return found != m_sections.end() && found->first.compare(0, prefix.size(), prefix) == 0;
}

std::string Schema::NamesIn(std::string_view group) const
{
    const std::string prefix = group.empty() ? std::string() : std::string(group) + "/";
    std::string names;
    std::string last;
    for (const auto& section : m_sections)
    {
        if (section.first.compare(0, prefix.size(), prefix) == 0)
        {
            const std::string name =
                section.first.substr(prefix.size(), section.first.find('/', prefix.size()) - prefix.size());
            if (name != last)
            {
                names += (names.empty() ? "" : ", ") + name;
                last = name;
            }
        }
    }
    return names;
}

} // namespace iishost
