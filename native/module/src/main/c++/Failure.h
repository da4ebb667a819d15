#pragma once

#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>

namespace iisjava
{

// A numbered reason why a module cannot work, thrown inside RegisterModule. Its text is UTF-8: "IISJ0001: what, where",
// then a line "Remedy: …". The numbers are listed in docs/errors.md and are the ids in the event log.
class Failure : public std::runtime_error
{
public:
    Failure(int number, const std::string& message, const std::string& remedy)
        : Failure(number, Name(number) + ": " + message + "\nRemedy: " + remedy)
    {}

    // The text of the Java runtime, which has the number in front already.
    Failure(int number, const std::string& text) : std::runtime_error(text), m_number(number) {}

    int Number() const noexcept { return m_number; }

    static std::string Name(int number)
    {
        char name[16];
        std::snprintf(name, sizeof name, "IISJ%04d", number);
        return name;
    }

    // The number in "IISJ0021: …", or the other one where there is none.
    static int NumberOf(const std::string& text, int other) noexcept
    {
        return text.compare(0, 4, "IISJ") == 0 ? std::atoi(text.c_str() + 4) : other;
    }

private:
    int m_number;
};

} // namespace iisjava
