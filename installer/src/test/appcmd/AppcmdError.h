#pragma once

#include <cstdint>
#include <cstdio>
#include <stdexcept>
#include <string>

// What appcmd prints, and the code it exits with: a Win32 error.
class AppcmdError : public std::runtime_error
{
public:
    AppcmdError(int exitCode, const std::string& message)
        : std::runtime_error("ERROR ( message:" + message + " )"), m_exitCode(exitCode)
    {}

    AppcmdError(int exitCode, uint32_t hresult, const std::string& message)
        : std::runtime_error("ERROR ( hresult:" + Hexadecimal(hresult) + ", message:" + message + " )"),
          m_exitCode(exitCode)
    {}

    int ExitCode() const { return m_exitCode; }

private:
    static std::string Hexadecimal(uint32_t value)
    {
        char buffer[9];
        std::snprintf(buffer, sizeof buffer, "%08x", value);
        return buffer;
    }

    int m_exitCode;
};
