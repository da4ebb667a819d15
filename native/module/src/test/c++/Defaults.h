#pragma once

// Interfaces of IIS that do nothing, for tests to override what they watch.

#include <httpserv/httpserv.h>

namespace iisjava
{

class DefaultContext : public IHttpContext4
{
public:
    IHttpSite* GetSite() override { return {}; }
    IHttpApplication* GetApplication() override { return {}; }
    IHttpConnection* GetConnection() override { return {}; }
    IHttpRequest* GetRequest() override { return {}; }
    IHttpResponse* GetResponse() override { return {}; }
    BOOL GetResponseHeadersSent() const override { return {}; }
    IHttpUser* GetUser() const override { return {}; }
    IHttpModuleContextContainer* GetModuleContextContainer() override { return {}; }
    VOID IndicateCompletion(REQUEST_NOTIFICATION_STATUS) override {}
    HRESULT PostCompletion(DWORD) override { return E_NOTIMPL; }
    VOID DisableNotifications(DWORD, DWORD) override {}
    BOOL GetNextNotification(REQUEST_NOTIFICATION_STATUS, DWORD*, BOOL*, CHttpModule**, IHttpEventProvider**) override
    {
        return {};
    }
    BOOL GetIsLastNotification(REQUEST_NOTIFICATION_STATUS) override { return {}; }
    HRESULT ExecuteRequest(BOOL, IHttpContext*, DWORD, IHttpUser*, BOOL*) override { return E_NOTIMPL; }
    DWORD GetExecuteFlags() const override { return {}; }
    HRESULT GetServerVariable_A(PCSTR, PCSTR*, DWORD*) override { return E_NOTIMPL; }
    HRESULT GetServerVariable(PCSTR, PCWSTR*, DWORD*) override { return E_NOTIMPL; }
    HRESULT SetServerVariable(PCSTR, PCWSTR) override { return E_NOTIMPL; }
    VOID* AllocateRequestMemory(DWORD) override { return {}; }
    IHttpUrlInfo* GetUrlInfo() override { return {}; }
    IMetadataInfo* GetMetadata() override { return {}; }
    PCWSTR GetPhysicalPath(DWORD*) override { return {}; }
    PCWSTR GetScriptName(DWORD*) const override { return {}; }
    PCWSTR GetScriptTranslated(DWORD*) override { return {}; }
    IScriptMapInfo* GetScriptMap() const override { return {}; }
    VOID SetRequestHandled() override {}
    IHttpFileInfo* GetFileInfo() const override { return {}; }
    HRESULT MapPath(PCWSTR, PWSTR, DWORD*) override { return E_NOTIMPL; }
    HRESULT NotifyCustomNotification(ICustomNotificationProvider*, BOOL*) override { return E_NOTIMPL; }
    IHttpContext* GetParentContext() const override { return {}; }
    IHttpContext* GetRootContext() const override { return {}; }
    HRESULT CloneContext(DWORD, IHttpContext**) override { return E_NOTIMPL; }
    HRESULT ReleaseClonedContext() override { return E_NOTIMPL; }
    HRESULT GetCurrentExecutionStats(DWORD*, DWORD*, PCWSTR*, DWORD*, DWORD*, DWORD*) const override
    {
        return E_NOTIMPL;
    }
    IHttpTraceContext* GetTraceContext() const override { return {}; }
    HRESULT GetServerVarChanges(DWORD, DWORD*, DWORD*, PCSTR**, PCWSTR**, DWORD*, DWORD**) override
    {
        return E_NOTIMPL;
    }
    HRESULT CancelIo() override { return E_NOTIMPL; }
    HRESULT MapHandler(DWORD, PCWSTR, PCWSTR, PCSTR, IScriptMapInfo**, BOOL) override { return E_NOTIMPL; }
    HRESULT GetExtendedInterface(HTTP_CONTEXT_INTERFACE_VERSION, PVOID*) override { return E_NOTIMPL; }
    IHttpUser* GetOriginalUser() const override { return {}; }
    INamedContextContainer* GetNamedContextContainer() override { return {}; }
    VOID EnableFullDuplex() override {}
    HRESULT InheritServerVariable(PCSTR, BOOL) override { return E_NOTIMPL; }
    HRESULT PostCompletion(DWORD, LPOVERLAPPED_COMPLETION_ROUTINE, VOID*) override { return E_NOTIMPL; }
    ULONGLONG GetRequestStartTime() override { return {}; }
    ULONGLONG GetRequestElapsedTime() override { return {}; }
};

class DefaultRequest : public IHttpRequest4
{
public:
    const HTTP_REQUEST* GetRawHttpRequest_Const() const override { return {}; }
    HTTP_REQUEST* GetRawHttpRequest() override { return {}; }
    PCSTR GetHeader_ById(HTTP_HEADER_ID, USHORT*) const override { return {}; }
    PCSTR GetHeader(PCSTR, USHORT*) const override { return {}; }
    HRESULT SetHeader_ById(HTTP_HEADER_ID, PCSTR, USHORT, BOOL) override { return E_NOTIMPL; }
    HRESULT SetHeader(PCSTR, PCSTR, USHORT, BOOL) override { return E_NOTIMPL; }
    HRESULT DeleteHeader_ById(HTTP_HEADER_ID) override { return E_NOTIMPL; }
    HRESULT DeleteHeader(PCSTR) override { return E_NOTIMPL; }
    PCSTR GetHttpMethod() const override { return {}; }
    HRESULT SetHttpMethod(PCSTR) override { return E_NOTIMPL; }
    HRESULT SetUrl_A(PCSTR, DWORD, BOOL) override { return E_NOTIMPL; }
    HRESULT SetUrl(PCWSTR, DWORD, BOOL) override { return E_NOTIMPL; }
    BOOL GetUrlChanged() const override { return {}; }
    PCWSTR GetForwardedUrl() const override { return {}; }
    PSOCKADDR GetLocalAddress() const override { return {}; }
    PSOCKADDR GetRemoteAddress() const override { return {}; }
    HRESULT ReadEntityBody(VOID*, DWORD, BOOL, DWORD*, BOOL*) override { return E_NOTIMPL; }
    HRESULT InsertEntityBody(VOID*, DWORD) override { return E_NOTIMPL; }
    DWORD GetRemainingEntityBytes() override { return {}; }
    VOID GetHttpVersion(USHORT*, USHORT*) const override {}
    HRESULT GetClientCertificate(HTTP_SSL_CLIENT_CERT_INFO**, BOOL*) override { return E_NOTIMPL; }
    HRESULT NegotiateClientCertificate(BOOL, BOOL*) override { return E_NOTIMPL; }
    DWORD GetSiteId() const override { return {}; }
    HRESULT GetHeaderChanges(DWORD, DWORD*, PCSTR[41], DWORD*, PCSTR**, PCSTR**, DWORD[42], DWORD*, DWORD**) override
    {
        return E_NOTIMPL;
    }
    HRESULT GetChannelBindingToken(PBYTE*, DWORD*) override { return E_NOTIMPL; }
    HRESULT ReadEntityBody(VOID*, DWORD, BOOL, PFN_ASYNC_COMPLETION, VOID*, DWORD*, BOOL*) override
    {
        return E_NOTIMPL;
    }
    HRESULT ReadEntityBody(VOID*, DWORD, BOOL, ULONG, DWORD*, BOOL*) override { return E_NOTIMPL; }
};

class DefaultResponse : public IHttpResponse4
{
public:
    const HTTP_RESPONSE* GetRawHttpResponse_Const() const override { return {}; }
    HTTP_RESPONSE* GetRawHttpResponse() override { return {}; }
    IHttpCachePolicy* GetCachePolicy() override { return {}; }
    HRESULT SetStatus(USHORT, PCSTR, USHORT, HRESULT, IAppHostConfigException*, BOOL) override { return E_NOTIMPL; }
    HRESULT SetHeader_ById(HTTP_HEADER_ID, PCSTR, USHORT, BOOL) override { return E_NOTIMPL; }
    HRESULT SetHeader(PCSTR, PCSTR, USHORT, BOOL) override { return E_NOTIMPL; }
    HRESULT DeleteHeader_ById(HTTP_HEADER_ID) override { return E_NOTIMPL; }
    HRESULT DeleteHeader(PCSTR) override { return E_NOTIMPL; }
    PCSTR GetHeader_ById(HTTP_HEADER_ID, USHORT*) const override { return {}; }
    PCSTR GetHeader(PCSTR, USHORT*) const override { return {}; }
    VOID Clear() override {}
    VOID ClearHeaders() override {}
    VOID SetNeedDisconnect() override {}
    VOID ResetConnection() override {}
    VOID DisableKernelCache(ULONG) override {}
    BOOL GetKernelCacheEnabled() const override { return {}; }
    VOID SuppressHeaders() override {}
    BOOL GetHeadersSuppressed() const override { return {}; }
    HRESULT Flush(BOOL, BOOL, DWORD*, BOOL*) override { return E_NOTIMPL; }
    HRESULT Redirect(PCSTR, BOOL, BOOL) override { return E_NOTIMPL; }
    HRESULT WriteEntityChunkByReference(HTTP_DATA_CHUNK*, LONG) override { return E_NOTIMPL; }
    HRESULT WriteEntityChunks(HTTP_DATA_CHUNK*, DWORD, BOOL, BOOL, DWORD*, BOOL*) override { return E_NOTIMPL; }
    VOID DisableBuffering() override {}
    VOID GetStatus(USHORT*, USHORT*, PCSTR*, USHORT*, HRESULT*, PCWSTR*, DWORD*, IAppHostConfigException**,
                   BOOL*) override
    {}
    HRESULT SetErrorDescription(PCWSTR, DWORD, BOOL) override { return E_NOTIMPL; }
    PCWSTR GetErrorDescription(DWORD*) override { return {}; }
    HRESULT GetHeaderChanges(DWORD, DWORD*, PCSTR[30], DWORD*, PCSTR**, PCSTR**, DWORD[31], DWORD*, DWORD**) override
    {
        return E_NOTIMPL;
    }
    VOID CloseConnection() override {}
    HRESULT WriteEntityChunks(HTTP_DATA_CHUNK*, DWORD, BOOL, BOOL, PFN_ASYNC_COMPLETION, VOID*, DWORD*, BOOL*) override
    {
        return E_NOTIMPL;
    }
    HRESULT Flush(BOOL, BOOL, PFN_ASYNC_COMPLETION, VOID*, DWORD*, BOOL*) override { return E_NOTIMPL; }
    HRESULT PushPromise(PCSTR, PCWSTR, PCWSTR, DWORD, PCSTR*, PCSTR*) override { return E_NOTIMPL; }
    HRESULT DeleteTrailer(PCSTR) override { return E_NOTIMPL; }
    PCSTR GetTrailer(PCSTR, USHORT*) const override { return {}; }
    VOID ResetStream(ULONG) override {}
    VOID SetNeedGoAway() override {}
    HRESULT SetTrailer(PCSTR, PCSTR, USHORT, BOOL) override { return E_NOTIMPL; }
};

class DefaultServer : public IHttpServer2
{
public:
    BOOL IsCommandLineLaunch() const override { return {}; }
    PCWSTR GetAppPoolName() const override { return {}; }
    HRESULT AssociateWithThreadPool(HANDLE, LPOVERLAPPED_COMPLETION_ROUTINE) override { return E_NOTIMPL; }
    VOID IncrementThreadCount() override {}
    VOID DecrementThreadCount() override {}
    VOID ReportUnhealthy(PCWSTR, HRESULT) override {}
    VOID RecycleProcess(PCWSTR) override {}
    IAppHostAdminManager* GetAdminManager() const override { return {}; }
    HRESULT GetFileInfo(PCWSTR, HANDLE, PSID, PCWSTR, HANDLE, BOOL, IHttpFileInfo**, IHttpTraceContext*) override
    {
        return E_NOTIMPL;
    }
    HRESULT FlushKernelCache(PCWSTR) override { return E_NOTIMPL; }
    HRESULT DoCacheOperation(CACHE_OPERATION, IHttpCacheKey*, IHttpCacheSpecificData**, IHttpTraceContext*) override
    {
        return E_NOTIMPL;
    }
    GLOBAL_NOTIFICATION_STATUS NotifyCustomNotification(ICustomNotificationProvider*) override { return {}; }
    IHttpPerfCounterInfo* GetPerfCounterInfo() override { return {}; }
    VOID RecycleApplication(PCWSTR) override {}
    VOID NotifyConfigurationChange(PCWSTR) override {}
    VOID NotifyFileChange(PCWSTR) override {}
    IDispensedHttpModuleContextContainer* DispenseContainer() override { return {}; }
    HRESULT AddFragmentToCache(HTTP_DATA_CHUNK*, PCWSTR) override { return E_NOTIMPL; }
    HRESULT ReadFragmentFromCache(PCWSTR, BYTE*, DWORD, DWORD*) override { return E_NOTIMPL; }
    HRESULT RemoveFragmentFromCache(PCWSTR) override { return E_NOTIMPL; }
    HRESULT GetWorkerProcessSettings(IWpfSettings**) override { return E_NOTIMPL; }
    HRESULT GetProtocolManagerCustomInterface(PCWSTR, PCWSTR, DWORD, PVOID*) override { return E_NOTIMPL; }
    BOOL SatisfiesPrecondition(PCWSTR, BOOL*) const override { return {}; }
    IHttpTraceContext* GetTraceContext() const override { return {}; }
    HRESULT RegisterFileChangeMonitor(PCWSTR, HANDLE, IHttpFileMonitor**) override { return E_NOTIMPL; }
    HRESULT GetExtendedInterface(HTTP_SERVER_INTERFACE_VERSION, PVOID*) override { return E_NOTIMPL; }
    HRESULT GetToken(PCWSTR, PCWSTR, DWORD, IHttpTokenEntry**, PCWSTR, PSOCKADDR, IHttpTraceContext*) override
    {
        return E_NOTIMPL;
    }
    PCWSTR GetAppPoolConfigFile(DWORD*) const override { return {}; }
    HRESULT GetExtendedInterface(const GUID&, PVOID, const GUID&, PVOID*) override { return E_NOTIMPL; }
    HRESULT GetMetadata(PCWSTR, PCWSTR, IReferencedMetadataInfo**) override { return E_NOTIMPL; }
    HRESULT GetWorkerProcessFramework(IWorkerProcessFramework**) override { return E_NOTIMPL; }
};

} // namespace iisjava
