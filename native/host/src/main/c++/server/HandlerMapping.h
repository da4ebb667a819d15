#pragma once

#include "server/Application.h"

#include <filesystem>
#include <string_view>

namespace iishost
{

// The values of requireAccess.
enum class MappingAccess : DWORD
{
    None = 0,
    Read = 1,
    Write = 2,
    Script = 3,
    Execute = 4,
};

// Which handler serves a request. Without one, or where its use is refused, `statusCode` says what the client gets at
// RQ_MAP_REQUEST_HANDLER (404.4, 404.0, 403.x, 500.21 …); 0 means that the handler runs.
struct HandlerMatch
{
    ScriptMapInfo* handler = nullptr;
    USHORT statusCode = 0;
    USHORT subStatus = 0;
    PCSTR reason = "";
    HRESULT hr = S_OK;
    // How much of the URL path the handler took as the name of its script; the rest is path info.
    size_t scriptLength = 0;
};

// The first entry of <handlers> that fits. `scriptLength` is the part of the path that names an existing file, or all.
HandlerMatch FindHandler(const Application& application, std::string_view urlPath, size_t scriptLength,
                         std::string_view verb, const std::filesystem::path& physicalPath, bool ignoreWildcards);

} // namespace iishost
