#pragma once

#include <httpserv/Types.h>

class IHttpModuleContextContainer;
class IHttpTokenEntry;

class IMetadataInfo
{
public:
    static constexpr GUID Iid = {0x48B10633, 0x825D, 0x495E, {0x93, 0xB0, 0x22, 0x53, 0x80, 0x05, 0x3E, 0x8E}};

    virtual PCWSTR GetMetaPath() const = 0;
    virtual PCWSTR GetVrPath() const = 0;
    virtual IHttpTokenEntry* GetVrToken() = 0;
    virtual IHttpModuleContextContainer* GetModuleContextContainer() = 0;

protected:
    ~IMetadataInfo() = default;
};
