#include "Answer.h"

#include "Failure.h"
#include "Log.h"
#include "Refusal.h"

namespace iisjava
{

namespace
{

// Ends a request that Java did not answer for.
REQUEST_NOTIFICATION_STATUS Refuse(DWORD notification, IHttpContext* context, USHORT status, PCSTR reason,
                                   HRESULT error) noexcept
{
    if (RequestIsDecided(notification))
    {
        return RQ_NOTIFICATION_CONTINUE;
    }
    RefuseWith(notification, context,
               [&](IHttpResponse& response) { return response.SetStatus(status, reason, 0, error); });
    return RQ_NOTIFICATION_FINISH_REQUEST;
}

} // namespace

void LogNoAnswer(const std::string& module, const char* what) noexcept
{
    Log::Once(33, EVENTLOG_ERROR_TYPE, module,
              [&]
              {
                  const Failure failure(33, "Module '" + module + "': Java gave no answer to " + what + ".",
                                        "This is a defect of iisjava or of the Java installation. Look for a fatal "
                                        "error log (hs_err_pid*.log) and report it.");
                  return std::string(failure.what());
              });
}

REQUEST_NOTIFICATION_STATUS RefuseClosed(DWORD notification, IHttpContext* context) noexcept
{
    return Refuse(notification, context, 503, "Service Unavailable",
                  HRESULT_FROM_WIN32(ERROR_SERVER_SHUTDOWN_IN_PROGRESS));
}

REQUEST_NOTIFICATION_STATUS Answer(int32_t status, const std::string& module, DWORD notification,
                                   IHttpContext* context) noexcept
{
    if (status >= RQ_NOTIFICATION_CONTINUE && status <= RQ_NOTIFICATION_FINISH_REQUEST)
    {
        return static_cast<REQUEST_NOTIFICATION_STATUS>(status);
    }
    LogNoAnswer(module, "a request notification");
    return Refuse(notification, context, 500, "Internal Server Error", E_UNEXPECTED);
}

GLOBAL_NOTIFICATION_STATUS GlobalAnswer(int32_t status, const std::string& module) noexcept
{
    if (status != GL_NOTIFICATION_CONTINUE && status != GL_NOTIFICATION_HANDLED)
    {
        LogNoAnswer(module, "a global notification");
        return GL_NOTIFICATION_CONTINUE;
    }
    return static_cast<GLOBAL_NOTIFICATION_STATUS>(status);
}

} // namespace iisjava
