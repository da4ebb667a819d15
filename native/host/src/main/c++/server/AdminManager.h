#pragma once

#include "config/ConfigurationElement.h"
#include "main/Beliefs.h"

#include <httpserv/ahadmin.h>

#include <memory>

namespace iishost
{

class Configuration;
class ServerLog;

// Reads the merged configuration for modules. Owned by WorkerProcess: references are counted and never end it; what it
// hands out ends with its last reference. Any thread.
class AdminManager final : public IAppHostAdminManager
{
public:
    AdminManager(const Configuration& configuration, ServerLog& log, const Beliefs& beliefs = {})
        : m_configuration(configuration), m_log(log), m_beliefs(beliefs)
    {}

    HRESULT STDMETHODCALLTYPE QueryInterface(REFIID riid, void** ppvObject) noexcept override;
    ULONG STDMETHODCALLTYPE AddRef() noexcept override { return 2; }
    ULONG STDMETHODCALLTYPE Release() noexcept override { return 1; }
    HRESULT STDMETHODCALLTYPE GetAdminSection(BSTR bstrSectionName, BSTR bstrSectionPath,
                                              IAppHostElement** ppAdminSection) noexcept override;
    HRESULT STDMETHODCALLTYPE GetMetadata(BSTR bstrMetadataType, VARIANT* pValue) noexcept override;
    HRESULT STDMETHODCALLTYPE SetMetadata(BSTR bstrMetadataType, VARIANT value) noexcept override;
    HRESULT STDMETHODCALLTYPE get_ConfigManager(IAppHostConfigManager** ppConfigManager) noexcept override;

private:
    const Configuration& m_configuration;
    ServerLog& m_log;
    const Beliefs m_beliefs;
};

} // namespace iishost
