#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace iishost
{

struct XmlAttribute
{
    std::string name;
    std::string value;
    size_t line = 0;
};

// An element of a configuration file with its place in the file. Text between elements is not kept.
struct XmlElement
{
    std::string name;
    std::vector<XmlAttribute> attributes;
    std::vector<XmlElement> children;
    std::shared_ptr<const std::filesystem::path> file;
    size_t line = 0;

    // The value, or null when there is no such attribute.
    const std::string* Find(std::string_view attribute) const;
    [[noreturn]] void Fail(const std::string& wrong, const std::string& expected) const;
};

// The root element. Throws ConfigurationError.
XmlElement ReadXmlFile(const std::filesystem::path& file);
XmlElement ParseXml(std::string text, const std::filesystem::path& file);

} // namespace iishost
