#pragma once

#include <httpserv/Types.h>

class IHttpModuleContextContainer;
class IHttpPerfCounterInfo;

class IHttpSite
{
public:
    static constexpr GUID Iid = {0xEB16A6EC, 0xBA5D, 0x436F, {0xBF, 0x24, 0x3E, 0xDE, 0x13, 0x90, 0x64, 0x50}};

    virtual DWORD GetSiteId() const = 0;
    virtual PCWSTR GetSiteName() const = 0;
    virtual IHttpModuleContextContainer* GetModuleContextContainer() = 0;
    virtual IHttpPerfCounterInfo* GetPerfCounterInfo() = 0;

protected:
    ~IHttpSite() = default;
};
