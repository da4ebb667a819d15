#pragma once

#include <httpserv/Types.h>

class IScriptMapInfo
{
public:
    static constexpr GUID Iid = {0xD7FE3D77, 0x68BC, 0x4D4A, {0x85, 0x1F, 0xEE, 0xC9, 0xFB, 0x68, 0x01, 0x7C}};

    virtual PCWSTR GetPath() const = 0;
    virtual PCSTR GetAllowedVerbs() const = 0;
    virtual PCWSTR GetModules(DWORD* pcchModules = nullptr) const = 0;
    virtual PCWSTR GetScriptProcessor(DWORD* pcchScriptProcessor = nullptr) const = 0;
    virtual PCWSTR GetManagedType(DWORD* pcchManagedType = nullptr) const = 0;
    virtual BOOL GetAllowPathInfoForScriptMappings() const = 0;
    virtual DWORD GetRequiredAccess() const = 0;
    virtual DWORD GetResourceType() const = 0;
    virtual BOOL GetIsStarScriptMap() const = 0;
    virtual DWORD GetResponseBufferLimit() const = 0;
    virtual PCWSTR GetName() const = 0;

protected:
    ~IScriptMapInfo() = default;
};
