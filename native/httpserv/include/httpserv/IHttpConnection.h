#pragma once

#include <httpserv/Types.h>

class IHttpConnectionModuleContextContainer;

class IHttpConnection
{
public:
    static constexpr GUID Iid = {0xD9A5DE00, 0x3346, 0x4599, {0x98, 0x26, 0xFE, 0x88, 0x56, 0x5E, 0x12, 0x26}};

    virtual BOOL IsConnected() const = 0;
    virtual VOID* AllocateMemory(DWORD cbAllocation) = 0;
    virtual IHttpConnectionModuleContextContainer* GetModuleContextContainer() = 0;

protected:
    ~IHttpConnection() = default;
};
