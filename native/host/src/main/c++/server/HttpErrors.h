#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace iishost
{

class ConfigurationElement;

// What system.webServer/httpErrors says.
struct HttpErrors
{
    enum class Mode
    {
        DetailedLocalOnly,
        Custom,
        Detailed,
    };
    enum class Existing // what becomes of a body that is there
    {
        Auto,
        Replace,
        PassThrough,
    };
    enum class Response
    {
        File,
        ExecuteUrl,
        Redirect,
    };
    struct Page
    {
        uint32_t status;
        int64_t subStatus; // -1: any
        std::string prefixLanguageFilePath;
        std::string path;
        Response response;
    };

    // The page for a status; null when there is none.
    const Page* Find(uint32_t status, int64_t subStatus) const;

    Mode mode = Mode::DetailedLocalOnly;
    Existing existing = Existing::Auto;
    std::vector<Page> pages;
};

// Throws ConfigurationError.
HttpErrors ReadHttpErrors(const ConfigurationElement& section);

} // namespace iishost
