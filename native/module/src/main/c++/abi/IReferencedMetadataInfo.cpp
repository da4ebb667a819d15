#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IReferencedMetadataInfo_ReferenceMetadata(IReferencedMetadataInfo* metadata)
{
    return Guard(Given(metadata), [&] { metadata->ReferenceMetadata(); });
}

int32_t IReferencedMetadataInfo_DereferenceMetadata(IReferencedMetadataInfo* metadata)
{
    return Guard(Given(metadata), [&] { metadata->DereferenceMetadata(); });
}
