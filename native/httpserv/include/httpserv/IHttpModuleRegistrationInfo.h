#pragma once

#include <httpserv/Types.h>

class CGlobalModule;
class IHttpModuleFactory;

class IHttpModuleRegistrationInfo
{
public:
    static constexpr GUID Iid = {0x07E5BEB3, 0xB798, 0x459D, {0xA9, 0x8A, 0xE6, 0xC4, 0x85, 0xB2, 0xB3, 0xBC}};

    virtual PCWSTR GetName() const = 0;
    virtual HTTP_MODULE_ID GetId() const = 0;
    virtual HRESULT SetRequestNotifications(IHttpModuleFactory* pModuleFactory, DWORD dwRequestNotifications,
                                            DWORD dwPostRequestNotifications) = 0;
    virtual HRESULT SetGlobalNotifications(CGlobalModule* pGlobalModule, DWORD dwGlobalNotifications) = 0;
    virtual HRESULT SetPriorityForRequestNotification(DWORD dwRequestNotification, PCWSTR pszPriority) = 0;
    virtual HRESULT SetPriorityForGlobalNotification(DWORD dwGlobalNotification, PCWSTR pszPriority) = 0;

protected:
    ~IHttpModuleRegistrationInfo() = default;
};

class IHttpModuleRegistrationInfo2 : public IHttpModuleRegistrationInfo
{
public:
    static constexpr GUID Iid = {0x4FD11CBF, 0x8CC5, 0x418E, {0x80, 0x00, 0xC9, 0xE7, 0x65, 0xF8, 0x85, 0x33}};

    virtual HRESULT SetPriorityForPostRequestNotification(DWORD dwPostRequestNotification, PCWSTR pszPriority) = 0;

protected:
    ~IHttpModuleRegistrationInfo2() = default;
};
