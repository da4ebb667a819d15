#pragma once

#include <httpserv/IHttpEventProvider.h>
#include <httpserv/Types.h>

class ICustomNotificationProvider : public IHttpEventProvider
{
public:
    static constexpr GUID Iid = {0x671E6D34, 0x9380, 0x4DF4, {0xB4, 0x53, 0x91, 0x12, 0x9D, 0xF0, 0x2B, 0x24}};

    virtual PCWSTR QueryNotificationType() = 0;

protected:
    ~ICustomNotificationProvider() = default;
};
