#pragma once

#include <httpserv/Types.h>

class IHttpModuleContextContainer;

class IHttpApplication
{
public:
    static constexpr GUID Iid = {0x3F75D9E6, 0x1075, 0x422C, {0xAD, 0x89, 0x93, 0xA8, 0x5F, 0x2D, 0x7B, 0xDC}};

    virtual PCWSTR GetApplicationPhysicalPath() const = 0;
    virtual PCWSTR GetApplicationId() const = 0;
    virtual PCWSTR GetAppConfigPath() const = 0;
    virtual IHttpModuleContextContainer* GetModuleContextContainer() = 0;

protected:
    ~IHttpApplication() = default;
};

class IHttpApplication2 : public IHttpApplication
{
public:
    static constexpr GUID Iid = {0x311A3B7A, 0xB673, 0x4A1C, {0x83, 0x49, 0x2E, 0x98, 0xA2, 0x3C, 0xAD, 0xCB}};

    virtual VOID BeginApplicationWarmup() = 0;
    virtual VOID EndApplicationWarmup() = 0;
    virtual BOOL QueryIsWarmingUp() = 0;

protected:
    ~IHttpApplication2() = default;
};
