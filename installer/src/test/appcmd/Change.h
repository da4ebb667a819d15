#pragma once

#include "CommandLine.h"
#include "Section.h"

#include <string>
#include <vector>

// list.[indexer].attribute:value, or list.[indexer].inner.[innerIndexer]; any part may be missing.
struct Target
{
    explicit Target(const std::string& text);

    std::string list;
    std::string indexer;
    std::string inner;
    std::string innerIndexer;
    std::string attribute;
    std::string value;
};

// One change of one section at one path ("" is the server), made on the text of the file.
class Change
{
public:
    Change(ConfigFile& file, Section section, std::string path);

    void Add(const Target& target);
    void Remove(const Target& target);
    void Set(const Target& target);

private:
    const Section::List& List(const std::string& name) const;
    std::vector<Element> Holder(const std::string& list) const;
    size_t OwnIndex(const std::string& list, const Indexer& indexer) const;
    void AddInner(const Target& target);
    bool TakeEntry(std::vector<Element>& elements, const std::string& keyName, const std::string& key);
    void Write(const std::string& list, const std::string& entry, size_t index);
    void WriteSection(std::vector<std::string> lines);

    ConfigFile& m_file;
    Section m_section;
    std::string m_path;
};
