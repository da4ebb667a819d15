#include "server/MetadataInfo.h"

namespace iishost
{

MetadataInfo::MetadataInfo(WideString metaPath, WideString vrPath)
    : m_metaPath(std::move(metaPath)), m_vrPath(std::move(vrPath))
{}

} // namespace iishost
