#pragma once

#include "server/Text.h"

#include <httpserv/IHttpTokenEntry.h>

#include <array>
#include <atomic>
#include <map>
#include <string>

namespace iishost
{

// The token of a user. Starts with one reference, ends with the last. Any thread.
class TokenEntry final : public IHttpTokenEntry
{
public:
    // `token` is the platform's, or null: then the entry stands for a user of --user.
    TokenEntry(std::string_view name, HANDLE token);

    IHttpCacheKey* GetCacheKey() const noexcept override { return nullptr; }
    VOID ReferenceCacheData() noexcept override { ++m_references; }
    VOID DereferenceCacheData() noexcept override;
    VOID ResetTTL() noexcept override { m_timeToLive = 2; }
    VOID DecrementTTL(BOOL* pfTTLExpired) noexcept override;
    VOID SetFlushed() noexcept override { m_flushed = true; }
    BOOL GetFlushed() const noexcept override { return m_flushed; }
    HANDLE GetImpersonationToken() noexcept override { return GetPrimaryToken(); }
    HANDLE GetPrimaryToken() noexcept override { return m_token != nullptr ? m_token : this; }
    PSID GetSid() noexcept override { return m_sid.data(); }

private:
    ~TokenEntry();

    const HANDLE m_token;
    std::array<BYTE, 16> m_sid{};
    std::atomic<ULONG> m_references{1};
    std::atomic<LONG> m_timeToLive{2};
    std::atomic<bool> m_flushed{false};
};

// Who may log on: the users of --user, or where there are none those of Windows. Owned by WorkerProcess. Any thread.
class UserTokens
{
public:
    explicit UserTokens(const std::map<std::string, std::string>& passwords) : m_passwords(passwords) {}

    HRESULT LogOn(PCWSTR user, PCWSTR password, DWORD method, PCWSTR domain, IHttpTokenEntry** entry) const;

private:
    const std::map<std::string, std::string>& m_passwords;
};

} // namespace iishost
