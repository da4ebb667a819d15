#pragma once

#include <httpserv/IHttpEventProvider.h>
#include <httpserv/Types.h>

class IHttpUser;

class IAuthenticationProvider : public IHttpEventProvider
{
public:
    static constexpr GUID Iid = {0x304D51D0, 0x0307, 0x45ED, {0x83, 0xFD, 0xDD, 0x3F, 0xC0, 0x32, 0xFD, 0xFC}};

    virtual VOID SetUser(IHttpUser* pUser) = 0;

protected:
    ~IAuthenticationProvider() = default;
};
