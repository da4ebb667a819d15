#pragma once

#include "ConfigFile.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

// What the schema says of one section: its own attributes, and its lists, by the element that holds them ("" is the
// section itself), each with its key and the attributes that an entry may have.
struct Section
{
    struct List
    {
        std::string key;
        std::vector<std::string> attributes;
        std::vector<std::string> required;
        bool childrenFirst = false; // entries of a lower level come before the inherited ones
        std::map<std::string, List> lists = {}; // that each entry has itself
    };

    std::string name; // system.webServer/modules
    std::vector<std::string> attributes;
    std::map<std::string, List> lists;

    std::string Leaf() const { return name.substr(name.rfind('/') + 1); }
};

// Sections that both the schema and configSections know; anything else is an unknown section, as in IIS.
std::optional<Section> FindSection(const ConfigFile& file, const std::filesystem::path& schemaFolder,
                                   const std::string& name);

// The elements from the root down to the section at a path ("" is the server), as far as they are there.
std::vector<Element> SectionPath(const Element& root, const std::string& sectionName, const std::string& path);

// The entries that hold at a path: those of the server, then of each <location> on the way.
std::vector<Element> EffectiveEntries(const Element& root, const Section& section, const std::string& list,
                                      const std::string& path);
