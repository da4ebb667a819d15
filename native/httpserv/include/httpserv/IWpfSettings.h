#pragma once

// Settings of the application pool and its worker process, from the documented wpframework.h. Owned by IIS; lives as
// long as the process. The interfaces have no IIDs.

#include <httpserv/Types.h>

enum WPF_SETTINGS_STRING_ENUM
{
    CLR_VERSION,
    APP_POOL_NAME,
    APP_HOST_FILE_NAME,
    ROOT_WEB_CONFIG_FILE_NAME,
    CLR_CONFIG_FILE_NAME,
    CLR_VERSION_PATH,
};

enum WPF_SETTINGS_DWORD_ENUM
{
    PERIODIC_RESTART_REQUESTS = 1,
    PERIODIC_RESTART_TIME,
    IDLE_TIMEOUT,
    MANAGED_PIPELINE_MODE,
    THREAD_AFFINITY_POLICY,
    IDLE_TIMEOUT_ACTION,
};

enum WPF_SETTINGS_ULONGLONG_ENUM
{
    PERIODIC_RESTART_VIRTUAL_MEMORY,
    PERIODIC_RESTART_PRIVATE_MEMORY,
};

enum WPF_SETTINGS_BOOL_ENUM
{
    ENABLED_CENTRAL_BINARY_LOGGING,
    ENABLED_HOSTABLE_WEB_CORE,
};

enum WPF_SETTINGS_HANDLE_ENUM
{
    ANONYMOUS_USER_TOKEN,
};

class IWpfReferencedObject
{
public:
    virtual ULONG AddRef() = 0;
    virtual ULONG Release() = 0;

protected:
    ~IWpfReferencedObject() = default;
};

class IWpfSettings : public IWpfReferencedObject
{
public:
    virtual HRESULT GetDwordProperty(WPF_SETTINGS_DWORD_ENUM SettingId, DWORD* pdwSetting) = 0;
    virtual HRESULT GetUlonglongProperty(WPF_SETTINGS_ULONGLONG_ENUM SettingId, ULONGLONG* pSetting) = 0;
    virtual HRESULT GetStringProperty(WPF_SETTINGS_STRING_ENUM SettingId, PWSTR pszSetting, DWORD* pcchSetting) = 0;
    virtual HRESULT GetBoolProperty(WPF_SETTINGS_BOOL_ENUM SettingId, BOOL* pfSetting) = 0;
    virtual HRESULT GetHandleProperty(WPF_SETTINGS_HANDLE_ENUM SettingId, HANDLE* phSetting) = 0;

protected:
    ~IWpfSettings() = default;
};
