#pragma once

#include <httpserv/Types.h>

class IHttpModuleContextContainer;

class IHttpFileMonitor
{
public:
    static constexpr GUID Iid = {0x985422DA, 0xB0CF, 0x473B, {0xBA, 0x9E, 0x81, 0x48, 0xCE, 0xB3, 0xE2, 0x40}};

    virtual IHttpModuleContextContainer* GetModuleContextContainer() = 0;
    virtual VOID DereferenceFileMonitor() = 0;

protected:
    ~IHttpFileMonitor() = default;
};
