#pragma once

#include <httpserv/IHttpUser.h>

#include <atomic>

namespace iishost
{

// Without a way of authentication, or nobody at all.
inline bool IsAnonymous(IHttpUser* user)
{
    const PCWSTR type = user == nullptr ? nullptr : user->GetAuthenticationType();
    return type == nullptr || *type == 0;
}

// The anonymous user. One for the process, owned by WorkerProcess: references are counted and never end it.
class AnonymousUser final : public IHttpUser
{
public:
    PCWSTR GetRemoteUserName() noexcept override { return IISTEXT(""); }
    PCWSTR GetUserName() noexcept override { return IISTEXT(""); }
    PCWSTR GetAuthenticationType() noexcept override { return IISTEXT(""); }
    PCWSTR GetPassword() noexcept override { return IISTEXT(""); }
    HANDLE GetImpersonationToken() noexcept override { return nullptr; }
    HANDLE GetPrimaryToken() noexcept override { return nullptr; }
    VOID ReferenceUser() noexcept override { ++m_references; }
    VOID DereferenceUser() noexcept override { --m_references; }
    BOOL SupportsIsInRole() noexcept override { return TRUE; }
    HRESULT IsInRole(PCWSTR pszRoleName, BOOL* pfInRole) noexcept override
    {
        if (pszRoleName == nullptr || pfInRole == nullptr)
        {
            return E_INVALIDARG;
        }
        *pfInRole = pszRoleName[0] == 0;
        return S_OK;
    }
    PVOID GetUserVariable(PCSTR) noexcept override { return nullptr; }

    ULONG References() const { return m_references; }

private:
    std::atomic<ULONG> m_references{1};
};

} // namespace iishost
