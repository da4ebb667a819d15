#pragma once

#include <httpserv/IHttpCacheSpecificData.h>
#include <httpserv/Types.h>

class IHttpTokenEntry : public IHttpCacheSpecificData
{
public:
    static constexpr GUID Iid = {0xFD86E6DE, 0xFB0E, 0x47DD, {0x82, 0x0A, 0xE0, 0xDA, 0x12, 0xBE, 0x46, 0xE9}};

    virtual HANDLE GetImpersonationToken() = 0;
    virtual HANDLE GetPrimaryToken() = 0;
    virtual PSID GetSid() = 0;

protected:
    ~IHttpTokenEntry() = default;
};
