#pragma once

#include <httpserv/Types.h>

class IHttpModuleContextContainer;

class IHttpUrlInfo
{
public:
    static constexpr GUID Iid = {0x7E0E6167, 0x0094, 0x49A1, {0x82, 0x87, 0xEC, 0xF6, 0xDC, 0x6E, 0x73, 0xA6}};

    virtual IHttpModuleContextContainer* GetModuleContextContainer() = 0;
    virtual BOOL IsFrequentlyHit() const = 0;

protected:
    ~IHttpUrlInfo() = default;
};
