#include "config/Xml.h"

#include "config/ConfigurationError.h"
#include "server/Text.h"

#include <rapidxml/rapidxml.hpp>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>

namespace iishost
{

namespace
{

// Knows the line of each position in the text. rapidxml does not move what it parses unless it translates entities, and
// even then the names stay where they were.
class LineNumbers
{
public:
    explicit LineNumbers(const std::string& text) : m_begin(text.data()), m_end(text.data() + text.size())
    {
        for (size_t i = 0; i < text.size(); ++i)
        {
            if (text[i] == '\n')
            {
                m_breaks.push_back(i);
            }
        }
    }

    size_t At(const char* position) const
    {
        if (position < m_begin || position > m_end)
        {
            return 0;
        }
        const auto offset = static_cast<size_t>(position - m_begin);
        return static_cast<size_t>(std::lower_bound(m_breaks.begin(), m_breaks.end(), offset) - m_breaks.begin()) + 1;
    }

private:
    const char* m_begin;
    const char* m_end;
    std::vector<size_t> m_breaks;
};

XmlElement Convert(const rapidxml::xml_node<>& node, const LineNumbers& lines,
                   const std::shared_ptr<const std::filesystem::path>& file)
{
    XmlElement element;
    element.name.assign(node.name(), node.name_size());
    element.line = lines.At(node.name());
    element.file = file;
    for (const auto* attribute = node.first_attribute(); attribute != nullptr; attribute = attribute->next_attribute())
    {
        std::string name(attribute->name(), attribute->name_size());
        if (element.Find(name) != nullptr)
        {
            element.Fail("<" + element.name + "> has the attribute '" + name + "' twice", "one '" + name + "'");
        }
        element.attributes.push_back(
            {std::move(name), std::string(attribute->value(), attribute->value_size()), lines.At(attribute->name())});
    }
    for (const auto* child = node.first_node(); child != nullptr; child = child->next_sibling())
    {
        if (child->type() == rapidxml::node_element)
        {
            element.children.push_back(Convert(*child, lines, file));
        }
        else if (child->type() == rapidxml::node_data || child->type() == rapidxml::node_cdata)
        {
            element.Fail("<" + element.name + "> holds text", "elements and attributes only");
        }
    }
    return element;
}

} // namespace

ConfigurationError::ConfigurationError(const std::filesystem::path& file, size_t line, const std::string& wrong,
                                       const std::string& expected, HRESULT code)
    : std::runtime_error(Utf8Of(file) + ":" + std::to_string(line) + ": " + wrong + "; expected " + expected),
      m_file(file), m_line(line), m_text(wrong + "; expected " + expected), m_code(code)
{}

ConfigurationError::ConfigurationError(const std::filesystem::path& file, const std::string& wrong,
                                       const std::string& expected)
    : ConfigurationError(file, 1, wrong, expected)
{}

std::string ConfigurationError::Answer() const
{
    char code[16];
    std::snprintf(code, sizeof code, "0x%08X", static_cast<unsigned>(m_code));
    return "500.19 Internal Server Error\nError code: " + std::string(code) + "\nConfig error: " + what() + "\n";
}

const std::string* XmlElement::Find(std::string_view attribute) const
{
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const XmlAttribute& candidate) { return candidate.name == attribute; });
    return found == attributes.end() ? nullptr : &found->value;
}

void XmlElement::Fail(const std::string& wrong, const std::string& expected) const
{
    throw ConfigurationError(*file, line, wrong, expected);
}

XmlElement ParseXml(std::string text, const std::filesystem::path& file)
{
    if (text.find('\0') != std::string::npos)
    {
        throw ConfigurationError(file, "the file holds NUL characters", "XML in UTF-8");
    }
    const LineNumbers lines(text);
    rapidxml::xml_document<> document;
    try
    {
        document.parse<rapidxml::parse_validate_closing_tags>(text.data());
    }
    catch (const rapidxml::parse_error& error)
    {
        throw ConfigurationError(file, lines.At(error.where<char>()),
                                 std::string("the file is not well-formed XML (") + error.what() + ")",
                                 "well-formed XML");
    }
    const auto* root = document.first_node();
    if (root == nullptr)
    {
        throw ConfigurationError(file, "the file holds no element", "a root element");
    }
    return Convert(*root, lines, std::make_shared<const std::filesystem::path>(file));
}

XmlElement ReadXmlFile(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
    {
        throw ConfigurationError(file, "the file cannot be read", "a readable file");
    }
    return ParseXml(std::string(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()), file);
}

} // namespace iishost
