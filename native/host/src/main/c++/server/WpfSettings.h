#pragma once

#include "config/Configuration.h"
#include "server/Text.h"

#include <httpserv/IWpfSettings.h>

#include <array>
#include <atomic>

namespace iishost
{

// What the configuration says of the pool of this process. Owned by WorkerProcess: references are counted and never end
// it. Any thread.
class WpfSettings final : public IWpfSettings
{
public:
    WpfSettings(const Configuration& configuration, const std::string& pool, bool inMinutes);

    bool IsAlwaysRunning() const { return m_alwaysRunning; } // the pool's startMode

    ULONG AddRef() noexcept override { return ++m_references; }
    ULONG Release() noexcept override { return --m_references; }
    HRESULT GetDwordProperty(WPF_SETTINGS_DWORD_ENUM SettingId, DWORD* pdwSetting) noexcept override;
    HRESULT GetUlonglongProperty(WPF_SETTINGS_ULONGLONG_ENUM SettingId, ULONGLONG* pSetting) noexcept override;
    HRESULT GetStringProperty(WPF_SETTINGS_STRING_ENUM SettingId, PWSTR pszSetting,
                              DWORD* pcchSetting) noexcept override;
    HRESULT GetBoolProperty(WPF_SETTINGS_BOOL_ENUM SettingId, BOOL* pfSetting) noexcept override;
    HRESULT GetHandleProperty(WPF_SETTINGS_HANDLE_ENUM SettingId, HANDLE* phSetting) noexcept override;

private:
    void Read(const ConfigurationElement& pool, bool inMinutes);

    std::array<DWORD, IDLE_TIMEOUT_ACTION + 1> m_numbers{};
    std::array<ULONGLONG, PERIODIC_RESTART_PRIVATE_MEMORY + 1> m_memory{};
    std::array<WideString, CLR_VERSION_PATH + 1> m_texts; // of .NET only the version is known here
    bool m_alwaysRunning = false;
    std::atomic<ULONG> m_references{1};
};

} // namespace iishost
