#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

// An element of the configuration as it stands in the text: where it begins and ends, so that an edit replaces exactly
// what it means to. Invalid after any edit of its file.
struct Element
{
    std::string name;
    std::vector<std::pair<std::string, std::string>> attributes;
    std::vector<Element> children;
    size_t begin = 0;
    size_t openEnd = 0;    // just behind the '>' of the start tag
    size_t closeBegin = 0; // at the '<' of the end tag; equals end when there is none
    size_t end = 0;

    std::string Attribute(const std::string& attribute) const;
    const Element* Child(const std::string& child) const;
    bool SelfClosed() const { return closeBegin == end; }
};

// The text of an applicationHost.config, edited in place: what an edit does not mean stays byte for byte.
// Made by one command, which loads it, edits it and saves it; gone with the command.
class ConfigFile
{
public:
    static constexpr size_t LastIndex = static_cast<size_t>(-1);

    explicit ConfigFile(const std::filesystem::path& path);

    Element Root() const;
    const std::string& Text() const { return m_text; }

    // Lines of a new element become a child of the parent at an index; one that is too large means the last.
    void Insert(const Element& parent, const std::vector<std::string>& lines, size_t index = LastIndex);
    // The element, its line, and then every parent that is left with nothing to say.
    void Remove(const std::vector<Element>& path);
    void SetAttribute(const Element& element, const std::string& attribute, const std::string& value);
    void Save() const;

private:
    std::string Indent(size_t position) const;

    std::filesystem::path m_path;
    std::string m_text;
    std::string m_newLine = "\n";
};

std::string Escape(const std::string& text);
std::string ReadText(const std::filesystem::path& path);
void WriteText(const std::filesystem::path& path, const std::string& text);
