#include "pipeline/HttpContext.h"

#include "http/NoClient.h"
#include "main/Options.h"
#include "pipeline/Engine.h"
#include "pipeline/ModuleCalls.h"
#include "server/Application.h"
#include "server/LoadedModule.h"
#include "server/Site.h"
#include "server/WorkerProcess.h"
#include "threads/ThreadPool.h"

#include <chrono>

namespace iishost
{

namespace
{

ULONGLONG TickCount64()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return static_cast<ULONGLONG>(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
}

std::shared_ptr<Client> ClientOf(const std::shared_ptr<Connection>& connection)
{
    return connection != nullptr ? std::shared_ptr<Client>(connection) : std::make_shared<NoClient>();
}

} // namespace

HttpContext::HttpContext(Engine& engine, std::shared_ptr<Connection> connection, RequestHead head, RequestTarget target,
                         ResolvedUrl url)
    : m_engine(engine), m_connection(std::move(connection)), m_client(ClientOf(m_connection)),
      m_children(*this, nullptr), m_url(std::move(url)),
      m_order(engine.OrderOf(*m_url.application)),
      m_request(*this, m_memory, *m_client, std::move(head), target, nullptr),
      m_response(*this, m_memory, std::make_shared<ResponseWire>(m_request.Head())),
      m_instances(m_url.application->Modules(), m_memory), m_variables(*this),
      m_trace(m_engine.Worker().GetTracing(), this), m_pipeline(*this), m_scriptMap(m_url.match.handler),
      m_startTime(TickCount64())
{
    m_request.SetCookedUrl(target.host, m_url.urlPath, target.query);
}

HttpContext::HttpContext(std::shared_ptr<HttpContext> parent, RequestHead head, RequestTarget target, ResolvedUrl url,
                         DWORD cloneFlags)
    : m_engine(parent->m_engine), m_connection(parent->m_connection), m_client(parent->m_client),
      m_children(*this, parent), m_url(std::move(url)),
      m_order(m_engine.OrderOf(*m_url.application)),
      m_request(*this, m_memory, *m_client, std::move(head), target,
                (cloneFlags & CLONE_FLAG_ENTITY) != 0 ? parent->m_request.Body() : nullptr),
      m_response(*this, m_memory, parent->m_response.Wire()), m_instances(m_url.application->Modules(), m_memory),
      m_variables(*this), m_trace(m_engine.Worker().GetTracing(), this), m_pipeline(*this),
      m_scriptMap(m_url.match.handler), m_startTime(TickCount64())
{
    m_request.SetCookedUrl(target.host, m_url.urlPath, target.query);
    if ((cloneFlags & CLONE_FLAG_SERVER_VARIABLE) != 0)
        m_variables.CopyFrom(parent->m_variables);
    if ((cloneFlags & CLONE_FLAG_USER_CACHE_VARY_BY) != 0)
        m_response.CopyVaryBy(parent->m_response);
}

HttpContext::~HttpContext() = default;

void HttpContext::FreeMemory() noexcept
{
    m_urlInfo = nullptr;
    m_metadata = nullptr;
    m_url.use = nullptr;
    m_request.Forget();
    m_response.Forget();
    m_children.Forget();
    m_memory.Free();
}

void HttpContext::Start()
{
    if (!m_children.IsChild())
    {
        m_engine.Worker().Notifications().PreBeginRequest(*this);
        EnterApplication();
    }
    m_pipeline.Start();
}

void HttpContext::End()
{
    m_over = true;
    if (m_webSocket != nullptr)
        m_webSocket->End(); // before the modules and their buffers do
    if (m_children.IsChild() && Is(Otherwise::ChildrenLiveUntilRelease))
        return m_children.Ended();
    m_instances.Dispose();
    m_disposed = true;
    m_container.Clear();
    m_named.Clear();
    if (m_children.IsChild())
        return m_children.Ended();
    m_children.ReleaseAll();
    ReleaseObjects();
    m_client->EndRequest(m_response.KeepAlive());
    m_engine.OnEnded(*this);
}

void HttpContext::Close()
{
    m_over = true;
    m_instances.Dispose(); // unless it has ended with less
    m_disposed = true;
    m_container.Clear();
    m_named.Clear();
    ReleaseObjects();
}

void HttpContext::Abandon() noexcept
{
    m_over = true;
    m_container.Forget();
    m_named.Forget();
    ReleaseObjects();
}

void HttpContext::ReleaseObjects() noexcept
{
    if (m_originalUser != nullptr && m_originalUser != m_user)
        m_originalUser->DereferenceUser();
    if (m_user != nullptr)
        m_user->DereferenceUser();
    m_user = m_originalUser = nullptr;
    if (m_fileInfo != nullptr)
        m_fileInfo->DereferenceCacheData();
    m_fileInfo = nullptr;
}

bool HttpContext::AcceptWebSocket()
{
    if (m_connection == nullptr)
        return false;
    auto webSocket = WebSocketContext::Accept(*this, m_connection);
    if (webSocket == nullptr || FAILED(m_named.SetNamedContext(webSocket.get(), IIS_WEBSOCKET)))
        return false;
    m_webSocket = std::move(webSocket);
    return true;
}

void HttpContext::BecomeOpaque()
{
    if (m_connection == nullptr)
        return;
    m_connection->BecomeOpaque();
    m_request.Body()->BecomeOpaque();
    if (m_webSocket != nullptr)
        m_webSocket->Start();
}

bool HttpContext::HasMadeUpUser() const
{
    return IsMadeUp() && (m_user != nullptr || !Is(Otherwise::MadeUpRequestsAuthenticate));
}

bool HttpContext::IsOver(const char* operation) const
{
    if (m_over)
        m_engine.ReportModuleBug(std::string(operation) + " after the request has ended");
    return m_over;
}

bool HttpContext::Is(Otherwise what) const
{
    return m_engine.GetOptions().beliefs.Are(what);
}

HRESULT HttpContext::NotImplemented(const char* member) const
{
    return m_engine.Worker().NotImplemented(member);
}

VOID HttpContext::IndicateCompletion(REQUEST_NOTIFICATION_STATUS notificationStatus) noexcept
{
    const auto self = weak_from_this().lock();
    if (IsOver("IHttpContext::IndicateCompletion"))
        return;
    const auto notification = m_pipeline.ForCompletion();
    if (notification == nullptr)
        return m_engine.ReportModuleBug("IHttpContext::IndicateCompletion outside any notification");
    if (notification->Indicate(notificationStatus))
        notification->Resume(notificationStatus);
}

HRESULT HttpContext::PostCompletion(DWORD cbBytes) noexcept
try
{
    const auto self = weak_from_this().lock();
    if (IsOver("IHttpContext::PostCompletion"))
        return E_UNEXPECTED;
    const auto notification = m_pipeline.ForCompletion();
    if (notification == nullptr)
    {
        m_engine.ReportModuleBug("IHttpContext::PostCompletion outside any notification");
        return E_UNEXPECTED;
    }
    Completion completion;
    completion.bytes = cbBytes;
    notification->Deliver(std::move(completion));
    return S_OK;
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

HRESULT HttpContext::PostCompletion(DWORD cbBytes, LPOVERLAPPED_COMPLETION_ROUTINE pfnCompletionRoutine,
                                    VOID* pvCompletionContext) noexcept
try
{
    if (pfnCompletionRoutine == nullptr)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    const auto self = weak_from_this().lock();
    if (IsOver("IHttpContext3::PostCompletion"))
        return E_UNEXPECTED;
    const bool bytesFirst = Is(Otherwise::RoutineGetsBytesFirst);
    m_engine.Post(
        [self, bytesFirst, cbBytes, pfnCompletionRoutine, pvCompletionContext]
        {
            pfnCompletionRoutine(bytesFirst ? cbBytes : ERROR_SUCCESS, bytesFirst ? 0 : cbBytes,
                                 static_cast<LPOVERLAPPED>(pvCompletionContext));
        });
    return S_OK;
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

VOID HttpContext::DisableNotifications(DWORD dwNotifications, DWORD dwPostNotifications) noexcept
{
    const auto notification = m_pipeline.Current();
    if (notification == nullptr)
        return;
    notification->Instance().disabled |= dwNotifications;
    notification->Instance().disabledPost |= dwPostNotifications;
}

HRESULT HttpContext::GetCurrentExecutionStats(DWORD* pdwNotification, DWORD* pdwNotificationStartTickCount,
                                              PCWSTR* ppszModule, DWORD* pdwModuleStartTickCount,
                                              DWORD* pdwAsyncNotification,
                                              DWORD* pdwAsyncNotificationStartTickCount) const noexcept
{
    if (pdwNotification == nullptr)
        return E_INVALIDARG;
    const auto notification = m_pipeline.Current();
    const DWORD tick = notification == nullptr ? 0 : notification->StartTick();
    *pdwNotification = notification == nullptr ? 0 : notification->Bit();
    if (pdwNotificationStartTickCount != nullptr)
        *pdwNotificationStartTickCount = tick;
    if (ppszModule != nullptr)
        *ppszModule = notification == nullptr ? nullptr : notification->Instance().module->GetName();
    if (pdwModuleStartTickCount != nullptr)
        *pdwModuleStartTickCount = tick;
    if (pdwAsyncNotification != nullptr)
        *pdwAsyncNotification = 0;
    if (pdwAsyncNotificationStartTickCount != nullptr)
        *pdwAsyncNotificationStartTickCount = 0;
    return S_OK;
}

HRESULT HttpContext::CancelIo() noexcept
{
    // Until its instance is disposed a module may not know that the request has ended.
    if (m_over && !m_disposed)
        return HRESULT_FROM_WIN32(ERROR_NOT_FOUND);
    if (IsOver("IHttpContext::CancelIo"))
        return HRESULT_FROM_WIN32(ERROR_INVALID_HANDLE);
    return m_client->CancelIo();
}

void HttpContext::SetUser(IHttpUser* user) noexcept
{
    if (Is(Otherwise::SetUserReferences))
        user->ReferenceUser();
    TakeUser(user);
}

void HttpContext::TakeUser(IHttpUser* user) noexcept
{
    if (m_user != nullptr && m_user != m_originalUser)
        m_user->DereferenceUser();
    m_user = user;
    if (m_originalUser == nullptr)
        m_originalUser = user;
}

void HttpContext::GiveUser(IHttpUser* user) noexcept
{
    user->ReferenceUser();
    TakeUser(user);
}

void HttpContext::SetAnonymousUser()
{
    if (m_user != nullptr || HasMadeUpUser())
        return;
    AnonymousUser& anonymous = m_engine.Worker().Anonymous();
    anonymous.ReferenceUser();
    TakeUser(&anonymous);
}

HRESULT HttpContext::GetServerVariable_A(PCSTR pszVariableName, PCSTR* ppszValue, DWORD* pcchValueLength) noexcept
{
    return m_variables.Get(pszVariableName, ppszValue, pcchValueLength);
}

HRESULT HttpContext::GetServerVariable(PCSTR pszVariableName, PCWSTR* ppszValue, DWORD* pcchValueLength) noexcept
{
    return m_variables.Get(pszVariableName, ppszValue, pcchValueLength);
}

HRESULT HttpContext::SetServerVariable(PCSTR pszVariableName, PCWSTR pszVariableValue) noexcept
{
    return m_variables.Set(pszVariableName, pszVariableValue);
}

ULONGLONG HttpContext::GetRequestStartTime() noexcept
{
    return m_startTime;
}

ULONGLONG HttpContext::GetRequestElapsedTime() noexcept
{
    return TickCount64() - m_startTime;
}

HRESULT HttpContext::GetServerVarChanges(DWORD, DWORD*, DWORD*, PCSTR**, PCWSTR**, DWORD*, DWORD**) noexcept
{
    return NotImplemented("IHttpContext::GetServerVarChanges");
}

HRESULT HttpContext::GetExtendedInterface(HTTP_CONTEXT_INTERFACE_VERSION, PVOID* ppInterface) noexcept
{
    if (ppInterface != nullptr)
        *ppInterface = nullptr;
    return E_NOINTERFACE;
}

} // namespace iishost
