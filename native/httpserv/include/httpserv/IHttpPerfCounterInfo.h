#pragma once

#include <httpserv/Types.h>

class IHttpPerfCounterInfo
{
public:
    static constexpr GUID Iid = {0xBDFC4C4A, 0x12A4, 0x4744, {0x87, 0xD8, 0x76, 0x5E, 0xB3, 0x20, 0xC5, 0x9F}};

    virtual VOID IncrementCounter(DWORD dwCounterIndex, DWORD dwValue = 1) = 0;
    virtual VOID DecrementCounter(DWORD dwCounterIndex, DWORD dwValue = 1) = 0;

protected:
    ~IHttpPerfCounterInfo() = default;
};
