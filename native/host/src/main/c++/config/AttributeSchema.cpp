#include "config/Schema.h"

#include "server/Text.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <limits>
#include <stdexcept>

namespace iishost
{

namespace
{

bool ParseInteger(std::string_view text, int64_t& number)
{
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    return !text.empty() && result.ec == std::errc() && result.ptr == text.data() + text.size();
}

// [d.]hh:mm:ss, in 100-nanosecond ticks.
bool ParseTimeSpan(std::string_view text, int64_t& ticks)
{
    int64_t days = 0;
    const size_t dot = text.find('.');
    if (dot != std::string_view::npos)
    {
        if (!ParseInteger(text.substr(0, dot), days))
        {
            return false;
        }
        text.remove_prefix(dot + 1);
    }
    int64_t hours = 0;
    int64_t minutes = 0;
    int64_t seconds = 0;
    const bool valid = text.size() == 8 && text[2] == ':' && text[5] == ':' && ParseInteger(text.substr(0, 2), hours) &&
                       ParseInteger(text.substr(3, 2), minutes) && ParseInteger(text.substr(6, 2), seconds) &&
                       days >= 0 && days < 10675199 && hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60 &&
                       seconds >= 0 && seconds < 60;
    ticks = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 10000000;
    return valid;
}

std::string TimeSpanText(int64_t seconds)
{
    char text[40];
    std::snprintf(text, sizeof text, "%02d:%02d:%02d", static_cast<int>(seconds / 3600 % 24),
                  static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
    const int64_t days = seconds / (24 * 3600);
    return (days == 0 ? "" : std::to_string(days) + ".") + text;
}

std::string NamesOf(const AttributeSchema& attribute)
{
    std::string names;
    for (const auto& entry : attribute.names)
    {
        names += (names.empty() ? "" : ", ") + entry.first;
    }
    return names;
}

const std::pair<std::string, int64_t>* FindName(const AttributeSchema& attribute, std::string_view name)
{
    const auto found = std::find_if(attribute.names.begin(), attribute.names.end(),
                                    [&](const auto& entry) { return entry.first == name; });
    return found == attribute.names.end() ? nullptr : &*found;
}

void ValidateInteger(const AttributeSchema& attribute, const std::string& value)
{
    int64_t least = std::numeric_limits<int64_t>::min();
    int64_t most = std::numeric_limits<int64_t>::max();
    if (attribute.type != AttributeType::Int64)
    {
        least = attribute.type == AttributeType::UInt ? 0 : std::numeric_limits<int32_t>::min();
        most = attribute.type == AttributeType::UInt ? std::numeric_limits<uint32_t>::max()
                                                     : std::numeric_limits<int32_t>::max();
    }
    if (attribute.validationType == "integerRange")
    {
        const auto range = Split(attribute.validationParameter, ',');
        if (range.size() < 2 || !ParseInteger(range[0], least) || !ParseInteger(range[1], most))
        {
            throw std::invalid_argument("a schema whose integerRange is 'least,most'");
        }
    }
    int64_t number = 0;
    if (!ParseInteger(value, number) || number < least || number > most)
    {
        throw std::invalid_argument("a number from " + std::to_string(least) + " to " + std::to_string(most));
    }
}

// The schema's "least,most,granularity" are seconds.
void ValidateTimeSpan(const AttributeSchema& attribute, const std::string& value)
{
    constexpr int64_t TicksOfSecond = 10000000;
    int64_t ticks = 0;
    if (!ParseTimeSpan(value, ticks))
    {
        throw std::invalid_argument("a time span such as 00:01:30");
    }
    if (attribute.validationType != "timeSpanRange")
    {
        return;
    }
    const auto range = Split(attribute.validationParameter, ',');
    int64_t least = 0;
    int64_t most = 0;
    int64_t granularity = 0;
    if (range.size() < 3 || !ParseInteger(range[0], least) || !ParseInteger(range[1], most) ||
        !ParseInteger(range[2], granularity) || granularity < 1)
    {
        throw std::invalid_argument("a schema whose timeSpanRange is 'least,most,granularity'");
    }
    const int64_t seconds = ticks / TicksOfSecond;
    if (seconds < least || seconds > most || seconds % granularity != 0)
    {
        throw std::invalid_argument("a time span from " + TimeSpanText(least) + " to " + TimeSpanText(most) +
                                    (granularity == 1 ? "" : " in steps of " + TimeSpanText(granularity)));
    }
}

} // namespace

void AttributeSchema::Validate(const std::string& value) const
{
    switch (type)
    {
    case AttributeType::Bool:
        if (!EqualsIgnoringCase(value, "true") && !EqualsIgnoringCase(value, "false"))
        {
            throw std::invalid_argument("true or false");
        }
        break;
    case AttributeType::Enum:
        if (FindName(*this, value) == nullptr)
        {
            throw std::invalid_argument("one of " + NamesOf(*this));
        }
        break;
    case AttributeType::Flags:
        for (const auto& part : Split(value, ','))
        {
            if (FindName(*this, part) == nullptr)
            {
                throw std::invalid_argument("some of " + NamesOf(*this));
            }
        }
        break;
    case AttributeType::UInt:
    case AttributeType::Int:
    case AttributeType::Int64:
        ValidateInteger(*this, value);
        break;
    case AttributeType::TimeSpan:
        ValidateTimeSpan(*this, value);
        break;
    case AttributeType::String:
        if (validationType == "nonEmptyString" && value.empty())
        {
            throw std::invalid_argument("a text that is not empty");
        }
        break;
    }
}

int64_t AttributeSchema::Number(const std::string& value) const
{
    int64_t number = 0;
    switch (type)
    {
    case AttributeType::Bool:
        return EqualsIgnoringCase(value, "true") ? 1 : 0;
    case AttributeType::Enum:
    case AttributeType::Flags:
        for (const auto& part : Split(value, ','))
        {
            const auto* found = FindName(*this, part);
            number |= found == nullptr ? 0 : found->second;
        }
        return number;
    case AttributeType::TimeSpan:
        ParseTimeSpan(value, number);
        return number;
    default:
        ParseInteger(value, number);
        return number;
    }
}

} // namespace iishost
