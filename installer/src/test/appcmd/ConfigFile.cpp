#include "ConfigFile.h"

#include "AppcmdError.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <rapidxml/rapidxml.hpp>

namespace
{
using Node = rapidxml::xml_node<>;

std::string Decode(const char* text, size_t length)
{
    static const std::pair<const char*, char> entities[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
    const std::string source(text, length);
    std::string result;
    for (size_t i = 0; i < source.size();)
    {
        bool replaced = false;
        for (const auto& [entity, character] : entities)
        {
            const std::string name = entity;
            if (source.compare(i, name.size(), name) == 0)
            {
                result += character;
                i += name.size();
                replaced = true;
                break;
            }
        }
        if (!replaced)
        {
            result += source[i++];
        }
    }
    return result;
}

size_t EndOfStartTag(const char* text, size_t position)
{
    char quote = 0;
    for (;; ++position)
    {
        const char c = text[position];
        if (quote != 0)
        {
            quote = c == quote ? 0 : quote;
        }
        else if (c == '"' || c == '\'')
        {
            quote = c;
        }
        else if (c == '>')
        {
            return position + 1;
        }
    }
}

Element Read(const char* text, const Node& node)
{
    Element element;
    element.name.assign(node.name(), node.name_size());
    element.begin = static_cast<size_t>(node.name() - text) - 1;
    element.openEnd = EndOfStartTag(text, element.begin);
    for (const auto* a = node.first_attribute(); a != nullptr; a = a->next_attribute())
    {
        element.attributes.emplace_back(std::string(a->name(), a->name_size()), Decode(a->value(), a->value_size()));
    }
    if (text[element.openEnd - 2] == '/')
    {
        element.closeBegin = element.end = element.openEnd;
        return element;
    }
    size_t position = element.openEnd;
    for (const Node* child = node.first_node(); child != nullptr; child = child->next_sibling())
    {
        if (child->type() == rapidxml::node_element)
        {
            element.children.push_back(Read(text, *child));
            position = element.children.back().end;
        }
        else
        {
            position = static_cast<size_t>(child->value() - text) + child->value_size();
        }
    }
    element.closeBegin = std::string(text).find("</", position);
    element.end = EndOfStartTag(text, element.closeBegin);
    return element;
}
} // namespace

std::string Element::Attribute(const std::string& attribute) const
{
    for (const auto& [key, value] : attributes)
    {
        if (key == attribute)
        {
            return value;
        }
    }
    return {};
}

const Element* Element::Child(const std::string& child) const
{
    for (const Element& candidate : children)
    {
        if (candidate.name == child)
        {
            return &candidate;
        }
    }
    return nullptr;
}

ConfigFile::ConfigFile(const std::filesystem::path& path) : m_path(path), m_text(ReadText(path))
{
    if (m_text.find("\r\n") != std::string::npos)
    {
        m_newLine = "\r\n";
    }
}

Element ConfigFile::Root() const
{
    std::vector<char> copy(m_text.begin(), m_text.end());
    copy.push_back(0);
    rapidxml::xml_document<> document;
    try
    {
        document.parse<rapidxml::parse_non_destructive | rapidxml::parse_comment_nodes>(copy.data());
    }
    catch (const rapidxml::parse_error& error)
    {
        throw AppcmdError(13, "Configuration error\nFilename: " + m_path.string() + "\nDescription: " + error.what() +
                                  "\n");
    }
    const Node* root = document.first_node("configuration");
    if (root == nullptr)
    {
        throw AppcmdError(13, "Configuration error\nFilename: " + m_path.string() +
                                  "\nDescription: There is no configuration element\n");
    }
    return Read(copy.data(), *root);
}

std::string ConfigFile::Indent(size_t position) const
{
    const size_t line = m_text.rfind('\n', position) + 1;
    return m_text.substr(line, m_text.find_first_not_of(" \t", line) - line);
}

void ConfigFile::Insert(const Element& parent, const std::vector<std::string>& lines, size_t index)
{
    const std::string outer = Indent(parent.begin);
    const std::string inner = parent.children.empty() ? outer + "    " : Indent(parent.children.front().begin);
    std::string text;
    for (const std::string& line : lines)
    {
        text += m_newLine + inner + line;
    }
    if (parent.SelfClosed())
    {
        size_t slash = parent.end - 2;
        while (m_text[slash - 1] == ' ')
        {
            --slash;
        }
        m_text.replace(slash, parent.end - slash, ">" + text + m_newLine + outer + "</" + parent.name + ">");
        return;
    }
    const size_t before = std::min(index, parent.children.size());
    m_text.insert(before == 0 ? parent.openEnd : parent.children[before - 1].end, text);
}

void ConfigFile::Remove(const std::vector<Element>& path)
{
    size_t index = path.size() - 1;
    while (index > 2 && path[index - 1].children.size() == 1 &&
           (path[index - 1].attributes.empty() || path[index - 1].name == "location"))
    {
        --index;
    }
    if (index == 2 && path[1].name == "location" && path[1].children.size() == 1)
    {
        index = 1;
    }
    size_t begin = path[index].begin;
    while (begin > 0 && (m_text[begin - 1] == ' ' || m_text[begin - 1] == '\t'))
    {
        --begin;
    }
    begin -= begin > 0 && m_text[begin - 1] == '\n' ? 1 : 0;
    begin -= begin > 0 && m_text[begin - 1] == '\r' ? 1 : 0;
    m_text.erase(begin, path[index].end - begin);
}

void ConfigFile::SetAttribute(const Element& element, const std::string& attribute, const std::string& value)
{
    const std::string escaped = Escape(value);
    size_t position = element.begin + 1 + element.name.size();
    const std::string name = attribute + "=\"";
    const size_t found = m_text.find(" " + name, position);
    if (found != std::string::npos && found < element.openEnd)
    {
        const size_t begin = found + 1 + name.size();
        m_text.replace(begin, m_text.find('"', begin) - begin, escaped);
        return;
    }
    if (!element.attributes.empty())
    {
        position = element.openEnd - (element.SelfClosed() ? 2 : 1);
        while (m_text[position - 1] == ' ')
        {
            --position;
        }
    }
    m_text.insert(position, " " + name + escaped + "\"");
}

void ConfigFile::Save() const
{
    WriteText(m_path, m_text);
}

std::string Escape(const std::string& text)
{
    std::string result;
    for (const char c : text)
    {
        switch (c)
        {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '"':
            result += "&quot;";
            break;
        default:
            result += c;
        }
    }
    return result;
}

std::string ReadText(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
    {
        throw AppcmdError(2, "Configuration error\nFilename: " + path.string() +
                                 "\nDescription: Cannot read configuration file\n");
    }
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void WriteText(const std::filesystem::path& path, const std::string& text)
{
    std::ofstream stream(path, std::ios::binary | std::ios::trunc);
    stream << text;
    stream.close();
    if (!stream)
    {
        throw AppcmdError(5, 0x80070005, "Failed to commit configuration changes.\nAccess is denied.\n");
    }
}
