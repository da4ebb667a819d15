#pragma once

#include <httpserv/IHttpEventProvider.h>
#include <httpserv/Types.h>

class IHttpApplication;

class IGlobalThreadCleanupProvider : public IHttpEventProvider
{
public:
    static constexpr GUID Iid = {0x6B36A149, 0x8620, 0x45A0, {0x81, 0x97, 0x00, 0x81, 0x4A, 0x70, 0x6E, 0x2E}};

    virtual IHttpApplication* GetApplication() = 0;

protected:
    ~IGlobalThreadCleanupProvider() = default;
};
