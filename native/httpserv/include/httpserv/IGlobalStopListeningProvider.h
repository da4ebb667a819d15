#pragma once

#include <httpserv/IHttpEventProvider.h>
#include <httpserv/Types.h>

class IGlobalStopListeningProvider : public IHttpEventProvider
{
public:
    static constexpr GUID Iid = {0x41F9A601, 0xE25D, 0x4AC8, {0x8A, 0x1F, 0x63, 0x56, 0x98, 0xA3, 0x0A, 0xB9}};

    virtual BOOL DrainRequestsGracefully() const = 0;

protected:
    ~IGlobalStopListeningProvider() = default;
};
