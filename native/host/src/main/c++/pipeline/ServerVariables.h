#pragma once

// The server variables of a request, by the names of CGI and ISAPI. Owned by HttpContext; values are made when asked
// for and stay until the request ends. One thread at a time.

#include "server/Text.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace iishost
{

class HttpContext;

class ServerVariables
{
public:
    explicit ServerVariables(HttpContext& context) : m_context(context) {}

    HRESULT Get(PCSTR name, PCSTR* value, DWORD* length) noexcept;
    HRESULT Get(PCSTR name, PCWSTR* value, DWORD* length) noexcept;
    HRESULT Set(PCSTR name, PCWSTR value) noexcept;
    void CopyFrom(const ServerVariables& other) { m_set = other.m_set; } // those that modules have set

private:
    std::optional<std::string> Compute(std::string_view name);
    std::optional<std::string> OfHeader(std::string_view name);
    std::optional<std::string> OfConnection(std::string_view name);
    std::optional<std::string> OfTls(std::string_view name);
    std::optional<std::string> OfUrl(std::string_view name);
    std::optional<std::string> OfServer(std::string_view name);
    std::string AllHeaders(bool raw);
    std::optional<std::string> Find(std::string_view name);

    HttpContext& m_context;
    std::map<std::string, WideString> m_set; // by upper-case name
};

} // namespace iishost
