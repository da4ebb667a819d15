#pragma once

#include "support/Guard.h"

#include <httpserv/WindowsTypes.h>

#include <string>
#include <type_traits>

namespace iisjava
{

// The Application event log, source "iisjava". On other systems than Windows the server process supplies it.
class Log
{
public:
    static HRESULT Report(PCWSTR source, WORD type, DWORD eventId, PCWSTR* strings, WORD count) noexcept;

    // Reports a text in UTF-8, once per process for each pair of number and module. The text is made only when needed.
    template <class MakeText>
    static void Once(int number, WORD type, const std::string& module, MakeText&& makeText) noexcept
    {
        Guard(
            [&]
            {
                static_assert(std::is_same_v<decltype(makeText()), std::string>, "a text of its own, not a pointer");
                if (IsFirst(number, module))
                {
                    ReportText(type, static_cast<DWORD>(number), makeText());
                }
            });
    }

private:
    static bool IsFirst(int number, const std::string& module);
    static void ReportText(WORD type, DWORD eventId, const std::string& text);
};

} // namespace iisjava
