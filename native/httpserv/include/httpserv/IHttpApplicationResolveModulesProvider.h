#pragma once

#include <httpserv/IHttpApplicationProvider.h>
#include <httpserv/Types.h>

class IHttpModuleFactory;

class IHttpApplicationResolveModulesProvider : public IHttpApplicationProvider
{
public:
    static constexpr GUID Iid = {0x0617D9B9, 0xE20F, 0x4A9F, {0x94, 0xF9, 0x35, 0x40, 0x3B, 0x3B, 0xE0, 0x1E}};

    virtual HRESULT RegisterModule(HTTP_MODULE_ID parentModuleId, IHttpModuleFactory* pModuleFactory,
                                   PCWSTR pszModuleName, PCWSTR pszModuleType, PCWSTR pszModulePreCondition,
                                   DWORD dwRequestNotifications, DWORD dwPostRequestNotifications) = 0;
    virtual HRESULT SetPriorityForRequestNotification(PCWSTR pszModuleName, DWORD dwRequestNotification,
                                                      PCWSTR pszPriorityAlias) = 0;

protected:
    ~IHttpApplicationResolveModulesProvider() = default;
};
