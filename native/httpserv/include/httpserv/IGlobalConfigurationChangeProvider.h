#pragma once

#include <httpserv/IHttpEventProvider.h>
#include <httpserv/Types.h>

class IGlobalConfigurationChangeProvider : public IHttpEventProvider
{
public:
    static constexpr GUID Iid = {0x3405F3B4, 0xB3D6, 0x4B73, {0xB5, 0xF5, 0x4D, 0x8A, 0x3C, 0xC6, 0x42, 0xCE}};

    virtual PCWSTR GetChangePath() const = 0;

protected:
    ~IGlobalConfigurationChangeProvider() = default;
};
