#include "server/ScriptMapInfo.h"

#include "server/Wildcard.h"

#include <algorithm>

namespace iishost
{

namespace
{

PCWSTR WithLength(const WideString& text, DWORD* length)
{
    if (length != nullptr)
    {
        *length = static_cast<DWORD>(text.size());
    }
    return text.c_str();
}

} // namespace

ScriptMapInfo::ScriptMapInfo(Definition definition, std::vector<LoadedModule*> handlers,
                             std::vector<std::string> missing)
    : m_definition(std::move(definition)), m_handlers(std::move(handlers)), m_missing(std::move(missing)),
      m_name(ToWide(m_definition.name)), m_path(ToWide(m_definition.path)), m_modules(ToWide(m_definition.modules)),
      m_scriptProcessor(ToWide(m_definition.scriptProcessor)), m_managedType(ToWide(m_definition.type))
{}

PCWSTR ScriptMapInfo::GetModules(DWORD* pcchModules) const noexcept
{
    return WithLength(m_modules, pcchModules);
}

PCWSTR ScriptMapInfo::GetScriptProcessor(DWORD* pcchScriptProcessor) const noexcept
{
    return WithLength(m_scriptProcessor, pcchScriptProcessor);
}

PCWSTR ScriptMapInfo::GetManagedType(DWORD* pcchManagedType) const noexcept
{
    return WithLength(m_managedType, pcchManagedType);
}

bool ScriptMapInfo::MatchesVerb(std::string_view verb) const
{
    const auto verbs = Split(m_definition.verbs, ',');
    return std::any_of(verbs.begin(), verbs.end(),
                       [&](const std::string& allowed) { return allowed == "*" || allowed == verb; });
}

bool ScriptMapInfo::MatchesPath(std::string_view urlPath) const
{
    const auto patterns = Split(m_definition.path, ',');
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const std::string& pattern) { return MatchesHandlerPath(pattern, urlPath); });
}

} // namespace iishost
