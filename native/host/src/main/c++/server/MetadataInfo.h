#pragma once

#include "server/ModuleContextContainer.h"
#include "server/Text.h"

#include <httpserv/IMetadataInfo.h>

namespace iishost
{

// The configuration path of a URL and the folder of its virtual directory. Made by UrlSpace; shared by its cache and
// the requests that use it. Any thread.
class MetadataInfo final : public IMetadataInfo
{
public:
    MetadataInfo(WideString metaPath, WideString vrPath);

    PCWSTR GetMetaPath() const noexcept override { return m_metaPath.c_str(); }
    PCWSTR GetVrPath() const noexcept override { return m_vrPath.c_str(); }
    IHttpTokenEntry* GetVrToken() noexcept override { return nullptr; }
    IHttpModuleContextContainer* GetModuleContextContainer() noexcept override { return &m_container; }

private:
    const WideString m_metaPath;
    const WideString m_vrPath;
    ModuleContextContainer m_container;
};

} // namespace iishost
