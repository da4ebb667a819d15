#pragma once

#include "config/Xml.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace iishost
{

enum class AttributeType
{
    Bool,
    Enum,
    Flags,
    UInt,
    Int,
    Int64,
    String,
    TimeSpan,
};

struct AttributeSchema
{
    std::string name;
    AttributeType type = AttributeType::String;
    std::string defaultValue;
    bool required = false;
    bool key = false; // isUniqueKey or isCombinedKey
    bool expanded = false;
    bool caseSensitive = false; // as a key
    std::string validationType;
    std::string validationParameter;
    std::vector<std::pair<std::string, int64_t>> names; // of an enum or of flags

    // Throws std::invalid_argument, whose text is what was expected.
    void Validate(const std::string& value) const;
    // Of a valid value: true is 1, an enum its number, flags their sum, a timeSpan its 100-nanosecond ticks.
    int64_t Number(const std::string& value) const;
};

struct CollectionSchema;

struct ElementSchema
{
    std::string name;
    std::vector<AttributeSchema> attributes;
    std::vector<ElementSchema> elements;
    std::shared_ptr<const CollectionSchema> collection; // null: none

    const AttributeSchema* FindAttribute(std::string_view attribute) const;
    const ElementSchema* FindElement(std::string_view element) const;
};

struct CollectionSchema
{
    std::vector<std::string> addElements;
    std::string removeElement;
    std::string clearElement;
    bool mergeAppend = true; // false: what a lower level adds comes before what it inherits
    bool allowDuplicates = false;
    ElementSchema item;

    bool HasAddElement(std::string_view element) const;
};

// The sections that the configuration may hold, from files in IIS's own schema format (<configSchema>).
class Schema
{
public:
    // With the sections that iishost itself reads.
    static Schema WithBuiltInSections();

    // Adds the sections of a file; a section that is there already is replaced. Throws ConfigurationError.
    void AddFile(const std::filesystem::path& file);
    void Add(const XmlElement& configSchema);

    // `path` as in "system.webServer/handlers"; null when no schema has that section.
    const ElementSchema* FindSection(std::string_view path) const;
    // True when the name begins the path of some section: a section group.
    bool IsGroup(std::string_view path) const;
    // The names that may stand inside a group, for messages.
    std::string NamesIn(std::string_view group) const;

private:
    std::map<std::string, ElementSchema, std::less<>> m_sections;
};

} // namespace iishost
