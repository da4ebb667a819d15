#pragma once

#include <httpserv/Types.h>

class IHttpEventProvider
{
public:
    static constexpr GUID Iid = {0x6F3F657D, 0x2FB8, 0x43C6, {0xA0, 0x96, 0x50, 0x64, 0xB4, 0x1F, 0x05, 0x80}};

    virtual VOID SetErrorStatus(HRESULT hrError) = 0;

protected:
    ~IHttpEventProvider() = default;
};
