#pragma once

#include <httpserv/IHttpEventProvider.h>
#include <httpserv/Types.h>

class IHttpApplication;

class IHttpApplicationProvider : public IHttpEventProvider
{
public:
    static constexpr GUID Iid = {0x1DE2C71C, 0xC126, 0x4512, {0xAE, 0xD3, 0xF4, 0xF8, 0x85, 0xE1, 0x49, 0x97}};

    virtual IHttpApplication* GetApplication() = 0;

protected:
    ~IHttpApplicationProvider() = default;
};
