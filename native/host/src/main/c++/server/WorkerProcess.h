#pragma once

#include "main/Options.h"
#include "server/FileMonitors.h"
#include "server/FragmentCache.h"
#include "server/GlobalNotifications.h"
#include "server/KernelCache.h"
#include "server/LoadedModule.h"
#include "server/PerfCounterInfo.h"
#include "server/ServerLog.h"
#include "server/TraceContext.h"
#include "server/Tracing.h"
#include "server/User.h"
#include "server/UserTokens.h"
#include "server/WpfSettings.h"

#include <httpserv/IHttpServer.h>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace iishost
{

class AdminManager;
class Configuration;
class EventLog;
class UrlSpace;

// The worker process as modules see it. Made by main before the modules are loaded, outlives them and the engine. The
// members of IHttpServer may be called on any thread.
class WorkerProcess final : public IHttpServer3
{
public:
    WorkerProcess(const Options& options, const Configuration& configuration, EventLog& eventLog, ServerLog& log);
    WorkerProcess(const WorkerProcess&) = delete;
    WorkerProcess& operator=(const WorkerProcess&) = delete;
    ~WorkerProcess();

    const Options& GetOptions() const { return m_options; }
    ServerLog& Log() const { return m_log; }
    EventLog& Events() const { return m_eventLog; }
    const std::vector<std::unique_ptr<LoadedModule>>& Modules() const { return m_modules; }
    LoadedModule* FindModule(std::string_view name) const;
    void Add(std::unique_ptr<LoadedModule> module) { m_modules.push_back(std::move(module)); }
    GlobalNotifications& Notifications() { return m_notifications; }
    Tracing& GetTracing() { return m_tracing; }
    // The sites, as soon as they were read.
    void SetUrls(UrlSpace* urls) { m_urls = urls; }
    KernelCache& Kernel() { return m_kernelCache; }
    AnonymousUser& Anonymous() { return m_anonymous; }
    bool IsAtLeast(IisVersion version) const { return m_options.iisVersion >= version; }
    // How many threads modules have asked for beyond those of --threads.
    int ExtraThreads() const { return m_extraThreads; }
    // The members that answer E_NOTIMPL say so once in the log. `member` is "IHttpServer::FlushKernelCache".
    HRESULT NotImplemented(const char* member) const noexcept;
    // Ends factories and global modules, in the order in which they were loaded.
    void TerminateModules() noexcept;
    void SetStopping() { m_stopping = true; }
    // Who has another worker take the place of this one; called once, by any thread.
    void SetRecycler(std::function<void()> recycler);
    // An event of WAS says why: an administrator, or a change that a running worker cannot take over.
    void RecycleOnDemand();
    void RecycleForConfiguration();
    bool IsAlwaysRunning() const { return m_settings.IsAlwaysRunning(); }
    // The how manieth worker of this server it is.
    unsigned Number() const { return m_options.succession.worker; }

    BOOL IsCommandLineLaunch() const noexcept override { return TRUE; }
    PCWSTR GetAppPoolName() const noexcept override { return m_appPoolName.c_str(); }
    HRESULT AssociateWithThreadPool(HANDLE hHandle,
                                    LPOVERLAPPED_COMPLETION_ROUTINE completionRoutine) noexcept override;
    VOID IncrementThreadCount() noexcept override;
    VOID DecrementThreadCount() noexcept override;
    VOID ReportUnhealthy(PCWSTR pszReasonString, HRESULT hrReason) noexcept override;
    VOID RecycleProcess(PCWSTR pszReason) noexcept override;
    IAppHostAdminManager* GetAdminManager() const noexcept override;
    HRESULT GetFileInfo(PCWSTR pszPhysicalPath, HANDLE hUserToken, PSID pSid, PCWSTR pszChangeNotificationPath,
                        HANDLE hChangeNotificationToken, BOOL fCache, IHttpFileInfo** ppFileInfo,
                        IHttpTraceContext* pHttpTraceContext) noexcept override;
    HRESULT FlushKernelCache(PCWSTR pszUrl) noexcept override;
    HRESULT DoCacheOperation(CACHE_OPERATION cacheOperation, IHttpCacheKey* pCacheKey,
                             IHttpCacheSpecificData** ppCacheSpecificData,
                             IHttpTraceContext* pHttpTraceContext) noexcept override;
    GLOBAL_NOTIFICATION_STATUS NotifyCustomNotification(ICustomNotificationProvider* pCustomOutput) noexcept override;
    IHttpPerfCounterInfo* GetPerfCounterInfo() noexcept override { return &m_counters; }
    VOID RecycleApplication(PCWSTR pszAppConfigPath) noexcept override;
    VOID NotifyConfigurationChange(PCWSTR pszPath) noexcept override;
    VOID NotifyFileChange(PCWSTR pszFileName) noexcept override;
    IDispensedHttpModuleContextContainer* DispenseContainer() noexcept override;
    HRESULT AddFragmentToCache(HTTP_DATA_CHUNK* pDataChunk, PCWSTR pszFragmentName) noexcept override;
    HRESULT ReadFragmentFromCache(PCWSTR pszFragmentName, BYTE* pvBuffer, DWORD cbSize,
                                  DWORD* pcbCopied) noexcept override;
    HRESULT RemoveFragmentFromCache(PCWSTR pszFragmentName) noexcept override;
    HRESULT GetWorkerProcessSettings(IWpfSettings** ppWorkerProcessSettings) noexcept override;
    HRESULT GetProtocolManagerCustomInterface(PCWSTR pProtocolManagerDll, PCWSTR pProtocolManagerDllInitFunction,
                                              DWORD dwCustomInterfaceId, PVOID* ppCustomInterface) noexcept override;
    BOOL SatisfiesPrecondition(PCWSTR pszPrecondition, BOOL* pfUnknownPrecondition) const noexcept override;
    IHttpTraceContext* GetTraceContext() const noexcept override { return &m_traceContext; }
    HRESULT RegisterFileChangeMonitor(PCWSTR pszPath, HANDLE hToken,
                                      IHttpFileMonitor** ppFileMonitor) noexcept override;
    HRESULT GetExtendedInterface(HTTP_SERVER_INTERFACE_VERSION version, PVOID* ppInterface) noexcept override;

    HRESULT GetToken(PCWSTR pszUserName, PCWSTR pszPassword, DWORD dwLogonMethod, IHttpTokenEntry** ppTokenEntry,
                     PCWSTR pszDefaultDomain, PSOCKADDR pSockAddr,
                     IHttpTraceContext* pHttpTraceContext) noexcept override;
    PCWSTR GetAppPoolConfigFile(DWORD* pcchConfigFilePath) const noexcept override;
    HRESULT GetExtendedInterface(const GUID& Version1, PVOID pInput, const GUID& Version2,
                                 PVOID* ppOutput) noexcept override;
    HRESULT GetMetadata(PCWSTR pszSiteName, PCWSTR pszUrl, IReferencedMetadataInfo** ppMetadataInfo) noexcept override;
    HRESULT GetWorkerProcessFramework(IWorkerProcessFramework** ppWorkerProcessFramework) noexcept override;
    HRESULT QueryRequestProperty(HTTP_OPAQUE_ID id, HTTP_REQUEST_PROPERTY propertyId, PVOID pQualifier,
                                 ULONG qualifierSize, PVOID pOutput, ULONG outputBufferSize, PULONG pcbBytesReturned,
                                 LPOVERLAPPED pOverlapped) noexcept override;

private:
    void Recycle(const std::string& why);

    const Options& m_options;
    EventLog& m_eventLog;
    ServerLog& m_log;
    const WideString m_appPoolName;
    const WideString m_configFile;
    std::vector<std::unique_ptr<LoadedModule>> m_modules;
    GlobalNotifications m_notifications;
    Tracing m_tracing;
    mutable TraceContext m_traceContext;
    FragmentCache m_fragments;
    KernelCache m_kernelCache;
    UserTokens m_tokens;
    UrlSpace* m_urls = nullptr;
    std::unique_ptr<AdminManager> m_adminManager;
    FileMonitors m_monitors; // ends first: it calls the modules
    WpfSettings m_settings;
    AnonymousUser m_anonymous;
    PerfCounterInfo m_counters;
    std::atomic<int> m_extraThreads{0};
    std::atomic<bool> m_stopping{false};
    std::mutex m_recycleMutex;
    bool m_isRecycled = false;
    std::function<void()> m_recycler;
};

} // namespace iishost
