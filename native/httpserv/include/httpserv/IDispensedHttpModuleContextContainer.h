#pragma once

#include <httpserv/IHttpModuleContextContainer.h>
#include <httpserv/Types.h>

class IDispensedHttpModuleContextContainer : public IHttpModuleContextContainer
{
public:
    static constexpr GUID Iid = {0x2AE49359, 0x95DD, 0x4E48, {0xAE, 0x20, 0xC0, 0xCB, 0x9D, 0x0B, 0xC0, 0x3A}};

    virtual VOID ReleaseContainer() = 0;

protected:
    ~IDispensedHttpModuleContextContainer() = default;
};
