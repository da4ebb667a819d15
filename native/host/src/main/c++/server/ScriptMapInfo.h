#pragma once

#include "server/Text.h"

#include <httpserv/IScriptMapInfo.h>

#include <string>
#include <vector>

namespace iishost
{

class LoadedModule;

enum class ResourceType : DWORD
{
    File = 0,
    Directory = 1,
    Either = 2,
    Unspecified = 3,
};

// One <handlers> entry as an application sees it. Owned by the Application; ends with it.
class ScriptMapInfo final : public IScriptMapInfo
{
public:
    struct Definition
    {
        std::string name;
        std::string path;
        std::string verbs;
        std::string modules;
        std::string scriptProcessor;
        std::string type;
        bool allowPathInfo = false;
        DWORD requiredAccess = 3;
        ResourceType resourceType = ResourceType::Unspecified;
        DWORD responseBufferLimit = 4194304;
    };

    // `handlers`: the modules named in modules="…", in that order; `missing`: names that the application has not got.
    ScriptMapInfo(Definition definition, std::vector<LoadedModule*> handlers, std::vector<std::string> missing);

    PCWSTR GetPath() const noexcept override { return m_path.c_str(); }
    PCSTR GetAllowedVerbs() const noexcept override { return m_definition.verbs.c_str(); }
    PCWSTR GetModules(DWORD* pcchModules) const noexcept override;
    PCWSTR GetScriptProcessor(DWORD* pcchScriptProcessor) const noexcept override;
    PCWSTR GetManagedType(DWORD* pcchManagedType) const noexcept override;
    BOOL GetAllowPathInfoForScriptMappings() const noexcept override { return m_definition.allowPathInfo; }
    DWORD GetRequiredAccess() const noexcept override { return m_definition.requiredAccess; }
    DWORD GetResourceType() const noexcept override { return static_cast<DWORD>(m_definition.resourceType); }
    BOOL GetIsStarScriptMap() const noexcept override { return m_definition.path == "*"; }
    DWORD GetResponseBufferLimit() const noexcept override { return m_definition.responseBufferLimit; }
    PCWSTR GetName() const noexcept override { return m_name.c_str(); }

    const Definition& Values() const { return m_definition; }
    const std::vector<LoadedModule*>& HandlerModules() const { return m_handlers; }
    const std::vector<std::string>& MissingModules() const { return m_missing; }

    bool MatchesVerb(std::string_view verb) const;
    bool MatchesPath(std::string_view urlPath) const;

private:
    const Definition m_definition;
    const std::vector<LoadedModule*> m_handlers;
    const std::vector<std::string> m_missing;
    const WideString m_name;
    const WideString m_path;
    const WideString m_modules;
    const WideString m_scriptProcessor;
    const WideString m_managedType;
};

} // namespace iishost
