#include "CommandLine.h"

#include "AppcmdError.h"

#include <algorithm>
#include <cctype>

namespace
{
std::string Lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

[[noreturn]] void Malformed()
{
    throw AppcmdError(87, "Malformed collection indexer; format is [@position,name='value',name2='value2',...].  The "
                          "@position specifier is optional, and be '@start', '@end', or '@N' where N is a numeric "
                          "index into the collection.");
}
} // namespace

CommandLine::CommandLine(const std::vector<std::string>& arguments)
{
    for (const std::string& argument : arguments)
    {
        if (!argument.empty() && (argument[0] == '/' || argument[0] == '-'))
        {
            parameters.push_back(argument.substr(1));
        }
        else if (verb.empty())
        {
            verb = Lower(argument);
        }
        else if (object.empty())
        {
            object = Lower(argument);
        }
        else if (identifier.empty())
        {
            identifier = argument;
        }
        else
        {
            throw AppcmdError(87, 0x80070057,
                              "Failed to process input: The parameter '" + argument +
                                  "' must begin with a / or - (HRESULT=80070057).");
        }
    }
}

std::string CommandLine::Take(const std::string& parameter, const std::string& otherwise)
{
    for (auto i = parameters.begin(); i != parameters.end(); ++i)
    {
        if (Lower(i->substr(0, parameter.size() + 1)) == Lower(parameter) + ":")
        {
            const std::string value = i->substr(parameter.size() + 1);
            parameters.erase(i);
            return value;
        }
    }
    return otherwise;
}

bool CommandLine::TakeFlag(const std::string& flag)
{
    const auto found = std::find(parameters.begin(), parameters.end(), flag);
    if (found == parameters.end())
    {
        return false;
    }
    parameters.erase(found);
    return true;
}

void CommandLine::RefuseTheRest() const
{
    if (!parameters.empty())
    {
        const std::string name = parameters[0].substr(0, parameters[0].find(':'));
        throw AppcmdError(87, "Unknown attribute \"" + name + "\".  Replace with -? for help.");
    }
}

Indexer::Indexer(const std::string& text)
{
    if (text.size() < 2 || text.front() != '[' || text.back() != ']')
    {
        Malformed();
    }
    const std::string inner = text.substr(1, text.size() - 2);
    size_t begin = 0;
    if (!inner.empty() && inner[0] == '@')
    {
        begin = inner.find(',') + 1;
        const std::string where = inner.substr(1, begin < 2 ? 0 : begin - 2);
        const bool number = !where.empty() && where.find_first_not_of("0123456789") == std::string::npos;
        if (where != "start" && where != "end" && !number)
        {
            Malformed();
        }
        if (where != "end")
        {
            position = number ? std::stoul(where) : 0;
        }
    }
    while (begin < inner.size())
    {
        const size_t equals = inner.find("='", begin);
        const size_t close = equals == std::string::npos ? equals : inner.find('\'', equals + 2);
        if (close == std::string::npos || (close + 1 < inner.size() && inner[close + 1] != ','))
        {
            Malformed();
        }
        values.emplace_back(inner.substr(begin, equals - begin), inner.substr(equals + 2, close - equals - 2));
        begin = close + 2;
    }
    if (values.empty())
    {
        Malformed();
    }
}

std::string Indexer::Value(const std::string& name) const
{
    for (const auto& [key, value] : values)
    {
        if (key == name)
        {
            return value;
        }
    }
    return {};
}
