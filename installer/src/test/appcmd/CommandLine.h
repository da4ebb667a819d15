#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

// appcmd VERB OBJECT [IDENTIFIER] /name:value …  A parameter begins with / or -; its value is what follows the colon.
struct CommandLine
{
    explicit CommandLine(const std::vector<std::string>& arguments);

    // The value of a parameter that may be there once; taken away, so that what is left over was not understood.
    std::string Take(const std::string& parameter, const std::string& otherwise = {});
    bool TakeFlag(const std::string& flag);
    void RefuseTheRest() const;

    std::string verb;
    std::string object;
    std::string identifier;
    std::vector<std::string> parameters; // without the / or -
};

// [@position,name='value',…]; the position is an index into the list as it holds at the place.
struct Indexer
{
    explicit Indexer(const std::string& text);

    std::string Value(const std::string& name) const;

    std::optional<size_t> position;
    std::vector<std::pair<std::string, std::string>> values;
};
