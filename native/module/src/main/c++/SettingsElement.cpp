#include "SettingsElement.h"

#include "Failure.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>

namespace iisjava
{

namespace
{

[[noreturn]] void Refuse(const SettingsElement& element, const char* attribute, const std::string& value,
                         const std::string& expected)
{
    const std::string place = element.Place();
    throw Failure(12,
                  std::string("The attribute ") + attribute + " in system.webServer/iisjava is '" + value + "'" +
                      (place.empty() ? "" : " (" + place + ")") + ".",
                  "Set it to " + expected + ", or remove it so that its default counts.");
}

void Read(const SettingsElement& element, const char* name, std::string& text)
{
    if (auto value = element.ExpandedAttribute(name))
    {
        text = std::move(*value);
    }
}

void Read(const SettingsElement& element, const char* name, uint32_t& number, uint32_t least, uint32_t most)
{
    const auto value = element.Attribute(name);
    if (!value)
    {
        return;
    }
    uint32_t read = 0;
    const auto result = std::from_chars(value->data(), value->data() + value->size(), read);
    if (result.ec != std::errc() || result.ptr != value->data() + value->size() || read < least || read > most)
    {
        Refuse(element, name, *value, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    }
    number = read;
}

template <class Enumeration>
struct Named
{
    const char* name;
    Enumeration value;
};

template <class Enumeration>
void Read(const SettingsElement& element, const char* name, Enumeration& result,
          std::initializer_list<Named<Enumeration>> names)
{
    const auto value = element.Attribute(name);
    if (!value)
    {
        return;
    }
    std::string expected;
    for (const auto& each : names)
    {
        if (EqualsIgnoringCase(*value, each.name))
        {
            result = each.value;
            return;
        }
        expected += (expected.empty() ? "" : ", ") + std::string(each.name);
    }
    Refuse(element, name, *value, "one of " + expected);
}

} // namespace

void ReadSection(const SettingsElement& element, Settings& settings)
{
    Read(element, "javaHome", settings.javaHome);
    Read(element, "logDirectory", settings.logDirectory);
    Read<LogLevel>(element, "logLevel", settings.logLevel,
                   {{"off", LogLevel::Off},
                    {"error", LogLevel::Error},
                    {"warning", LogLevel::Warning},
                    {"info", LogLevel::Info},
                    {"debug", LogLevel::Debug},
                    {"trace", LogLevel::Trace}});
    Read(element, "logFileSizeMB", settings.logFileSizeMB, 1, 1024);
    Read(element, "logFileCount", settings.logFileCount, 1, 100);
    Read<DetailedErrors>(
        element, "detailedErrors", settings.detailedErrors,
        {{"local", DetailedErrors::Local}, {"always", DetailedErrors::Always}, {"never", DetailedErrors::Never}});
}

ModuleSettings ReadModule(const SettingsElement& element)
{
    ModuleSettings module;
    module.name = element.Attribute("name").value_or("");
    Read(element, "type", module.type);
    Read(element, "classPath", module.classPath);
    return module;
}

} // namespace iisjava
