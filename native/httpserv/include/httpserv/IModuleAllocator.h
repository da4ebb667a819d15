#pragma once

#include <httpserv/Types.h>

class IModuleAllocator
{
public:
    static constexpr GUID Iid = {0x85C1679C, 0x0B21, 0x491C, {0xAF, 0xB5, 0xC7, 0xB5, 0xC8, 0x64, 0x64, 0xC4}};

    virtual VOID* AllocateMemory(DWORD cbAllocation) = 0;

protected:
    ~IModuleAllocator() = default;
};
