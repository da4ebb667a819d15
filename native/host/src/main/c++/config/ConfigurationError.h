#pragma once

#include <httpserv/WindowsTypes.h>

#include <filesystem>
#include <stdexcept>
#include <string>

namespace iishost
{

// What is wrong in a configuration file, in the form `FILE:LINE: what is wrong; what was expected`, and the code that
// IIS has for it.
class ConfigurationError : public std::runtime_error
{
public:
    ConfigurationError(const std::filesystem::path& file, size_t line, const std::string& wrong,
                       const std::string& expected, HRESULT code = HRESULT_FROM_WIN32(ERROR_INVALID_DATA));
    // The whole file: it is missing, or cannot be read.
    ConfigurationError(const std::filesystem::path& file, const std::string& wrong, const std::string& expected);

    const std::filesystem::path& File() const { return m_file; }
    size_t Line() const { return m_line; }
    // What is wrong, and what was expected, without the place.
    const std::string& Text() const { return m_text; }
    HRESULT Code() const { return m_code; }
    // What a client is told, as IIS's page says it.
    std::string Answer() const;

private:
    std::filesystem::path m_file;
    size_t m_line;
    std::string m_text;
    HRESULT m_code;
};

} // namespace iishost
