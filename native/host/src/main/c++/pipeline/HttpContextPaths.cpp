#include "main/Beliefs.h"
#include "pipeline/Engine.h"
#include "pipeline/HttpContext.h"
#include "server/Application.h"
#include "server/Site.h"
#include "server/WorkerProcess.h"

#include <algorithm>
#include <cstring>

namespace iishost
{

IHttpSite* HttpContext::GetSite() noexcept
{
    return m_url.site;
}

IHttpApplication* HttpContext::GetApplication() noexcept
{
    return m_url.application.get();
}

IHttpUrlInfo* HttpContext::GetUrlInfo() noexcept
try
{
    if (m_urlInfo == nullptr)
        m_urlInfo = m_engine.Urls().GetUrlInfo(m_url);
    return m_urlInfo.get();
}
catch (...)
{
    return nullptr;
}

IMetadataInfo* HttpContext::GetMetadata() noexcept
try
{
    if (m_metadata == nullptr)
        m_metadata = m_engine.Urls().GetMetadata(m_url);
    return m_metadata.get();
}
catch (...)
{
    return nullptr;
}

HRESULT HttpContext::MapPathOf(const WideString& url, WideString& path)
{
    const auto provider = std::make_shared<MapPathProvider>(url, path);
    m_pipeline.RaiseNested(RQ_MAP_PATH, provider);
    path = provider->Path();
    return provider->Error();
}

PCWSTR HttpContext::GetPhysicalPath(DWORD* pcchPhysicalPath) noexcept
try
{
    if (pcchPhysicalPath != nullptr)
        *pcchPhysicalPath = 0;
    if (m_physicalPath.empty())
    {
        m_physicalPath = m_url.physicalPath; // before the modules: they may ask for it themselves
        WideString path = m_url.physicalPath;
        if (SUCCEEDED(MapPathOf(m_url.urlPath, path)))
            m_physicalPath = path;
    }
    if (pcchPhysicalPath != nullptr)
        *pcchPhysicalPath = static_cast<DWORD>(m_physicalPath.size());
    return m_physicalPath.c_str();
}
catch (...)
{
    return nullptr;
}

PCWSTR HttpContext::GetScriptName(DWORD* pcchScriptName) const noexcept
{
    if (pcchScriptName != nullptr)
        *pcchScriptName = static_cast<DWORD>(m_url.scriptName.size());
    return m_url.scriptName.c_str();
}

PCWSTR HttpContext::GetScriptTranslated(DWORD* pcchScriptTranslated) noexcept
{
    if (m_url.pathInfo.empty())
        return GetPhysicalPath(pcchScriptTranslated);
    if (pcchScriptTranslated != nullptr)
        *pcchScriptTranslated = static_cast<DWORD>(m_url.scriptTranslated.size());
    return m_url.scriptTranslated.c_str();
}

IHttpFileInfo* HttpContext::GetFileInfo() const noexcept
{
    if (!m_fileInfoTried)
    {
        m_fileInfoTried = true;
        if (m_url.pathInfo.empty())
            const_cast<HttpContext*>(this)->GetPhysicalPath(nullptr); // a module may map the path elsewhere
        const WideString& path =
            m_physicalPath.empty() || !m_url.pathInfo.empty() ? m_url.scriptTranslated : m_physicalPath;
        IHttpFileInfo* fileInfo = nullptr;
        if (SUCCEEDED(m_engine.Worker().GetFileInfo(path.c_str(), nullptr, nullptr, nullptr, nullptr, TRUE, &fileInfo,
                                                    nullptr)))
            m_fileInfo = fileInfo;
    }
    return m_fileInfo;
}

HRESULT HttpContext::MapPath(PCWSTR pszUrl, PWSTR pszPhysicalPath, DWORD* pcbPhysicalPath) noexcept
try
{
    if (pszUrl == nullptr || pcbPhysicalPath == nullptr)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    const ResolvedUrl resolved = m_engine.Urls().Resolve(*m_url.site, WideView(pszUrl), m_request.Method());
    if (resolved.refusedStatus != 0)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    WideString path = resolved.physicalPath;
    const HRESULT hr = MapPathOf(resolved.urlPath, path);
    if (FAILED(hr))
        return hr;
    const DWORD needed = static_cast<DWORD>((path.size() + 1) * sizeof(WCHAR));
    const DWORD available = *pcbPhysicalPath;
    *pcbPhysicalPath = needed;
    if (pszPhysicalPath == nullptr || available < needed)
        return HRESULT_FROM_WIN32(ERROR_INSUFFICIENT_BUFFER);
    std::memcpy(pszPhysicalPath, path.c_str(), needed);
    return S_OK;
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

HRESULT HttpContext::MapHandler(DWORD dwSiteId, PCWSTR, PCWSTR pszUrl, PCSTR pszVerb, IScriptMapInfo** ppScriptMap,
                                BOOL fIgnoreWildcardMappings) noexcept
try
{
    if (pszUrl == nullptr || pszVerb == nullptr || ppScriptMap == nullptr)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    *ppScriptMap = nullptr;
    Site* const site = m_engine.Urls().FindSite(dwSiteId);
    if (site == nullptr)
        return HRESULT_FROM_WIN32(ERROR_PATH_NOT_FOUND);
    const ResolvedUrl resolved = m_engine.Urls().Resolve(*site, WideView(pszUrl), pszVerb);
    if (resolved.refusedStatus != 0)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    m_mapped.push_back(resolved.application); // keeps its handlers
    *ppScriptMap = m_engine.Urls()
                       .MapHandler(*resolved.application, ToUtf8(resolved.scriptName), pszVerb,
                                   ToPath(ToUtf8(resolved.scriptTranslated)), fIgnoreWildcardMappings)
                       .handler;
    return *ppScriptMap == nullptr ? HRESULT_FROM_WIN32(ERROR_NOT_FOUND) : S_OK;
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

void HttpContext::ChangeUrl(RequestTarget target)
{
    ResolvedUrl resolved = m_engine.Urls().Resolve(*m_url.site, target.path, m_request.Method());
    WideString path = resolved.refusedStatus == 0 ? resolved.urlPath : target.path;
    // Once the pipeline runs, only what shows the URL changes: modules and handler are those of the original one.
    if (!m_pipeline.HasBegun() && resolved.refusedStatus == 0)
    {
        if (resolved.application != m_url.application)
        {
            m_order = m_engine.OrderOf(*resolved.application);
            m_instances.Reset(resolved.application->Modules());
        }
        m_url = std::move(resolved);
        m_scriptMap = m_url.match.handler;
        m_urlInfo = nullptr;
        m_metadata = nullptr;
        m_physicalPath.clear();
    }
    m_request.SetCookedUrl(target.host, path, target.query);
}

void HttpContext::SetScriptMap(IScriptMapInfo* scriptMap) noexcept
{
    m_scriptMap = scriptMap;
    m_scriptMapReplaced = true;
}

bool HttpContext::RefuseWrongConfiguration()
{
    const auto& error = m_url.application->Settings().error;
    if (!error)
        return false;
    m_response.SetStatus(500, "Internal Server Error", 19, error->Code(), nullptr, FALSE);
    std::string answer = error->Answer();
    HTTP_DATA_CHUNK chunk{};
    chunk.DataChunkType = HttpDataChunkFromMemory;
    chunk.FromMemory.pBuffer = answer.data();
    chunk.FromMemory.BufferLength = static_cast<ULONG>(answer.size());
    DWORD sent = 0;
    m_response.WriteEntityChunks(&chunk, 1, FALSE, TRUE, &sent, nullptr);
    return true;
}

bool HttpContext::RefuseUnmappedHandler()
{
    if (!m_scriptMapReplaced)
    {
        // The verb may have been changed since the URL was looked up.
        const HandlerMatch& match = m_url.match;
        if (match.statusCode == 0)
            return false;
        const bool noSubStatus = match.subStatus == 4 && Is(Otherwise::NoHandlerHasNoSubStatus);
        const USHORT subStatus = noSubStatus ? 0 : match.subStatus;
        m_response.SetStatus(match.statusCode, match.reason, subStatus, match.hr, nullptr, FALSE);
        return true;
    }
    if (m_scriptMap == nullptr)
    {
        m_response.SetStatus(404, "Not Found", 4, HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND), nullptr, FALSE);
        return true;
    }
    DWORD length = 0;
    const PCWSTR names = m_scriptMap->GetModules(&length);
    for (const std::string& name : Split(ToUtf8(WideView(names == nullptr ? IISTEXT("") : names, length)), ','))
    {
        const auto& modules = m_url.application->Modules();
        const auto isNamed = [trimmed = Trim(name)](const LoadedModule* module)
        {
            return EqualsIgnoringCase(module->Name(), trimmed);
        };
        if (!Trim(name).empty() && std::none_of(modules.begin(), modules.end(), isNamed))
        {
            m_response.SetStatus(500, "Internal Server Error", 21, HRESULT_FROM_WIN32(ERROR_NOT_FOUND), nullptr, FALSE);
            return true;
        }
    }
    return false;
}

} // namespace iishost
