#include "Failure.h"
#include "FailedModule.h"
#include "JavaCallbacks.h"
#include "jvm/JavaVirtualMachine.h"
#include "Log.h"
#include "Registration.h"
#include "Server.h"
#include "Settings.h"
#include "StartupTime.h"
#include "support/Platform.h"
#include "support/Utf.h"

#include <httpserv/httpserv.h>

#ifdef _WIN32
#define IISJAVA_REGISTER_MODULE
#else
#define IISJAVA_REGISTER_MODULE __attribute__((visibility("default")))
#endif

namespace iisjava
{

namespace
{

void ReportDisabled(const std::string& name)
{
    Log::Once(13, EVENTLOG_INFORMATION_TYPE, name,
              [&]
              {
                  const Failure disabled(13,
                                         "Module '" + name +
                                             "' is disabled: enabled is false in its entry of "
                                             "system.webServer/iisjava/modules. Requests go past it.",
                                         "None where that is meant; otherwise set enabled to true and recycle the "
                                         "application pool.");
                  return std::string(disabled.what());
              });
}

void RegisterJavaModule(DWORD serverVersion, const std::string& name, IHttpModuleRegistrationInfo* info,
                        IHttpServer* server, DetailedErrors* detail)
{
    const Settings settings = Settings::Read(*server, name);
    *detail = settings.detailedErrors;
    ModuleSettings module = settings.Module(name);
    module.name = name; // the entry's may differ in case
    if (!module.enabled)
    {
        ReportDisabled(name);
        return;
    }
    const StartupTime time(settings.startupTimeLimit);
    JavaCallbacks::Take(JavaVirtualMachine::Start(settings, time.Remaining()));
    std::string reason;
    const HRESULT result =
        JavaCallbacks::RegisterModule(serverVersion, module, time.Remaining(), info, server, &reason);
    if (FAILED(result))
    {
        throw Failure(Failure::NumberOf(reason, 33), reason);
    }
}

HRESULT RegisterFailed(IHttpModuleRegistrationInfo* info, const std::string& name, int number, const std::string& text,
                       DetailedErrors detail)
{
    Log::Once(number, EVENTLOG_ERROR_TYPE, name, [&] { return text; });
    auto answer = std::make_shared<FailureAnswer>();
    answer->number = Failure::Name(number);
    answer->text = text;
    answer->detail = detail;
    const HRESULT result = FailedModule::Register(info, answer);
    if (result == HRESULT_FROM_WIN32(ERROR_ALREADY_EXISTS))
    {
        Registration::Fail(info, answer); // no answer of Java after it had set a factory
        return S_OK;
    }
    return result;
}

HRESULT Register(DWORD serverVersion, IHttpModuleRegistrationInfo* info, IHttpServer* server)
{
    Server::Remember(server);
    Platform::PinImage();
    const std::string name = ToUtf8(info->GetName());
    DetailedErrors detail = DetailedErrors::Local;
    try
    {
        RegisterJavaModule(serverVersion, name, info, server, &detail);
        return S_OK;
    }
    catch (const Failure& failure)
    {
        return RegisterFailed(info, name, failure.Number(), failure.what(), detail);
    }
    catch (const std::exception& exception)
    {
        const Failure failure(6, "Module '" + name + "': registering ended unexpectedly: " + exception.what() + ".",
                              "Free memory if there is none, and start the application pool again.");
        return RegisterFailed(info, name, failure.Number(), failure.what(), detail);
    }
}

} // namespace

} // namespace iisjava

extern "C" IISJAVA_REGISTER_MODULE HRESULT WINAPI RegisterModule(DWORD dwServerVersion,
                                                                 IHttpModuleRegistrationInfo* pModuleInfo,
                                                                 IHttpServer* pGlobalInfo) noexcept
{
    const HRESULT result = iisjava::Guard(iisjava::Given(pModuleInfo, pGlobalInfo),
                                          [&] { return iisjava::Register(dwServerVersion, pModuleInfo, pGlobalInfo); });
    iisjava::Registration::Forget(pModuleInfo);
    return result;
}
