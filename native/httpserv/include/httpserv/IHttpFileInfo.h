#pragma once

#include <httpserv/IHttpCacheSpecificData.h>
#include <httpserv/Types.h>

class IHttpModuleContextContainer;

class IHttpFileInfo : public IHttpCacheSpecificData
{
public:
    static constexpr GUID Iid = {0x71E95595, 0x8C74, 0x44D9, {0x88, 0xA9, 0xF5, 0x11, 0x2D, 0x5F, 0x59, 0x00}};

    virtual DWORD GetAttributes() const = 0;
    virtual VOID GetSize(ULARGE_INTEGER* pliSize) const = 0;
    virtual const BYTE* GetFileBuffer() const = 0;
    virtual HANDLE GetFileHandle() const = 0;
    virtual PCWSTR GetFilePath() const = 0;
    virtual PCSTR GetETag(USHORT* pcchETag = nullptr) const = 0;
    virtual VOID GetLastModifiedTime(FILETIME* pFileTime) const = 0;
    virtual PCSTR GetLastModifiedString() const = 0;
    virtual BOOL GetHttpCacheAllowed(DWORD* pSecondsToLive) const = 0;
    virtual HRESULT AccessCheck(HANDLE hUserToken, PSID pUserSid) = 0;
    virtual HANDLE GetVrToken() const = 0;
    virtual PCWSTR GetVrPath() const = 0;
    virtual IHttpModuleContextContainer* GetModuleContextContainer() = 0;
    virtual BOOL CheckIfFileHasChanged(HANDLE hUserToken) = 0;

protected:
    ~IHttpFileInfo() = default;
};
