#pragma once

#include <httpserv/IMetadataInfo.h>
#include <httpserv/Types.h>

class IReferencedMetadataInfo : public IMetadataInfo
{
public:
    static constexpr GUID Iid = {0x3FC5C336, 0x9AD7, 0x45EA, {0xAF, 0x2F, 0x31, 0xB5, 0x93, 0x02, 0xC9, 0xFE}};

    virtual VOID ReferenceMetadata() = 0;
    virtual VOID DereferenceMetadata() = 0;

protected:
    ~IReferencedMetadataInfo() = default;
};
