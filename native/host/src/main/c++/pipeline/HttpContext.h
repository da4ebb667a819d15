#pragma once

// One request on its way through the pipeline. Made by Engine when the head has arrived; shared by everything that runs
// for the request, so that it outlives a notification that is still on a stack when the request has ended. End() ends
// it for modules; the last user frees its memory, and Engine keeps the shell for a while to find late users. One thread
// at a time.

#include "http/Client.h"
#include "http/Connection.h"
#include "pipeline/ChildRequests.h"
#include "pipeline/HttpRequest.h"
#include "pipeline/HttpResponse.h"
#include "pipeline/ModuleInstances.h"
#include "pipeline/NamedContexts.h"
#include "pipeline/NotificationOrder.h"
#include "pipeline/Pipeline.h"
#include "pipeline/Providers.h"
#include "pipeline/RequestMemory.h"
#include "pipeline/RequestTarget.h"
#include "pipeline/ServerVariables.h"
#include "pipeline/WebSocketContext.h"
#include "server/ModuleContextContainer.h"
#include "server/TraceContext.h"
#include "server/UrlSpace.h"

#include <httpserv/IHttpContext.h>
#include <httpserv/IHttpFileInfo.h>

#include <atomic>
#include <memory>

namespace iishost
{

class Engine;
enum class Otherwise;

class HttpContext final : public IHttpContext4,
                          public std::enable_shared_from_this<HttpContext>,
                          private AuthenticationProvider::Receiver,
                          private MapHandlerProvider::Receiver
{
    friend class Pipeline; // hands the receivers above to providers

public:
    // Without a connection: a request that the server makes up.
    HttpContext(Engine& engine, std::shared_ptr<Connection> connection, RequestHead head, RequestTarget target,
                ResolvedUrl url);
    // A child request; `cloneFlags` as IHttpContext::CloneContext takes them.
    HttpContext(std::shared_ptr<HttpContext> parent, RequestHead head, RequestTarget target, ResolvedUrl url,
                DWORD cloneFlags);
    ~HttpContext();

    IHttpSite* GetSite() noexcept override;
    IHttpApplication* GetApplication() noexcept override;
    IHttpConnection* GetConnection() noexcept override { return m_connection.get(); }
    IHttpRequest* GetRequest() noexcept override { return &m_request; }
    IHttpResponse* GetResponse() noexcept override { return &m_response; }
    BOOL GetResponseHeadersSent() const noexcept override { return m_response.HeadersSent(); }
    IHttpUser* GetUser() const noexcept override { return m_user; }
    IHttpModuleContextContainer* GetModuleContextContainer() noexcept override { return &m_container; }
    VOID IndicateCompletion(REQUEST_NOTIFICATION_STATUS notificationStatus) noexcept override;
    HRESULT PostCompletion(DWORD cbBytes) noexcept override;
    VOID DisableNotifications(DWORD dwNotifications, DWORD dwPostNotifications) noexcept override;
    BOOL GetNextNotification(REQUEST_NOTIFICATION_STATUS, DWORD*, BOOL*, CHttpModule**,
                             IHttpEventProvider**) noexcept override
    {
        return FALSE;
    }
    BOOL GetIsLastNotification(REQUEST_NOTIFICATION_STATUS) noexcept override { return FALSE; }
    HRESULT ExecuteRequest(BOOL fAsync, IHttpContext* pHttpContext, DWORD dwExecuteFlags, IHttpUser* pHttpUser,
                           BOOL* pfCompletionExpected) noexcept override;
    DWORD GetExecuteFlags() const noexcept override { return m_children.ExecuteFlags(); }
    HRESULT GetServerVariable_A(PCSTR pszVariableName, PCSTR* ppszValue, DWORD* pcchValueLength) noexcept override;
    HRESULT GetServerVariable(PCSTR pszVariableName, PCWSTR* ppszValue, DWORD* pcchValueLength) noexcept override;
    HRESULT SetServerVariable(PCSTR pszVariableName, PCWSTR pszVariableValue) noexcept override;
    VOID* AllocateRequestMemory(DWORD cbAllocation) noexcept override { return m_memory.Allocate(cbAllocation); }
    IHttpUrlInfo* GetUrlInfo() noexcept override;
    IMetadataInfo* GetMetadata() noexcept override;
    PCWSTR GetPhysicalPath(DWORD* pcchPhysicalPath) noexcept override;
    PCWSTR GetScriptName(DWORD* pcchScriptName) const noexcept override;
    PCWSTR GetScriptTranslated(DWORD* pcchScriptTranslated) noexcept override;
    IScriptMapInfo* GetScriptMap() const noexcept override { return m_scriptMap; }
    VOID SetRequestHandled() noexcept override { m_pipeline.SetHandled(); }
    IHttpFileInfo* GetFileInfo() const noexcept override;
    HRESULT MapPath(PCWSTR pszUrl, PWSTR pszPhysicalPath, DWORD* pcbPhysicalPath) noexcept override;
    HRESULT NotifyCustomNotification(ICustomNotificationProvider* pCustomOutput,
                                     BOOL* pfCompletionExpected) noexcept override;
    IHttpContext* GetParentContext() const noexcept override { return m_children.Parent(); }
    IHttpContext* GetRootContext() const noexcept override
    {
        return m_children.IsChild() ? &m_children.Root() : nullptr;
    }
    HRESULT CloneContext(DWORD dwCloneFlags, IHttpContext** ppHttpContext) noexcept override;
    HRESULT ReleaseClonedContext() noexcept override;
    HRESULT GetCurrentExecutionStats(DWORD* pdwNotification, DWORD* pdwNotificationStartTickCount, PCWSTR* ppszModule,
                                     DWORD* pdwModuleStartTickCount, DWORD* pdwAsyncNotification,
                                     DWORD* pdwAsyncNotificationStartTickCount) const noexcept override;
    IHttpTraceContext* GetTraceContext() const noexcept override { return &m_trace; }
    HRESULT GetServerVarChanges(DWORD, DWORD*, DWORD*, PCSTR**, PCWSTR**, DWORD*, DWORD**) noexcept override;
    HRESULT CancelIo() noexcept override;
    HRESULT MapHandler(DWORD dwSiteId, PCWSTR pszSiteName, PCWSTR pszUrl, PCSTR pszVerb, IScriptMapInfo** ppScriptMap,
                       BOOL fIgnoreWildcardMappings) noexcept override;
    HRESULT GetExtendedInterface(HTTP_CONTEXT_INTERFACE_VERSION version, PVOID* ppInterface) noexcept override;
    IHttpUser* GetOriginalUser() const noexcept override { return m_originalUser; }
    INamedContextContainer* GetNamedContextContainer() noexcept override { return &m_named; }
    VOID EnableFullDuplex() noexcept override { m_fullDuplex = true; }
    HRESULT InheritServerVariable(PCSTR szName, BOOL fFailIfNotExist) noexcept override;
    HRESULT PostCompletion(DWORD cbBytes, LPOVERLAPPED_COMPLETION_ROUTINE pfnCompletionRoutine,
                           VOID* pvCompletionContext) noexcept override;
    ULONGLONG GetRequestStartTime() noexcept override;
    ULONGLONG GetRequestElapsedTime() noexcept override;

    bool IsFullDuplex() const { return m_fullDuplex; }
    void Start();
    void End();
    void Close();               // of a child request: it is released
    void Abandon() noexcept;    // of a child request: it ends, and its modules do not hear of it
    void FreeMemory() noexcept; // nothing runs for the request any more
    Engine& GetEngine() const { return m_engine; }
    Client& GetClient() const { return *m_client; }
    bool IsMadeUp() const { return m_connection == nullptr; }
    bool HasMadeUpUser() const; // or none: nobody is to be authenticated
    HttpRequest& Request() { return m_request; }
    HttpResponse& Response() { return m_response; }
    Pipeline& GetPipeline() { return m_pipeline; }
    ModuleInstances& Instances() { return m_instances; }
    RequestMemory& Memory() { return m_memory; }
    ChildRequests& Children() { return m_children; }
    const ChildRequests& Children() const { return m_children; }
    const NotificationOrder& Order() const { return *m_order; }
    const ResolvedUrl& Url() const { return m_url; }
    ApplicationUse UseOfApplication() const { return m_url.use; }
    void ChangeUrl(RequestTarget target);
    void SetAnonymousUser();
    void GiveUser(IHttpUser* user) noexcept;  // before the start; takes a reference of its own
    void EnterApplication();                  // before the start; modules are those of the application of the URL
    bool RefuseWrongConfiguration();          // whether the request ends because that of its application is wrong
    bool RefuseUnmappedHandler();             // whether the request ends because no handler serves it
    bool Is(Otherwise what) const; // whether IIS is to be believed to do this, which is not the default
    bool IsOver(const char* operation) const; // whether the request has ended; that is logged as a bug
    HRESULT NotImplemented(const char* member) const;
    bool AcceptWebSocket(); // whether the response, whose head is about to be sent, begins a WebSocket
    bool HasWebSocket() const { return m_webSocket != nullptr; }
    void BecomeOpaque(); // the head of the response is on its way, and what follows is not HTTP

private:
    void ReleaseObjects() noexcept;
    void SetUser(IHttpUser* user) noexcept override;
    void TakeUser(IHttpUser* user) noexcept; // with its reference
    void SetScriptMap(IScriptMapInfo* scriptMap) noexcept override;
    HRESULT MapPathOf(const WideString& url, WideString& path);

    RequestMemory m_memory; // first: everything else may point into it
    Engine& m_engine;
    const std::shared_ptr<Connection> m_connection;
    const std::shared_ptr<Client> m_client;
    ChildRequests m_children;
    ResolvedUrl m_url;
    std::shared_ptr<const NotificationOrder> m_order;
    HttpRequest m_request;
    HttpResponse m_response;
    ModuleInstances m_instances;
    ServerVariables m_variables;
    ModuleContextContainer m_container;
    NamedContexts m_named;
    std::shared_ptr<WebSocketContext> m_webSocket;
    mutable TraceContext m_trace;
    Pipeline m_pipeline;
    std::shared_ptr<UrlInfo> m_urlInfo;
    std::shared_ptr<MetadataInfo> m_metadata;
    IHttpUser* m_user = nullptr;
    IHttpUser* m_originalUser = nullptr;
    IScriptMapInfo* m_scriptMap = nullptr;
    std::vector<std::shared_ptr<Application>> m_mapped; // by MapHandler
    bool m_scriptMapReplaced = false;
    mutable IHttpFileInfo* m_fileInfo = nullptr;
    mutable bool m_fileInfoTried = false;
    WideString m_physicalPath; // after RQ_MAP_PATH; empty before
    std::atomic<bool> m_fullDuplex{false};
    std::atomic<bool> m_over{false};
    std::atomic<bool> m_disposed{false}; // so are its modules' instances
    const ULONGLONG m_startTime;
};

} // namespace iishost
