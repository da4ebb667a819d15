#include "server/WpfSettings.h"

#include <algorithm>

namespace iishost
{

namespace
{

DWORD TimeOf(const ConfigurationElement& element, const char* timeSpan, bool inMinutes)
{
    constexpr int64_t TicksPerSecond = 10'000'000;
    return static_cast<DWORD>(element.GetNumber(timeSpan) / TicksPerSecond / (inMinutes ? 60 : 1));
}

// Both the identifier and where the value goes.
template <class Values, class Value>
HRESULT Answer(const Values& values, int first, int id, Value* value)
{
    if (value == nullptr || id < first || static_cast<size_t>(id) >= values.size())
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    *value = values[static_cast<size_t>(id)];
    return S_OK;
}

} // namespace

WpfSettings::WpfSettings(const Configuration& configuration, const std::string& pool, bool inMinutes)
{
    const auto pools = configuration.Section("system.applicationHost/applicationPools");
    for (const auto& element : pools.Items())
        if (EqualsIgnoringCase(element.Get("name"), pool))
            Read(element, inMinutes);
    m_texts[APP_POOL_NAME] = ToWide(pool);
    m_texts[APP_HOST_FILE_NAME] = WideOf(std::filesystem::absolute(configuration.File()));
}

void WpfSettings::Read(const ConfigurationElement& pool, bool inMinutes)
{
    const ConfigurationElement& process = pool.Child("processModel");
    const ConfigurationElement& restart = pool.Child("recycling").Child("periodicRestart");
    m_numbers[PERIODIC_RESTART_REQUESTS] = static_cast<DWORD>(restart.GetNumber("requests"));
    m_numbers[PERIODIC_RESTART_TIME] = TimeOf(restart, "time", inMinutes);
    m_numbers[IDLE_TIMEOUT] = TimeOf(process, "idleTimeout", inMinutes);
    m_numbers[MANAGED_PIPELINE_MODE] = static_cast<DWORD>(pool.GetNumber("managedPipelineMode"));
    m_numbers[IDLE_TIMEOUT_ACTION] = static_cast<DWORD>(process.GetNumber("idleTimeoutAction"));
    m_memory[PERIODIC_RESTART_VIRTUAL_MEMORY] = static_cast<ULONGLONG>(restart.GetNumber("memory"));
    m_memory[PERIODIC_RESTART_PRIVATE_MEMORY] = static_cast<ULONGLONG>(restart.GetNumber("privateMemory"));
    m_alwaysRunning = pool.Get("startMode") == "AlwaysRunning";
    m_texts[CLR_VERSION] = ToWide(pool.Get("managedRuntimeVersion"));
}

HRESULT WpfSettings::GetDwordProperty(WPF_SETTINGS_DWORD_ENUM SettingId, DWORD* pdwSetting) noexcept
{
    return Answer(m_numbers, PERIODIC_RESTART_REQUESTS, SettingId, pdwSetting);
}

HRESULT WpfSettings::GetUlonglongProperty(WPF_SETTINGS_ULONGLONG_ENUM SettingId, ULONGLONG* pSetting) noexcept
{
    return Answer(m_memory, PERIODIC_RESTART_VIRTUAL_MEMORY, SettingId, pSetting);
}

HRESULT WpfSettings::GetStringProperty(WPF_SETTINGS_STRING_ENUM SettingId, PWSTR pszSetting,
                                       DWORD* pcchSetting) noexcept
{
    const auto id = static_cast<size_t>(SettingId);
    if (pcchSetting == nullptr || id >= m_texts.size())
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    const WideString& text = m_texts[id];
    const DWORD room = pszSetting == nullptr ? 0 : *pcchSetting;
    *pcchSetting = static_cast<DWORD>(text.size() + 1);
    if (room < *pcchSetting)
        return HRESULT_FROM_WIN32(ERROR_INSUFFICIENT_BUFFER);
    std::copy_n(text.c_str(), text.size() + 1, pszSetting);
    return S_OK;
}

HRESULT WpfSettings::GetBoolProperty(WPF_SETTINGS_BOOL_ENUM SettingId, BOOL* pfSetting) noexcept
{
    return Answer(std::array<BOOL, ENABLED_HOSTABLE_WEB_CORE + 1>{}, ENABLED_CENTRAL_BINARY_LOGGING, SettingId,
                  pfSetting);
}

// There are no tokens: requests run as the process does.
HRESULT WpfSettings::GetHandleProperty(WPF_SETTINGS_HANDLE_ENUM SettingId, HANDLE* phSetting) noexcept
{
    return Answer(std::array<HANDLE, ANONYMOUS_USER_TOKEN + 1>{}, ANONYMOUS_USER_TOKEN, SettingId, phSetting);
}

} // namespace iishost
