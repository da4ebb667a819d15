#pragma once

#include "Settings.h"

#include <string>
#include <string_view>

namespace iisjava
{

// What the requests of a module that could not be registered are answered with. The text is that of a Failure, UTF-8.
struct FailureAnswer
{
    std::string number;
    std::string text;
    DetailedErrors detail = DetailedErrors::Local;

    // With the reason and the remedy, or with the number only.
    std::string Page(bool detailed) const;
    std::string PlainText(bool detailed) const;

    // The Content-Security-Policy of the page: it has its own style sheet and nothing else.
    static const char* PagePolicy() noexcept;
};

// The text as UTF-8 that is valid in HTML and in XML: what has a meaning there is escaped, what is not allowed
// replaced.
std::string EscapeForHtml(std::string_view text);

} // namespace iisjava
