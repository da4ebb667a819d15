#pragma once

// The names of the known headers and verbs of the HTTP Server API, and the rules for header text.

#include <httpserv/http.h>

#include <string_view>

namespace iishost
{

std::string_view RequestHeaderName(int id);
std::string_view ResponseHeaderName(int id);
int FindRequestHeader(std::string_view name);  // -1: not a known header
int FindResponseHeader(std::string_view name); // -1: not a known header

HTTP_VERB FindVerb(std::string_view method); // HttpVerbUnknown when there is no id for it
std::string_view VerbName(HTTP_VERB verb);

bool IsToken(std::string_view name);
bool IsHeaderText(std::string_view value); // no CR, LF, NUL

} // namespace iishost
