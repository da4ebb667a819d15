#include "server/HandlerMapping.h"

#include <optional>

namespace iishost
{

namespace
{

enum class Resource
{
    Missing,
    File,
    Directory,
};

Resource ResourceAt(const std::filesystem::path& path)
{
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    return std::filesystem::is_directory(status) ? Resource::Directory
           : std::filesystem::exists(status)     ? Resource::File
                                                 : Resource::Missing;
}

bool Fits(ResourceType type, Resource resource)
{
    switch (type)
    {
    case ResourceType::File:
        return resource != Resource::Directory;
    case ResourceType::Directory:
        return resource == Resource::Directory;
    default:
        return true;
    }
}

// The length of the path that the entry takes: what names the script, else a beginning that ends in a segment with an
// extension ("/shop.java" of "/shop.java/cart").
std::optional<size_t> MatchedLength(const ScriptMapInfo& handler, std::string_view urlPath, size_t scriptLength)
{
    if (handler.MatchesPath(urlPath.substr(0, scriptLength)))
    {
        return scriptLength;
    }
    for (size_t end = urlPath.find('/', 1); end != std::string_view::npos; end = urlPath.find('/', end + 1))
    {
        const auto script = urlPath.substr(0, end);
        const bool hasExtension = script.find('.', script.rfind('/')) != std::string_view::npos;
        if (hasExtension && handler.MatchesPath(script))
        {
            return end;
        }
    }
    return std::nullopt;
}

void Refuse(HandlerMatch& match, USHORT status, USHORT subStatus, PCSTR reason, HRESULT hr)
{
    match.statusCode = status;
    match.subStatus = subStatus;
    match.reason = reason;
    match.hr = hr;
}

void CheckAccess(HandlerMatch& match, DWORD accessPolicy)
{
    constexpr DWORD ReadFlag = 1;
    constexpr DWORD WriteFlag = 2;
    constexpr DWORD ExecuteFlag = 4;
    constexpr DWORD ScriptFlag = 512;
    DWORD wanted = 0;
    USHORT subStatus = 0;
    switch (static_cast<MappingAccess>(match.handler->GetRequiredAccess()))
    {
    case MappingAccess::None:
        return;
    case MappingAccess::Read:
        wanted = ReadFlag;
        subStatus = 2;
        break;
    case MappingAccess::Write:
        wanted = WriteFlag;
        subStatus = 3;
        break;
    case MappingAccess::Script:
        wanted = ScriptFlag | ExecuteFlag;
        subStatus = 1;
        break;
    case MappingAccess::Execute:
        wanted = ExecuteFlag;
        subStatus = 1;
        break;
    }
    if ((accessPolicy & wanted) == 0)
    {
        Refuse(match, 403, subStatus, "Forbidden", E_ACCESSDENIED);
    }
}

} // namespace

HandlerMatch FindHandler(const Application& application, std::string_view urlPath, size_t scriptLength,
                         std::string_view verb, const std::filesystem::path& physicalPath, bool ignoreWildcards)
{
    HandlerMatch match;
    match.scriptLength = scriptLength;
    const Resource resource = ResourceAt(physicalPath);
    for (const auto& handler : application.Settings().handlers)
    {
        const bool ignored = ignoreWildcards && handler->GetIsStarScriptMap();
        const bool fits = !ignored && handler->MatchesVerb(verb) && Fits(handler->Values().resourceType, resource);
        const auto length = fits ? MatchedLength(*handler, urlPath, scriptLength) : std::nullopt;
        if (length.has_value())
        {
            match.handler = handler.get();
            match.scriptLength = *length;
            break;
        }
    }
    if (match.handler == nullptr)
    {
        Refuse(match, 404, 4, "Not Found", HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND));
    }
    else if (!match.handler->MissingModules().empty())
    {
        Refuse(match, 500, 21, "Internal Server Error", HRESULT_FROM_WIN32(ERROR_INVALID_DATA));
    }
    else if (resource == Resource::Missing && match.handler->Values().resourceType != ResourceType::Unspecified)
    {
        Refuse(match, 404, 0, "Not Found", HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND));
    }
    else
    {
        CheckAccess(match, application.Settings().accessPolicy);
    }
    return match;
}

} // namespace iishost
