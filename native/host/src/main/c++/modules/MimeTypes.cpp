#include "modules/MimeTypes.h"

#include <utility>

namespace iishost
{

std::string BuiltInMimeType(std::string_view extension)
{
    static constexpr std::pair<std::string_view, const char*> Types[] = {
        {".css", "text/css"},
        {".csv", "application/octet-stream"},
        {".gif", "image/gif"},
        {".htm", "text/html"},
        {".html", "text/html"},
        {".ico", "image/x-icon"},
        {".jpeg", "image/jpeg"},
        {".jpg", "image/jpeg"},
        {".js", "application/javascript"},
        {".json", "application/json"},
        {".map", "text/plain"},
        {".mjs", "application/javascript"},
        {".pdf", "application/pdf"},
        {".png", "image/png"},
        {".svg", "image/svg+xml"},
        {".txt", "text/plain"},
        {".wasm", "application/wasm"},
        {".webp", "image/webp"},
        {".woff", "font/x-woff"},
        {".woff2", "application/font-woff2"},
        {".xml", "text/xml"},
        {".zip", "application/x-zip-compressed"},
    };
    for (const auto& type : Types)
    {
        if (type.first == extension)
        {
            return type.second;
        }
    }
    return std::string();
}

} // namespace iishost
