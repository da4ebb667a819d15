#include "Section.h"

#include <algorithm>
#include <rapidxml/rapidxml.hpp>

namespace
{
using Node = rapidxml::xml_node<>;

std::string Value(const Node& node, const char* attribute)
{
    const auto* found = node.first_attribute(attribute);
    return found == nullptr ? std::string() : std::string(found->value());
}

Section::List ReadList(const Node& collection)
{
    Section::List list;
    for (const Node* a = collection.first_node("attribute"); a != nullptr; a = a->next_sibling("attribute"))
    {
        list.attributes.push_back(Value(*a, "name"));
        if (Value(*a, "isUniqueKey") == "true")
        {
            list.key = list.attributes.back();
        }
        if (Value(*a, "required") == "true")
        {
            list.required.push_back(list.attributes.back());
        }
    }
    for (const Node* e = collection.first_node("element"); e != nullptr; e = e->next_sibling("element"))
    {
        if (const Node* inner = e->first_node("collection"))
        {
            list.lists[Value(*e, "name")] = ReadList(*inner);
        }
    }
    return list;
}

std::optional<Section> ReadSchema(const std::filesystem::path& schema, const std::string& name)
{
    std::string text = ReadText(schema);
    rapidxml::xml_document<> document;
    document.parse<0>(text.data());
    const Node* root = document.first_node("configSchema");
    const Node* found = root == nullptr ? nullptr : root->first_node("sectionSchema");
    while (found != nullptr && Value(*found, "name") != name)
    {
        found = found->next_sibling("sectionSchema");
    }
    if (found == nullptr)
    {
        return std::nullopt;
    }
    Section section{name, {}, {}};
    for (const Node* a = found->first_node("attribute"); a != nullptr; a = a->next_sibling("attribute"))
    {
        section.attributes.push_back(Value(*a, "name"));
    }
    for (const Node* e = found->first_node("element"); e != nullptr; e = e->next_sibling("element"))
    {
        if (const Node* collection = e->first_node("collection"))
        {
            section.lists[Value(*e, "name")] = ReadList(*collection);
        }
    }
    return section;
}

const std::map<std::string, Section>& Stock()
{
    static const std::map<std::string, Section> sections = {
        {"system.webServer/globalModules",
         {"system.webServer/globalModules",
          {},
          {{"", {"name", {"name", "image", "preCondition"}, {"name", "image"}, false}}}}},
        {"system.webServer/modules",
         {"system.webServer/modules",
          {"runAllManagedModulesForAllRequests"},
          {{"", {"name", {"name", "type", "preCondition", "lockItem"}, {"name"}, false}}}}},
        {"system.webServer/handlers",
         {"system.webServer/handlers",
          {"accessPolicy"},
          {{"",
            {"name",
             {"name", "path", "verb", "type", "modules", "scriptProcessor", "resourceType", "requireAccess",
              "allowPathInfo", "preCondition", "responseBufferLimit"},
             {"name", "path", "verb"},
             true}}}}},
        {"system.applicationHost/applicationPools", {"system.applicationHost/applicationPools", {}, {}}}};
    return sections;
}

bool Declared(const Element& root, const std::string& name)
{
    const size_t slash = name.find('/');
    const Element* sections = root.Child("configSections");
    for (const Element& group : sections == nullptr ? std::vector<Element>() : sections->children)
    {
        const auto matches = [&](const Element& e)
        {
            return e.Attribute("name") == name.substr(slash + 1);
        };
        if (group.Attribute("name") == name.substr(0, slash) &&
            std::any_of(group.children.begin(), group.children.end(), matches))
        {
            return true;
        }
    }
    return false;
}
} // namespace

std::optional<Section> FindSection(const ConfigFile& file, const std::filesystem::path& schemaFolder,
                                   const std::string& name)
{
    if (!Declared(file.Root(), name))
    {
        return std::nullopt;
    }
    const auto stock = Stock().find(name);
    if (stock != Stock().end())
    {
        return stock->second;
    }
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(schemaFolder, none))
    {
        if (entry.path().extension() == ".xml")
        {
            if (auto section = ReadSchema(entry.path(), name))
            {
                return section;
            }
        }
    }
    return std::nullopt;
}

std::vector<Element> SectionPath(const Element& root, const std::string& sectionName, const std::string& path)
{
    std::vector<Element> result{root};
    if (!path.empty())
    {
        const auto location =
            std::find_if(root.children.begin(), root.children.end(),
                         [&](const Element& e) { return e.name == "location" && e.Attribute("path") == path; });
        if (location == root.children.end())
        {
            return result;
        }
        result.push_back(*location);
    }
    const size_t slash = sectionName.find('/');
    for (const std::string& name : {sectionName.substr(0, slash), sectionName.substr(slash + 1)})
    {
        const Element* child = result.back().Child(name);
        if (child == nullptr)
        {
            break;
        }
        const Element copy = *child;
        result.push_back(copy);
    }
    return result;
}

std::vector<Element> EffectiveEntries(const Element& root, const Section& section, const std::string& list,
                                      const std::string& path)
{
    std::vector<std::string> levels{""};
    for (size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1))
    {
        levels.push_back(path.substr(0, slash));
    }
    if (!path.empty())
    {
        levels.push_back(path);
    }
    const Section::List& schema = section.lists.at(list);
    std::vector<Element> entries;
    for (const std::string& level : levels)
    {
        const std::vector<Element> elements = SectionPath(root, section.name, level);
        if (elements.back().name != section.Leaf())
        {
            continue;
        }
        const Element* holder = list.empty() ? &elements.back() : elements.back().Child(list);
        std::vector<Element> own;
        for (const Element& child : holder == nullptr ? std::vector<Element>() : holder->children)
        {
            const auto same = [&](const Element& e)
            {
                return e.Attribute(schema.key) == child.Attribute(schema.key);
            };
            if (child.name == "clear")
            {
                entries.clear();
            }
            else if (child.name == "remove")
            {
                entries.erase(std::remove_if(entries.begin(), entries.end(), same), entries.end());
            }
            else if (child.name == "add")
            {
                own.push_back(child);
            }
        }
        const bool before = schema.childrenFirst && !level.empty();
        entries.insert(before ? entries.begin() : entries.end(), own.begin(), own.end());
    }
    return entries;
}
