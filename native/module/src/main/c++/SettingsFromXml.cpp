#include "SettingsElement.h"
#include "support/Platform.h"
#include "support/Utf.h"

#include <rapidxml/rapidxml.hpp>

#include <algorithm>
#include <cstring>

namespace iisjava
{

namespace
{

using Node = rapidxml::xml_node<char>;

// Files of IIS are UTF-8; a file written by hand on Windows may be UTF-16.
std::string WithoutByteOrderMark(std::string text)
{
    const auto byte = [&](size_t i)
    {
        return static_cast<uint8_t>(text[i]);
    };
    if (text.size() >= 3 && byte(0) == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF)
    {
        return text.substr(3);
    }
    if (text.size() >= 2 && byte(0) == 0xFF && byte(1) == 0xFE)
    {
        WideString wide(text.size() / 2 - 1, WCHAR(0));
        for (size_t i = 0; i < wide.size(); ++i)
        {
            wide[i] = static_cast<WCHAR>(byte(2 * i + 2) | (byte(2 * i + 3) << 8));
        }
        return ToUtf8(wide.data(), wide.size());
    }
    return text;
}

std::string Text(const Node& node, const char* name)
{
    const auto* attribute = node.first_attribute(name);
    return attribute == nullptr ? std::string() : std::string(attribute->value(), attribute->value_size());
}

// A file, and the copy of its text that parsing cuts up; the other one keeps the lines.
struct File
{
    const std::string& name;
    const std::string& text;
    const std::string& parsed;

    std::string Place(const char* where) const
    {
        const auto end = text.begin() + (where - parsed.data());
        return name + ":" + std::to_string(1 + std::count(text.begin(), end, '\n'));
    }
};

class XmlSettingsElement final : public SettingsElement
{
public:
    XmlSettingsElement(const Node& node, const File& file) : m_node(node), m_file(file) {}

    std::optional<std::string> Attribute(const char* name) const override
    {
        return m_node.first_attribute(name) == nullptr ? std::nullopt : std::make_optional(Text(m_node, name));
    }

    std::optional<std::string> ExpandedAttribute(const char* name) const override
    {
        const auto value = Attribute(name);
        return value ? std::make_optional(ExpandEnvironment(*value, &Platform::Environment)) : std::nullopt;
    }

    std::string Place() const override { return m_file.Place(m_node.name()); }

private:
    const Node& m_node;
    const File& m_file;
};

bool IsNamed(const Node& node, const char* name)
{
    return std::string(node.name(), node.name_size()) == name;
}

// The elements of a collection in document order: clear empties it, remove takes one out, add must have a new key.
template <class Element, class HasKey, class Read>
void ReadCollection(const Node* parent, const File& file, std::vector<Element>& collection, const char* keyName,
                    HasKey&& hasKey, Read&& read)
{
    for (const Node* child = parent == nullptr ? nullptr : parent->first_node(); child != nullptr;
         child = child->next_sibling())
    {
        const std::string given = Text(*child, keyName);
        const auto found = std::find_if(collection.begin(), collection.end(),
                                        [&](const Element& element) { return hasKey(element, given); });
        if (IsNamed(*child, "clear"))
        {
            collection.clear();
        }
        else if (IsNamed(*child, "remove"))
        {
            if (found != collection.end())
            {
                collection.erase(found);
            }
        }
        else if (IsNamed(*child, "add"))
        {
            if (found != collection.end())
            {
                RefuseDuplicate(XmlSettingsElement(*child, file), keyName);
            }
            collection.push_back(read(*child));
        }
    }
}

ModuleSettings ReadModule(const Node& node, const File& file)
{
    ModuleSettings module = ReadModule(XmlSettingsElement(node, file));
    ReadCollection(
        node.first_node("settings"), file, module.settings, "name",
        [](const ModuleSetting& setting, const std::string& name) { return EqualsIgnoringCase(setting.name, name); },
        [&](const Node& setting) { return ReadModuleSetting(XmlSettingsElement(setting, file)); });
    return module;
}

void ReadSection(const Node& section, const File& file, Settings& settings)
{
    ReadSection(XmlSettingsElement(section, file), settings);
    ReadCollection(
        section.first_node("jvmOptions"), file, settings.jvmOptions, "value",
        [](const std::string& option, const std::string& value) { return option == value; },
        [](const Node& node) { return Text(node, "value"); });
    ReadCollection(
        section.first_node("modules"), file, settings.modules, "name",
        [](const ModuleSettings& module, const std::string& name) { return EqualsIgnoringCase(module.name, name); },
        [&](const Node& node) { return ReadModule(node, file); });
}

// Reads parent/system.webServer/iisjava where it is there.
bool ReadSectionsOf(const Node& parent, const File& file, Settings& settings)
{
    bool found = false;
    for (const Node* group = parent.first_node("system.webServer"); group != nullptr;
         group = group->next_sibling("system.webServer"))
    {
        for (const Node* section = group->first_node("iisjava"); section != nullptr;
             section = section->next_sibling("iisjava"))
        {
            ReadSection(*section, file, settings);
            found = true;
        }
    }
    return found;
}

} // namespace

std::optional<Settings> Settings::ReadFromXml(std::string xml, const std::string& fileName, std::string* reason)
{
    xml = WithoutByteOrderMark(std::move(xml));
    std::string parsed = xml;
    const File file{fileName, xml, parsed};
    rapidxml::xml_document<char> document;
    try
    {
        document.parse<rapidxml::parse_default>(parsed.data());
        const Node* configuration = document.first_node("configuration");
        Settings settings;
        bool found = configuration != nullptr && ReadSectionsOf(*configuration, file, settings);
        for (const Node* location = configuration == nullptr ? nullptr : configuration->first_node("location");
             location != nullptr; location = location->next_sibling("location"))
        {
            const std::string path = Text(*location, "path");
            found = ((path.empty() || path == ".") && ReadSectionsOf(*location, file, settings)) || found;
        }
        if (!found)
        {
            *reason = "the file " + fileName + " has no such section";
            return std::nullopt;
        }
        return settings;
    }
    catch (const rapidxml::parse_error& error)
    {
        *reason = file.Place(error.where<char>()) + " is not well-formed: " + error.what();
        return std::nullopt;
    }
}

} // namespace iisjava
