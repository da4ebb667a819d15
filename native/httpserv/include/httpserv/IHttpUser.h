#pragma once

#include <httpserv/Types.h>

class IHttpUser
{
public:
    static constexpr GUID Iid = {0x8059E6F8, 0x10CE, 0x4D61, {0xB4, 0x7E, 0x5A, 0x1D, 0x8D, 0x9A, 0x8B, 0x67}};

    virtual PCWSTR GetRemoteUserName() = 0;
    virtual PCWSTR GetUserName() = 0;
    virtual PCWSTR GetAuthenticationType() = 0;
    virtual PCWSTR GetPassword() = 0;
    virtual HANDLE GetImpersonationToken() = 0;
    virtual HANDLE GetPrimaryToken() = 0;
    virtual VOID ReferenceUser() = 0;
    virtual VOID DereferenceUser() = 0;
    virtual BOOL SupportsIsInRole() = 0;
    virtual HRESULT IsInRole(PCWSTR pszRoleName, BOOL* pfInRole) = 0;
    virtual PVOID GetUserVariable(PCSTR pszVariableName) = 0;

protected:
    ~IHttpUser() = default;
};
