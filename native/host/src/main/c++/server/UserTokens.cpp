#include "server/UserTokens.h"

#include <functional>

namespace iishost
{

namespace
{

constexpr DWORD LogonFailure = 1326; // ERROR_LOGON_FAILURE

} // namespace

// S-1-5-21-N, where N comes from the name: the same for each token of a user.
TokenEntry::TokenEntry(std::string_view name, HANDLE token) : m_token(token)
{
    const auto number = static_cast<uint32_t>(std::hash<std::string_view>()(name));
    m_sid = {1, 2, 0, 0, 0, 0, 0, 5, 21};
    for (size_t i = 0; i < 4; ++i)
    {
        m_sid[12 + i] = static_cast<BYTE>(number >> 8 * i);
    }
}

TokenEntry::~TokenEntry()
{
#ifdef _WIN32
    if (m_token != nullptr)
    {
        CloseHandle(m_token);
    }
#endif
}

VOID TokenEntry::DereferenceCacheData() noexcept
{
    if (--m_references == 0)
    {
        delete this;
    }
}

VOID TokenEntry::DecrementTTL(BOOL* pfTTLExpired) noexcept
{
    const bool expired = --m_timeToLive <= 0;
    if (pfTTLExpired != nullptr)
    {
        *pfTTLExpired = expired;
    }
}

HRESULT UserTokens::LogOn(PCWSTR user, PCWSTR password, [[maybe_unused]] DWORD method, [[maybe_unused]] PCWSTR domain,
                          IHttpTokenEntry** entry) const
{
    const std::string name = ToUtf8(WideView(user));
#ifdef _WIN32
    if (m_passwords.empty())
    {
        HANDLE token = nullptr;
        if (!LogonUserW(user, domain, password, method, LOGON32_PROVIDER_DEFAULT, &token))
        {
            return HRESULT_FROM_WIN32(GetLastError());
        }
        *entry = new TokenEntry(name, token);
        return S_OK;
    }
#endif
    const auto found = m_passwords.find(name);
    if (found == m_passwords.end() || found->second != ToUtf8(WideView(password)))
    {
        return HRESULT_FROM_WIN32(LogonFailure);
    }
    *entry = new TokenEntry(name, nullptr);
    return S_OK;
}

} // namespace iishost
