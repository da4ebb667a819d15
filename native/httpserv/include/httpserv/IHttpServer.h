#pragma once

// The worker process. Owned by IIS; lives as long as the process. Callable from any thread.

#include <httpserv/Types.h>

class IAppHostAdminManager;
class ICustomNotificationProvider;
class IDispensedHttpModuleContextContainer;
class IHttpCacheKey;
class IHttpCacheSpecificData;
class IHttpFileInfo;
class IHttpFileMonitor;
class IHttpPerfCounterInfo;
class IHttpTokenEntry;
class IHttpTraceContext;
class IReferencedMetadataInfo;
class IWorkerProcessFramework;
class IWpfSettings;

class IHttpServer
{
public:
    static constexpr GUID Iid = {0xEDA2A40F, 0xFB92, 0x4D6D, {0xB5, 0x2B, 0xC8, 0xC2, 0x07, 0x38, 0x0B, 0x4E}};

    virtual BOOL IsCommandLineLaunch() const = 0;
    virtual PCWSTR GetAppPoolName() const = 0;
    virtual HRESULT AssociateWithThreadPool(HANDLE hHandle, LPOVERLAPPED_COMPLETION_ROUTINE completionRoutine) = 0;
    virtual VOID IncrementThreadCount() = 0;
    virtual VOID DecrementThreadCount() = 0;
    virtual VOID ReportUnhealthy(PCWSTR pszReasonString, HRESULT hrReason) = 0;
    virtual VOID RecycleProcess(PCWSTR pszReason) = 0;
    virtual IAppHostAdminManager* GetAdminManager() const = 0;
    virtual HRESULT GetFileInfo(PCWSTR pszPhysicalPath, HANDLE hUserToken, PSID pSid, PCWSTR pszChangeNotificationPath,
                                HANDLE hChangeNotificationToken, BOOL fCache, IHttpFileInfo** ppFileInfo,
                                IHttpTraceContext* pHttpTraceContext = nullptr) = 0;
    virtual HRESULT FlushKernelCache(PCWSTR pszUrl) = 0;
    virtual HRESULT DoCacheOperation(CACHE_OPERATION cacheOperation, IHttpCacheKey* pCacheKey,
                                     IHttpCacheSpecificData** ppCacheSpecificData,
                                     IHttpTraceContext* pHttpTraceContext = nullptr) = 0;
    virtual GLOBAL_NOTIFICATION_STATUS NotifyCustomNotification(ICustomNotificationProvider* pCustomOutput) = 0;
    virtual IHttpPerfCounterInfo* GetPerfCounterInfo() = 0;
    virtual VOID RecycleApplication(PCWSTR pszAppConfigPath) = 0;
    virtual VOID NotifyConfigurationChange(PCWSTR pszPath) = 0;
    virtual VOID NotifyFileChange(PCWSTR pszFileName) = 0;
    virtual IDispensedHttpModuleContextContainer* DispenseContainer() = 0;
    virtual HRESULT AddFragmentToCache(HTTP_DATA_CHUNK* pDataChunk, PCWSTR pszFragmentName) = 0;
    virtual HRESULT ReadFragmentFromCache(PCWSTR pszFragmentName, BYTE* pvBuffer, DWORD cbSize, DWORD* pcbCopied) = 0;
    virtual HRESULT RemoveFragmentFromCache(PCWSTR pszFragmentName) = 0;
    virtual HRESULT GetWorkerProcessSettings(IWpfSettings** ppWorkerProcessSettings) = 0;
    virtual HRESULT GetProtocolManagerCustomInterface(PCWSTR pProtocolManagerDll,
                                                      PCWSTR pProtocolManagerDllInitFunction, DWORD dwCustomInterfaceId,
                                                      PVOID* ppCustomInterface) = 0;
    virtual BOOL SatisfiesPrecondition(PCWSTR pszPrecondition, BOOL* pfUnknownPrecondition = nullptr) const = 0;
    virtual IHttpTraceContext* GetTraceContext() const = 0;
    virtual HRESULT RegisterFileChangeMonitor(PCWSTR pszPath, HANDLE hToken, IHttpFileMonitor** ppFileMonitor) = 0;
    virtual HRESULT GetExtendedInterface(HTTP_SERVER_INTERFACE_VERSION version, PVOID* ppInterface) = 0;

protected:
    ~IHttpServer() = default;
};

class IHttpServer2 : public IHttpServer
{
public:
    static constexpr GUID Iid = {0x34AF637E, 0xAFE8, 0x4556, {0xBC, 0xC1, 0x76, 0x7F, 0x8E, 0x0B, 0x4A, 0x4E}};

    virtual HRESULT GetToken(PCWSTR pszUserName, PCWSTR pszPassword, DWORD dwLogonMethod,
                             IHttpTokenEntry** ppTokenEntry, PCWSTR pszDefaultDomain = nullptr,
                             PSOCKADDR pSockAddr = nullptr, IHttpTraceContext* pHttpTraceContext = nullptr) = 0;
    virtual PCWSTR GetAppPoolConfigFile(DWORD* pcchConfigFilePath = nullptr) const = 0;
    virtual HRESULT GetExtendedInterface(const GUID& Version1, PVOID pInput, const GUID& Version2, PVOID* ppOutput) = 0;
    virtual HRESULT GetMetadata(PCWSTR pszSiteName, PCWSTR pszUrl, IReferencedMetadataInfo** ppMetadataInfo) = 0;
    virtual HRESULT GetWorkerProcessFramework(IWorkerProcessFramework** ppWorkerProcessFramework) = 0;

    // Last, because MSVC puts the overloads of a name where the class first mentions it.
    using IHttpServer::GetExtendedInterface;

protected:
    ~IHttpServer2() = default;
};

class IHttpServer3 : public IHttpServer2
{
public:
    static constexpr GUID Iid = {0xF7A66D59, 0xC0A2, 0x48B5, {0xA8, 0x8F, 0xBE, 0x59, 0x75, 0xC9, 0x60, 0xFB}};

    virtual HRESULT QueryRequestProperty(HTTP_OPAQUE_ID id, HTTP_REQUEST_PROPERTY propertyId, PVOID pQualifier,
                                         ULONG qualifierSize, PVOID pOutput, ULONG outputBufferSize,
                                         PULONG pcbBytesReturned, LPOVERLAPPED pOverlapped) = 0;

protected:
    ~IHttpServer3() = default;
};
