#pragma once

// One request on its way through the pipeline. Owned by IIS; ends with the request.

#include <httpserv/Types.h>

class CHttpModule;
class ICustomNotificationProvider;
class IHttpApplication;
class IHttpConnection;
class IHttpEventProvider;
class IHttpFileInfo;
class IHttpModuleContextContainer;
class IHttpRequest;
class IHttpResponse;
class IHttpSite;
class IHttpTraceContext;
class IHttpUrlInfo;
class IHttpUser;
class IMetadataInfo;
class INamedContextContainer;
class IScriptMapInfo;

class IHttpContext
{
public:
    static constexpr GUID Iid = {0x424C1B8C, 0xA1BA, 0x44D7, {0xAC, 0x98, 0x9F, 0x8F, 0x45, 0x77, 0x01, 0xA5}};

    virtual IHttpSite* GetSite() = 0;
    virtual IHttpApplication* GetApplication() = 0;
    virtual IHttpConnection* GetConnection() = 0;
    virtual IHttpRequest* GetRequest() = 0;
    virtual IHttpResponse* GetResponse() = 0;
    virtual BOOL GetResponseHeadersSent() const = 0;
    virtual IHttpUser* GetUser() const = 0;
    virtual IHttpModuleContextContainer* GetModuleContextContainer() = 0;
    virtual VOID IndicateCompletion(REQUEST_NOTIFICATION_STATUS notificationStatus) = 0;
    virtual HRESULT PostCompletion(DWORD cbBytes) = 0;
    virtual VOID DisableNotifications(DWORD dwNotifications, DWORD dwPostNotifications) = 0;
    virtual BOOL GetNextNotification(REQUEST_NOTIFICATION_STATUS status, DWORD* pdwNotification,
                                     BOOL* pfIsPostNotification, CHttpModule** ppModuleInfo,
                                     IHttpEventProvider** ppRequestOutput) = 0;
    virtual BOOL GetIsLastNotification(REQUEST_NOTIFICATION_STATUS status) = 0;
    virtual HRESULT ExecuteRequest(BOOL fAsync, IHttpContext* pHttpContext, DWORD dwExecuteFlags, IHttpUser* pHttpUser,
                                   BOOL* pfCompletionExpected = nullptr) = 0;
    virtual DWORD GetExecuteFlags() const = 0;
    virtual HRESULT GetServerVariable_A(PCSTR pszVariableName, PCSTR* ppszValue, DWORD* pcchValueLength) = 0;
    virtual HRESULT GetServerVariable(PCSTR pszVariableName, PCWSTR* ppszValue, DWORD* pcchValueLength) = 0;
    virtual HRESULT SetServerVariable(PCSTR pszVariableName, PCWSTR pszVariableValue) = 0;
    virtual VOID* AllocateRequestMemory(DWORD cbAllocation) = 0;
    virtual IHttpUrlInfo* GetUrlInfo() = 0;
    virtual IMetadataInfo* GetMetadata() = 0;
    virtual PCWSTR GetPhysicalPath(DWORD* pcchPhysicalPath = nullptr) = 0;
    virtual PCWSTR GetScriptName(DWORD* pcchScriptName = nullptr) const = 0;
    virtual PCWSTR GetScriptTranslated(DWORD* pcchScriptTranslated = nullptr) = 0;
    virtual IScriptMapInfo* GetScriptMap() const = 0;
    virtual VOID SetRequestHandled() = 0;
    virtual IHttpFileInfo* GetFileInfo() const = 0;
    virtual HRESULT MapPath(PCWSTR pszUrl, PWSTR pszPhysicalPath, DWORD* pcbPhysicalPath) = 0;
    virtual HRESULT NotifyCustomNotification(ICustomNotificationProvider* pCustomOutput,
                                             BOOL* pfCompletionExpected) = 0;
    virtual IHttpContext* GetParentContext() const = 0;
    virtual IHttpContext* GetRootContext() const = 0;
    virtual HRESULT CloneContext(DWORD dwCloneFlags, IHttpContext** ppHttpContext) = 0;
    virtual HRESULT ReleaseClonedContext() = 0;
    virtual HRESULT GetCurrentExecutionStats(DWORD* pdwNotification, DWORD* pdwNotificationStartTickCount = nullptr,
                                             PCWSTR* ppszModule = nullptr, DWORD* pdwModuleStartTickCount = nullptr,
                                             DWORD* pdwAsyncNotification = nullptr,
                                             DWORD* pdwAsyncNotificationStartTickCount = nullptr) const = 0;
    virtual IHttpTraceContext* GetTraceContext() const = 0;
    virtual HRESULT GetServerVarChanges(DWORD dwOldChangeNumber, DWORD* pdwNewChangeNumber, DWORD* pdwVariableSnapshot,
                                        PCSTR** ppVariableNameSnapshot, PCWSTR** ppVariableValueSnapshot,
                                        DWORD* pdwDiffedVariables, DWORD** ppDiffedVariableIndices) = 0;
    virtual HRESULT CancelIo() = 0;
    virtual HRESULT MapHandler(DWORD dwSiteId, PCWSTR pszSiteName, PCWSTR pszUrl, PCSTR pszVerb,
                               IScriptMapInfo** ppScriptMap, BOOL fIgnoreWildcardMappings = FALSE) = 0;
    virtual HRESULT GetExtendedInterface(HTTP_CONTEXT_INTERFACE_VERSION version, PVOID* ppInterface) = 0;

    // The documented name, for callers; not virtual, so it takes no slot.
    HRESULT GetServerVariable(PCSTR name, PCSTR* value, DWORD* length)
    {
        return GetServerVariable_A(name, value, length);
    }

protected:
    ~IHttpContext() = default;
};

class IHttpContext2 : public IHttpContext
{
public:
    static constexpr GUID Iid = {0xC986182C, 0xCF4A, 0x4482, {0x82, 0x05, 0x0D, 0xBB, 0xC1, 0xFD, 0x6C, 0xEE}};

    virtual IHttpUser* GetOriginalUser() const = 0;

protected:
    ~IHttpContext2() = default;
};

class IHttpContext3 : public IHttpContext2
{
public:
    static constexpr GUID Iid = {0xBF53C022, 0xCA4B, 0x4349, {0xA3, 0x8E, 0xA4, 0xB7, 0x8A, 0xD8, 0x97, 0xFB}};

    virtual INamedContextContainer* GetNamedContextContainer() = 0;
    virtual VOID EnableFullDuplex() = 0;
    virtual HRESULT InheritServerVariable(PCSTR szName, BOOL fFailIfNotExist = FALSE) = 0;
    virtual HRESULT PostCompletion(DWORD cbBytes, LPOVERLAPPED_COMPLETION_ROUTINE pfnCompletionRoutine,
                                   VOID* pvCompletionContext) = 0;

    // Last, because MSVC puts the overloads of a name where the class first mentions it.
    using IHttpContext2::PostCompletion;

protected:
    ~IHttpContext3() = default;
};

class IHttpContext4 : public IHttpContext3
{
public:
    static constexpr GUID Iid = {0x2C9463D8, 0x4EC4, 0x4622, {0x89, 0x17, 0xD4, 0x86, 0x32, 0x1A, 0x94, 0x43}};

    virtual ULONGLONG GetRequestStartTime() = 0;
    virtual ULONGLONG GetRequestElapsedTime() = 0;

protected:
    ~IHttpContext4() = default;
};
