#include "SettingsElement.h"

#include "Failure.h"

#include <charconv>
#include <initializer_list>

namespace iisjava
{

namespace
{

std::string PlaceOf(const SettingsElement& element)
{
    const std::string place = element.Place();
    return place.empty() ? place : " (" + place + ")";
}

[[noreturn]] void Refuse(const SettingsElement& element, const char* attribute, const std::string& value,
                         const std::string& expected)
{
    throw Failure(12,
                  std::string("The attribute ") + attribute + " in system.webServer/iisjava is '" + value + "'" +
                      PlaceOf(element) + ".",
                  "Set it to " + expected + ".");
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

// hh:mm:ss, with "days." before it where there are any.
std::optional<std::chrono::seconds> ParseTimeSpan(std::string_view text)
{
    const auto number = [](std::string_view digits)
    {
        uint32_t value = 0;
        const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        const bool valid = result.ec == std::errc() && result.ptr == digits.data() + digits.size();
        return valid ? std::make_optional(value) : std::nullopt;
    };
    const size_t dot = text.find('.');
    const auto days = dot == std::string_view::npos ? std::make_optional(0u) : number(text.substr(0, dot));
    const std::string_view time = dot == std::string_view::npos ? text : text.substr(dot + 1);
    if (!days || time.size() != 8 || time[2] != ':' || time[5] != ':')
    {
        return std::nullopt;
    }
    const auto hours = number(time.substr(0, 2));
    const auto minutes = number(time.substr(3, 2));
    const auto seconds = number(time.substr(6, 2));
    if (!hours || !minutes || !seconds || *hours > 23 || *minutes > 59 || *seconds > 59)
    {
        return std::nullopt;
    }
    return std::chrono::hours(24LL * *days + *hours) + std::chrono::minutes(*minutes) + std::chrono::seconds(*seconds);
}

void Read(const SettingsElement& element, const char* name, std::chrono::seconds& time)
{
    const auto value = element.Attribute(name);
    if (!value)
    {
        return;
    }
    const auto read = ParseTimeSpan(*value);
    if (!read || *read < std::chrono::seconds(1) || *read > std::chrono::hours(1))
    {
        Refuse(element, name, *value, "a time from 00:00:01 to 01:00:00");
    }
    time = *read;
}

void ReadName(const SettingsElement& element, std::string& name)
{
    name = element.Attribute("name").value_or("");
    if (name.empty())
    {
        Refuse(element, "name", name, "a name");
    }
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
    Read(element, "startupTimeLimit", settings.startupTimeLimit);
    Read<DetailedErrors>(
        element, "detailedErrors", settings.detailedErrors,
        {{"local", DetailedErrors::Local}, {"always", DetailedErrors::Always}, {"never", DetailedErrors::Never}});
}

ModuleSettings ReadModule(const SettingsElement& element)
{
    ModuleSettings module;
    ReadName(element, module.name);
    Read(element, "type", module.type);
    Read(element, "classPath", module.classPath);
    Read<bool>(element, "enabled", module.enabled, {{"true", true}, {"false", false}});
    return module;
}

ModuleSetting ReadModuleSetting(const SettingsElement& element)
{
    ModuleSetting setting;
    ReadName(element, setting.name);
    Read(element, "value", setting.value);
    return setting;
}

void RefuseDuplicate(const SettingsElement& element, const char* attribute)
{
    throw Failure(12,
                  std::string("Two entries of a collection in system.webServer/iisjava have the ") + attribute + " '" +
                      element.Attribute(attribute).value_or("") + "'" + PlaceOf(element) + ".",
                  "Remove one of them, or write <remove> or <clear /> before it.");
}

} // namespace iisjava
