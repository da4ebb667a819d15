#pragma once

#include <httpserv/IHttpStoredContext.h>
#include <httpserv/Types.h>

class IHttpConnectionStoredContext : public IHttpStoredContext
{
public:
    static constexpr GUID Iid = {0x841D9A71, 0x75F4, 0x4626, {0x8B, 0x97, 0x66, 0x04, 0x6C, 0xA7, 0xE4, 0x5B}};

    virtual VOID NotifyDisconnect() = 0;

protected:
    ~IHttpConnectionStoredContext() = default;
};
