#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

namespace iishost
{

// What is wrong in a configuration file, in the form `FILE:LINE: what is wrong; what was expected`.
class ConfigurationError : public std::runtime_error
{
public:
    ConfigurationError(const std::filesystem::path& file, size_t line, const std::string& wrong,
                       const std::string& expected);
    // The whole file: it is missing, or cannot be read.
    ConfigurationError(const std::filesystem::path& file, const std::string& wrong, const std::string& expected);
};

} // namespace iishost
