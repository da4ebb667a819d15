#pragma once

#include <httpserv/Types.h>

class IHttpStoredContext
{
public:
    static constexpr GUID Iid = {0xF1927F76, 0x790E, 0x4CCB, {0xA7, 0x2E, 0x39, 0x6B, 0xDF, 0xDA, 0xE0, 0x5D}};

    virtual VOID CleanupStoredContext() = 0;

protected:
    ~IHttpStoredContext() = default;
};
