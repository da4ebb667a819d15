#include "pipeline/ModuleCalls.h"

#include "main/Beliefs.h"
#include "pipeline/CompletionInfo.h"
#include "pipeline/Engine.h"
#include "pipeline/HttpContext.h"
#include "server/ServerLog.h"
#include "server/WorkerProcess.h"

#include <httpserv/IAuthenticationProvider.h>
#include <httpserv/ICustomNotificationProvider.h>
#include <httpserv/IMapHandlerProvider.h>
#include <httpserv/IMapPathProvider.h>
#include <httpserv/IReadEntityProvider.h>
#include <httpserv/ISendResponseProvider.h>

#include <chrono>
#include <cstdio>

namespace iishost
{

namespace
{

REQUEST_NOTIFICATION_STATUS Dispatch(CHttpModule& module, DWORD notification, bool post, IHttpContext* context,
                                     IHttpEventProvider* provider)
{
    switch (notification)
    {
    case RQ_BEGIN_REQUEST:
        return post ? module.OnPostBeginRequest(context, provider) : module.OnBeginRequest(context, provider);
    case RQ_AUTHENTICATE_REQUEST:
        return post ? module.OnPostAuthenticateRequest(context, provider)
                    : module.OnAuthenticateRequest(context, static_cast<IAuthenticationProvider*>(provider));
    case RQ_AUTHORIZE_REQUEST:
        return post ? module.OnPostAuthorizeRequest(context, provider) : module.OnAuthorizeRequest(context, provider);
    case RQ_RESOLVE_REQUEST_CACHE:
        return post ? module.OnPostResolveRequestCache(context, provider)
                    : module.OnResolveRequestCache(context, provider);
    case RQ_MAP_REQUEST_HANDLER:
        return post ? module.OnPostMapRequestHandler(context, provider)
                    : module.OnMapRequestHandler(context, static_cast<IMapHandlerProvider*>(provider));
    case RQ_ACQUIRE_REQUEST_STATE:
        return post ? module.OnPostAcquireRequestState(context, provider)
                    : module.OnAcquireRequestState(context, provider);
    case RQ_PRE_EXECUTE_REQUEST_HANDLER:
        return post ? module.OnPostPreExecuteRequestHandler(context, provider)
                    : module.OnPreExecuteRequestHandler(context, provider);
    case RQ_EXECUTE_REQUEST_HANDLER:
        return post ? module.OnPostExecuteRequestHandler(context, provider)
                    : module.OnExecuteRequestHandler(context, provider);
    case RQ_RELEASE_REQUEST_STATE:
        return post ? module.OnPostReleaseRequestState(context, provider)
                    : module.OnReleaseRequestState(context, provider);
    case RQ_UPDATE_REQUEST_CACHE:
        return post ? module.OnPostUpdateRequestCache(context, provider)
                    : module.OnUpdateRequestCache(context, provider);
    case RQ_LOG_REQUEST:
        return post ? module.OnPostLogRequest(context, provider) : module.OnLogRequest(context, provider);
    case RQ_END_REQUEST:
        return post ? module.OnPostEndRequest(context, provider) : module.OnEndRequest(context, provider);
    case RQ_SEND_RESPONSE:
        return module.OnSendResponse(context, static_cast<ISendResponseProvider*>(provider));
    case RQ_READ_ENTITY:
        return module.OnReadEntity(context, static_cast<IReadEntityProvider*>(provider));
    case RQ_MAP_PATH:
        return module.OnMapPath(context, static_cast<IMapPathProvider*>(provider));
    case RQ_CUSTOM_NOTIFICATION:
        return module.OnCustomRequestNotification(context, static_cast<ICustomNotificationProvider*>(provider));
    default:
        return RQ_NOTIFICATION_CONTINUE;
    }
}

template <class Call>
REQUEST_NOTIFICATION_STATUS Guarded(HttpContext& context, Notification& notification, Call call) noexcept
try
{
    try
    {
        const REQUEST_NOTIFICATION_STATUS status = call();
        if (status == RQ_NOTIFICATION_CONTINUE || status == RQ_NOTIFICATION_PENDING ||
            status == RQ_NOTIFICATION_FINISH_REQUEST)
            return status;
        return FailRequest(context, &notification, notification.Name() + " answered a status that does not exist",
                           E_UNEXPECTED);
    }
    catch (const std::exception& error)
    {
        return FailRequest(context, &notification, notification.Name() + " threw an exception: " + error.what(),
                           E_FAIL);
    }
    catch (...)
    {
        return FailRequest(context, &notification, notification.Name() + " threw an exception", E_FAIL);
    }
}
catch (...)
{
    return RQ_NOTIFICATION_FINISH_REQUEST;
}

} // namespace

DWORD TickCount()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return static_cast<DWORD>(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
}

REQUEST_NOTIFICATION_STATUS CallModule(HttpContext& context, Notification& notification) noexcept
{
    return Guarded(context, notification,
                   [&]
                   {
                       ModuleInstance& instance = notification.Instance();
                       const HRESULT hr = context.Instances().Create(instance);
                       if (FAILED(hr) && context.Is(Otherwise::ModulesThatCannotBeMadeAreSkipped))
                           return RQ_NOTIFICATION_CONTINUE;
                       if (FAILED(hr))
                           return FailRequest(context, &notification, notification.Name() + ": GetHttpModule failed",
                                              hr);
                       return Dispatch(*instance.instance, notification.Bit(), notification.IsPost(), &context,
                                       notification.GetProvider());
                   });
}

REQUEST_NOTIFICATION_STATUS CallWithCompletion(HttpContext& context, Notification& notification,
                                               Completion& completion) noexcept
{
    return Guarded(context, notification,
                   [&]
                   {
                       if (completion.operation != CompletedOperation::Read &&
                           context.Is(Otherwise::OnlyReadsAreNumbered))
                           completion.operation = CompletedOperation::Posted;
                       CompletionInfo info(completion);
                       if (completion.callback != nullptr)
                       {
                           const auto status = completion.callback(&context, &info, completion.callbackContext);
                           return context.Is(Otherwise::CallbacksContinue) ? RQ_NOTIFICATION_CONTINUE : status;
                       }
                       return notification.Instance().instance->OnAsyncCompletion(
                           &context, notification.Bit(), notification.IsPost(), notification.GetProvider(), &info);
                   });
}

REQUEST_NOTIFICATION_STATUS FailRequest(HttpContext& context, const Notification* notification,
                                        const std::string& reason, HRESULT hr) noexcept
{
    char code[16];
    std::snprintf(code, sizeof code, "0x%08X", static_cast<unsigned>(hr));
    try
    {
        context.GetEngine().Worker().Log().Write("request failed: " + reason + " (" + code + ")");
    }
    catch (...)
    {
        std::fprintf(stderr, "iishost: a request failed (%s)\n", code);
    }
    if (notification != nullptr && !notification->IsNested() && context.GetPipeline().IsEnding())
        return RQ_NOTIFICATION_FINISH_REQUEST;
    if (context.GetResponseHeadersSent())
        context.Response().ResetConnection();
    else
    {
        context.Response().Clear();
        context.Response().SetStatus(500, "Internal Server Error", 0, hr, nullptr, TRUE);
    }
    return RQ_NOTIFICATION_FINISH_REQUEST;
}

} // namespace iishost
