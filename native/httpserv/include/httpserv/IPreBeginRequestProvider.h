#pragma once

#include <httpserv/IHttpEventProvider.h>
#include <httpserv/Types.h>

class IHttpContext;

class IPreBeginRequestProvider : public IHttpEventProvider
{
public:
    static constexpr GUID Iid = {0xFB715D26, 0xAFF9, 0x476A, {0x8F, 0xC0, 0x6B, 0x1A, 0xCB, 0x3D, 0x10, 0x98}};

    virtual IHttpContext* GetHttpContext() = 0;

protected:
    ~IPreBeginRequestProvider() = default;
};
