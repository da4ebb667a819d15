#pragma once

#include "server/MetadataInfo.h"

#include <httpserv/IReferencedMetadataInfo.h>

#include <atomic>
#include <memory>

namespace iishost
{

// Metadata that a module has asked for. Starts with one reference, ends with the last. Any thread.
class ReferencedMetadata final : public IReferencedMetadataInfo
{
public:
    explicit ReferencedMetadata(std::shared_ptr<MetadataInfo> info) : m_info(std::move(info)) {}

    PCWSTR GetMetaPath() const noexcept override { return m_info->GetMetaPath(); }
    PCWSTR GetVrPath() const noexcept override { return m_info->GetVrPath(); }
    IHttpTokenEntry* GetVrToken() noexcept override { return m_info->GetVrToken(); }
    IHttpModuleContextContainer* GetModuleContextContainer() noexcept override
    {
        return m_info->GetModuleContextContainer();
    }
    VOID ReferenceMetadata() noexcept override { ++m_references; }
    VOID DereferenceMetadata() noexcept override
    {
        if (--m_references == 0)
        {
            delete this;
        }
    }

private:
    ~ReferencedMetadata() = default;

    const std::shared_ptr<MetadataInfo> m_info;
    std::atomic<ULONG> m_references{1};
};

} // namespace iishost
