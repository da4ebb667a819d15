#pragma once

#include <httpserv/IHttpEventProvider.h>
#include <httpserv/Types.h>

class IHttpFileMonitor;

class IGlobalFileChangeProvider : public IHttpEventProvider
{
public:
    static constexpr GUID Iid = {0xECE31EE5, 0x0486, 0x4FB0, {0xA8, 0x75, 0x67, 0x39, 0xA2, 0xD7, 0xDA, 0xF5}};

    virtual PCWSTR GetFileName() const = 0;
    virtual IHttpFileMonitor* GetFileMonitor() = 0;

protected:
    ~IGlobalFileChangeProvider() = default;
};
