#include "Failure.h"
#include "Settings.h"
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

std::string Attribute(const Node& node, const char* name)
{
    const auto* attribute = node.first_attribute(name);
    return attribute == nullptr ? std::string() : std::string(attribute->value(), attribute->value_size());
}

std::string Expanded(const Node& node, const char* name)
{
    return ExpandEnvironment(Attribute(node, name), &Platform::Environment);
}

bool IsNamed(const Node& node, const char* name)
{
    return std::string(node.name(), node.name_size()) == name;
}

// The elements of a collection in document order: clear empties it, remove takes one out, add is handed on.
template <class Collection, class Add, class Remove>
void ReadCollection(const Node* parent, Collection& collection, Add&& add, Remove&& remove)
{
    for (const Node* child = parent == nullptr ? nullptr : parent->first_node(); child != nullptr;
         child = child->next_sibling())
    {
        if (IsNamed(*child, "clear"))
        {
            collection.clear();
        }
        else if (IsNamed(*child, "remove"))
        {
            collection.erase(std::remove_if(collection.begin(), collection.end(),
                                            [&](const auto& element) { return remove(*child, element); }),
                             collection.end());
        }
        else if (IsNamed(*child, "add"))
        {
            collection.push_back(add(*child));
        }
    }
}

void ReadSection(const Node& section, Settings& settings)
{
    if (section.first_attribute("javaHome") != nullptr)
    {
        settings.javaHome = Expanded(section, "javaHome");
    }
    if (section.first_attribute("logDirectory") != nullptr)
    {
        settings.logDirectory = Expanded(section, "logDirectory");
    }
    if (section.first_attribute("detailedErrors") != nullptr)
    {
        settings.detailedErrors = ParseDetailedErrors(Attribute(section, "detailedErrors"));
    }
    ReadCollection(
        section.first_node("jvmOptions"), settings.jvmOptions,
        [](const Node& node) { return Attribute(node, "value"); },
        [](const Node& node, const std::string& value) { return Attribute(node, "value") == value; });
    ReadCollection(
        section.first_node("modules"), settings.modules,
        [](const Node& node) {
            return ModuleSettings{Attribute(node, "name"), Expanded(node, "type"), Expanded(node, "classPath")};
        },
        [](const Node& node, const ModuleSettings& module)
        { return EqualsIgnoringCase(Attribute(node, "name"), module.name); });
}

// Reads parent/system.webServer/iisjava where it is there.
bool ReadSectionsOf(const Node& parent, Settings& settings)
{
    bool found = false;
    for (const Node* group = parent.first_node("system.webServer"); group != nullptr;
         group = group->next_sibling("system.webServer"))
    {
        for (const Node* section = group->first_node("iisjava"); section != nullptr;
             section = section->next_sibling("iisjava"))
        {
            ReadSection(*section, settings);
            found = true;
        }
    }
    return found;
}

} // namespace

std::optional<Settings> Settings::ReadFromXml(std::string xml, const std::string& fileName, std::string* reason)
{
    xml = WithoutByteOrderMark(std::move(xml));
    // Parsing cuts the text up; the other copy keeps the lines for the message.
    std::string parsed = xml;
    rapidxml::xml_document<char> document;
    try
    {
        document.parse<rapidxml::parse_default>(parsed.data());
        const Node* configuration = document.first_node("configuration");
        Settings settings;
        bool found = configuration != nullptr && ReadSectionsOf(*configuration, settings);
        for (const Node* location = configuration == nullptr ? nullptr : configuration->first_node("location");
             location != nullptr; location = location->next_sibling("location"))
        {
            const std::string path = Attribute(*location, "path");
            found = ((path.empty() || path == ".") && ReadSectionsOf(*location, settings)) || found;
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
        const auto end = xml.begin() + (error.where<char>() - parsed.data());
        *reason = fileName + ":" + std::to_string(1 + std::count(xml.begin(), end, '\n')) +
                  " is not well-formed: " + error.what();
        return std::nullopt;
    }
}

} // namespace iisjava
