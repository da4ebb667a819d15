#pragma once

#include <httpserv/IHttpEventProvider.h>
#include <httpserv/Types.h>

class IHttpFileInfo;
class IScriptMapInfo;

class IMapHandlerProvider : public IHttpEventProvider
{
public:
    static constexpr GUID Iid = {0xFEA3CE6B, 0xE346, 0x47E7, {0xB2, 0xA6, 0xAD, 0x26, 0x5B, 0xAE, 0xFF, 0x2C}};

    virtual HRESULT SetScriptName(PCWSTR pszScriptName, DWORD cchScriptName) = 0;
    virtual VOID SetScriptMap(IScriptMapInfo* pScriptMap) = 0;
    virtual VOID SetFileInfo(IHttpFileInfo* pFileInfo) = 0;

protected:
    ~IMapHandlerProvider() = default;
};
