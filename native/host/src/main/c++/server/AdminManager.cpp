#include "server/AdminManager.h"

#include "config/Configuration.h"
#include "config/ConfigurationError.h"
#include "server/AppHostElement.h"
#include "server/ComObject.h"
#include "server/ConfigurationException.h"

#include <new>

namespace iishost
{

HRESULT ToBstr(std::string_view text, BSTR* result) noexcept
try
{
    if (result == nullptr)
    {
        return E_POINTER;
    }
    const WideString wide = ToWide(text);
    *result = SysAllocStringLen(wide.data(), static_cast<uint32_t>(wide.size()));
    return *result == nullptr ? E_OUTOFMEMORY : S_OK;
}
catch (...)
{
    return E_OUTOFMEMORY;
}

std::string FromBstr(BSTR text)
{
    return text == nullptr ? std::string() : ToUtf8(WideView(text, SysStringLen(text)));
}

HRESULT RefuseMember(ServerLog& log, const char* member) noexcept
try
{
    log.WriteOnce(std::string(member) + " is not implemented; it answers E_NOTIMPL");
    return E_NOTIMPL;
}
catch (...)
{
    return E_NOTIMPL;
}

HRESULT AdminManager::QueryInterface(REFIID riid, void** ppvObject) noexcept
{
    if (ppvObject == nullptr)
    {
        return E_POINTER;
    }
    const bool known = riid == UnknownIid || riid == IAppHostAdminManager::Iid;
    *ppvObject = known ? static_cast<IAppHostAdminManager*>(this) : nullptr;
    return known ? S_OK : E_NOINTERFACE;
}

HRESULT AdminManager::GetAdminSection(BSTR bstrSectionName, BSTR bstrSectionPath,
                                      IAppHostElement** ppAdminSection) noexcept
try
{
    if (ppAdminSection == nullptr || bstrSectionName == nullptr || bstrSectionPath == nullptr)
    {
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    }
    *ppAdminSection = nullptr;
    const std::string name = FromBstr(bstrSectionName);
    const std::string path = FromBstr(bstrSectionPath);
    if (!m_configuration.HasPath(path))
    {
        m_log.Write("IAppHostAdminManager::GetAdminSection: there is no configuration path '" + path + "'");
        return HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND);
    }
    auto section = m_configuration.FindSection(name, path);
    if (!section.has_value())
    {
        m_log.Write("IAppHostAdminManager::GetAdminSection: no schema has the section '" + name + "'");
        return HRESULT_FROM_WIN32(ERROR_INVALID_DATA);
    }
    return MakeAppHostElement(std::make_shared<const ConfigurationElement>(std::move(*section)), m_log, ppAdminSection);
}
catch (const ConfigurationError& error)
{
    m_log.Write(error.what());
    return m_beliefs.Are(Otherwise::SectionErrorIsACode) ? error.Code()
                                                         : LeaveErrorInfo(error, m_configuration.PathOf(error.File()));
}
catch (...)
{
    return E_OUTOFMEMORY;
}

HRESULT AdminManager::GetMetadata(BSTR, VARIANT*) noexcept
{
    return RefuseMember(m_log, "IAppHostAdminManager::GetMetadata");
}

HRESULT AdminManager::SetMetadata(BSTR, VARIANT) noexcept
{
    return RefuseMember(m_log, "IAppHostAdminManager::SetMetadata");
}

HRESULT AdminManager::get_ConfigManager(IAppHostConfigManager**) noexcept
{
    return RefuseMember(m_log, "IAppHostAdminManager::get_ConfigManager");
}

} // namespace iishost
