// The services of IHttpServer: files, caches, notifications, users, monitors.

#include "server/DispensedContainer.h"
#include "server/FileInfo.h"
#include "server/ReferencedMetadata.h"
#include "server/UrlSpace.h"
#include "server/WorkerProcess.h"

namespace iishost
{

HRESULT WorkerProcess::AssociateWithThreadPool(HANDLE hHandle,
                                               LPOVERLAPPED_COMPLETION_ROUTINE completionRoutine) noexcept
{
    if (completionRoutine == nullptr)
    {
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    }
#ifdef _WIN32
    return BindIoCompletionCallback(hHandle, completionRoutine, 0) ? S_OK : HRESULT_FROM_WIN32(GetLastError());
#else
    (void)hHandle;
    return HRESULT_FROM_WIN32(ERROR_NOT_SUPPORTED); // there are no completion ports
#endif
}

HRESULT WorkerProcess::GetFileInfo(PCWSTR pszPhysicalPath, HANDLE, PSID, PCWSTR, HANDLE, BOOL fCache,
                                   IHttpFileInfo** ppFileInfo, IHttpTraceContext*) noexcept
try
{
    if (pszPhysicalPath == nullptr || ppFileInfo == nullptr)
    {
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    }
    *ppFileInfo = nullptr;
    if (m_stopping)
    {
        return E_FAIL;
    }
    FileInfo* file = nullptr;
    const HRESULT hr = FileInfo::Open(ToNativePath(ToUtf8(WideView(pszPhysicalPath))), fCache != FALSE, &file);
    *ppFileInfo = file;
    return hr;
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

HRESULT WorkerProcess::FlushKernelCache(PCWSTR pszUrl) noexcept
try
{
    return pszUrl == nullptr ? HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER)
                             : m_kernelCache.Flush(ToUtf8(WideView(pszUrl)));
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

HRESULT WorkerProcess::DoCacheOperation(CACHE_OPERATION cacheOperation, IHttpCacheKey* pCacheKey,
                                        IHttpCacheSpecificData** ppCacheSpecificData,
                                        IHttpTraceContext* pHttpTraceContext) noexcept
{
    if (pCacheKey == nullptr || ppCacheSpecificData == nullptr || cacheOperation < CACHE_OPERATION_RETRIEVE ||
        cacheOperation > CACHE_OPERATION_ENUM)
    {
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    }
    const HRESULT hr =
        m_notifications.CacheOperation(cacheOperation, pCacheKey, ppCacheSpecificData, pHttpTraceContext);
    const bool missing = cacheOperation == CACHE_OPERATION_RETRIEVE && *ppCacheSpecificData == nullptr;
    return SUCCEEDED(hr) && missing && m_options.beliefs.Are(Otherwise::MissingRecordIsAnError)
               ? HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND)
               : hr;
}

GLOBAL_NOTIFICATION_STATUS WorkerProcess::NotifyCustomNotification(ICustomNotificationProvider* pCustomOutput) noexcept
{
    return pCustomOutput == nullptr ? GL_NOTIFICATION_CONTINUE : m_notifications.CustomNotification(pCustomOutput);
}

VOID WorkerProcess::NotifyConfigurationChange(PCWSTR pszPath) noexcept
{
    m_notifications.ConfigurationChange(pszPath);
}

VOID WorkerProcess::NotifyFileChange(PCWSTR pszFileName) noexcept
{
    m_notifications.FileChange(pszFileName, nullptr);
}

IDispensedHttpModuleContextContainer* WorkerProcess::DispenseContainer() noexcept
try
{
    return new DispensedContainer;
}
catch (...)
{
    return nullptr;
}

HRESULT WorkerProcess::AddFragmentToCache(HTTP_DATA_CHUNK* pDataChunk, PCWSTR pszFragmentName) noexcept
try
{
    if (pDataChunk == nullptr || pszFragmentName == nullptr)
    {
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    }
    return m_fragments.Add(*pDataChunk, pszFragmentName);
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

HRESULT WorkerProcess::ReadFragmentFromCache(PCWSTR pszFragmentName, BYTE* pvBuffer, DWORD cbSize,
                                             DWORD* pcbCopied) noexcept
try
{
    if (pszFragmentName == nullptr || pcbCopied == nullptr || (pvBuffer == nullptr && cbSize != 0))
    {
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    }
    *pcbCopied = 0;
    return m_fragments.Read(pszFragmentName, pvBuffer, cbSize, pcbCopied);
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

HRESULT WorkerProcess::RemoveFragmentFromCache(PCWSTR pszFragmentName) noexcept
try
{
    return pszFragmentName == nullptr ? HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER)
                                      : m_fragments.Remove(pszFragmentName);
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

// No protocol but HTTP is listened for, so none has a library.
HRESULT WorkerProcess::GetProtocolManagerCustomInterface(PCWSTR pProtocolManagerDll,
                                                         PCWSTR pProtocolManagerDllInitFunction, DWORD,
                                                         PVOID* ppCustomInterface) noexcept
{
    if (pProtocolManagerDll == nullptr || pProtocolManagerDllInitFunction == nullptr || ppCustomInterface == nullptr)
    {
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    }
    *ppCustomInterface = nullptr;
    return HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND);
}

HRESULT WorkerProcess::RegisterFileChangeMonitor(PCWSTR pszPath, HANDLE, IHttpFileMonitor** ppFileMonitor) noexcept
try
{
    if (pszPath == nullptr || ppFileMonitor == nullptr)
    {
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    }
    *ppFileMonitor = nullptr;
    return m_monitors.Watch(ToNativePath(ToUtf8(WideView(pszPath))), ppFileMonitor);
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

HRESULT WorkerProcess::GetToken(PCWSTR pszUserName, PCWSTR pszPassword, DWORD dwLogonMethod,
                                IHttpTokenEntry** ppTokenEntry, PCWSTR pszDefaultDomain, PSOCKADDR,
                                IHttpTraceContext*) noexcept
try
{
    if (pszUserName == nullptr || pszPassword == nullptr || ppTokenEntry == nullptr)
    {
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    }
    *ppTokenEntry = nullptr;
    return m_tokens.LogOn(pszUserName, pszPassword, dwLogonMethod, pszDefaultDomain, ppTokenEntry);
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

HRESULT WorkerProcess::GetMetadata(PCWSTR pszSiteName, PCWSTR pszUrl, IReferencedMetadataInfo** ppMetadataInfo) noexcept
try
{
    if (pszSiteName == nullptr || pszUrl == nullptr || ppMetadataInfo == nullptr)
    {
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    }
    *ppMetadataInfo = nullptr;
    const std::string name = ToUtf8(WideView(pszSiteName));
    if (m_urls != nullptr)
    {
        for (const auto& site : m_urls->Sites())
        {
            const ResolvedUrl url = m_urls->Resolve(*site, WideView(pszUrl), "GET");
            if (EqualsIgnoringCase(site->Name(), name) && url.refusedStatus == 0)
            {
                *ppMetadataInfo = new ReferencedMetadata(m_urls->GetMetadata(url));
                return S_OK;
            }
        }
    }
    return HRESULT_FROM_WIN32(ERROR_PATH_NOT_FOUND);
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

// HTTP.sys is asked here; there is none, and so nothing that it knows of a request.
HRESULT WorkerProcess::QueryRequestProperty(HTTP_OPAQUE_ID, HTTP_REQUEST_PROPERTY, PVOID, ULONG, PVOID pOutput, ULONG,
                                            PULONG pcbBytesReturned, LPOVERLAPPED) noexcept
{
    if (pOutput == nullptr)
    {
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    }
    if (pcbBytesReturned != nullptr)
    {
        *pcbBytesReturned = 0;
    }
    return HRESULT_FROM_WIN32(ERROR_NOT_SUPPORTED);
}

} // namespace iishost
