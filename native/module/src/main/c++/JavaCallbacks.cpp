#include "JavaCallbacks.h"

#include "Answer.h"
#include "Failure.h"
#include "jvm/JavaVirtualMachine.h"
#include "support/Utf.h"

#include <algorithm>
#include <atomic>
#include <vector>

namespace iisjava
{

namespace
{

std::atomic<const iisjava_Callbacks*> s_callbacks{nullptr};

// A callback is not told the notification that it completes: the request counts as one that can still be refused.
constexpr DWORD CallbackNotification = 0;

const uint16_t* Characters(const WideString& text) noexcept
{
    return reinterpret_cast<const uint16_t*>(text.data());
}

// Each name and each value followed by U+0000, which no XML contains.
WideString Joined(const std::vector<ModuleSetting>& settings)
{
    WideString joined;
    for (const ModuleSetting& setting : settings)
    {
        joined += ToUtf16(setting.name);
        joined += WCHAR(0);
        joined += ToUtf16(setting.value);
        joined += WCHAR(0);
    }
    return joined;
}

// The functions, when this thread can call them: null without a JVM or when the thread could not be attached.
const iisjava_Callbacks* Callbacks() noexcept
{
    const iisjava_Callbacks* callbacks = s_callbacks.load();
    return callbacks != nullptr && JavaVirtualMachine::AttachThread() ? callbacks : nullptr;
}

} // namespace

void JavaCallbacks::Take(const iisjava_Callbacks* callbacks)
{
    if (callbacks == nullptr || callbacks->abi_version != IISJAVA_ABI_VERSION ||
        callbacks->size < sizeof(iisjava_Callbacks))
    {
        const std::string found = callbacks == nullptr ? "none" : std::to_string(callbacks->abi_version);
        throw Failure(
            7,
            "The Java runtime speaks version " + found + " of the contract, this native module version " +
                std::to_string(IISJAVA_ABI_VERSION) + ".",
            "Install iisjava.dll and its lib folder from the same release, and stop every worker process that "
            "still uses the old one.");
    }
    s_callbacks = callbacks;
}

HRESULT JavaCallbacks::RegisterModule(DWORD serverVersion, const ModuleSettings& module,
                                      std::chrono::milliseconds limit, IHttpModuleRegistrationInfo* info,
                                      IHttpServer* server, std::string* reason)
{
    const iisjava_Callbacks* callbacks = Callbacks();
    int32_t result = E_FAIL;
    uint32_t length = IISJAVA_NULL_TEXT;
    std::vector<WCHAR> text(16384);
    if (callbacks != nullptr)
    {
        const WideString name = ToUtf16(module.name);
        const WideString type = ToUtf16(module.type);
        const WideString classPath = ToUtf16(module.classPath);
        const WideString settings = Joined(module.settings);
        result = IISJAVA_NOT_ANSWERED;
        callbacks->OnRegisterModule(
            serverVersion, Characters(name), static_cast<uint32_t>(name.size()), Characters(type),
            static_cast<uint32_t>(type.size()), Characters(classPath), static_cast<uint32_t>(classPath.size()),
            Characters(settings), static_cast<uint32_t>(settings.size()), static_cast<uint32_t>(limit.count()), info,
            server, reinterpret_cast<uint16_t*>(text.data()), static_cast<uint32_t>(text.size()), &length, &result);
        if (length != IISJAVA_NULL_TEXT)
        {
            *reason = ToUtf8(text.data(), std::min<size_t>(length, text.size()));
        }
    }
    if (FAILED(result) && reason->empty())
    {
        *reason = Failure(33, "Module '" + module.name + "': Java gave no answer when the module was registered.",
                          "This is a defect of iisjava or of the Java installation; report it.")
                      .what();
    }
    return result;
}

HRESULT JavaCallbacks::GetHttpModule(Registration& registration, int64_t factory, IModuleAllocator* allocator,
                                     int64_t* module) noexcept
{
    const Gate::Pass pass(registration.ModuleGate());
    if (!pass)
    {
        return HRESULT_FROM_WIN32(ERROR_SERVER_SHUTDOWN_IN_PROGRESS);
    }
    int32_t result = IISJAVA_NOT_ANSWERED;
    if (const iisjava_Callbacks* callbacks = Callbacks())
    {
        callbacks->OnGetHttpModule(factory, allocator, module, &result);
    }
    if (result == IISJAVA_NOT_ANSWERED)
    {
        LogNoAnswer(registration.Name(), "IHttpModuleFactory::GetHttpModule");
        return E_UNEXPECTED;
    }
    return result;
}

void JavaCallbacks::Terminate(int64_t factory) noexcept
{
    if (const iisjava_Callbacks* callbacks = Callbacks())
    {
        callbacks->OnTerminate(factory);
    }
}

REQUEST_NOTIFICATION_STATUS JavaCallbacks::RequestNotification(Registration& registration, int64_t module,
                                                               DWORD notification, bool post, IHttpContext* context,
                                                               IHttpEventProvider* provider) noexcept
{
    const Gate::Pass pass(registration.ModuleGate());
    if (!pass)
    {
        return RefuseClosed(notification, context);
    }
    int32_t status = IISJAVA_NOT_ANSWERED;
    if (const iisjava_Callbacks* callbacks = Callbacks())
    {
        callbacks->OnRequestNotification(module, notification, post, context, provider, &status);
    }
    return Answer(status, registration.Name(), notification, context);
}

REQUEST_NOTIFICATION_STATUS JavaCallbacks::AsyncCompletion(Registration& registration, int64_t module,
                                                           DWORD notification, bool post, IHttpContext* context,
                                                           IHttpEventProvider* provider,
                                                           IHttpCompletionInfo* info) noexcept
{
    const Gate::Pass pass(registration.ModuleGate());
    if (!pass)
    {
        return RefuseClosed(notification, context);
    }
    int32_t status = IISJAVA_NOT_ANSWERED;
    if (const iisjava_Callbacks* callbacks = Callbacks())
    {
        callbacks->OnAsyncCompletion(module, notification, post, context, provider, info, &status);
    }
    return Answer(status, registration.Name(), notification, context);
}

void JavaCallbacks::Dispose(int64_t module) noexcept
{
    if (const iisjava_Callbacks* callbacks = Callbacks())
    {
        callbacks->OnDispose(module);
    }
}

void JavaCallbacks::CompletionRoutine(int64_t routine, DWORD error, DWORD bytes) noexcept
{
    if (const iisjava_Callbacks* callbacks = Callbacks())
    {
        callbacks->OnCompletionRoutine(routine, error, bytes);
    }
}

REQUEST_NOTIFICATION_STATUS JavaCallbacks::CompletionCallback(int64_t callback, IHttpContext3* context,
                                                              IHttpCompletionInfo2* info) noexcept
{
    int32_t status = IISJAVA_NOT_ANSWERED;
    if (const iisjava_Callbacks* callbacks = Callbacks())
    {
        callbacks->OnCompletionCallback(callback, context, info, &status);
    }
    return Answer(status, "?", CallbackNotification, context);
}

void JavaCallbacks::WebSocketCompletion(int64_t completion, HRESULT error, DWORD bytes, BOOL utf8Encoded,
                                        BOOL finalFragment, BOOL close) noexcept
{
    if (const iisjava_Callbacks* callbacks = Callbacks())
    {
        callbacks->OnWebSocketCompletion(completion, error, bytes, utf8Encoded, finalFragment, close);
    }
}

void JavaCallbacks::CleanupStoredContext(int64_t storedContext) noexcept
{
    if (const iisjava_Callbacks* callbacks = Callbacks())
    {
        callbacks->OnCleanupStoredContext(storedContext);
    }
}

void JavaCallbacks::NotifyDisconnect(int64_t storedContext) noexcept
{
    if (const iisjava_Callbacks* callbacks = Callbacks())
    {
        callbacks->OnNotifyDisconnect(storedContext);
    }
}

GLOBAL_NOTIFICATION_STATUS JavaCallbacks::GlobalNotification(Registration& registration, int64_t globalModule,
                                                             DWORD notification, IHttpEventProvider* provider) noexcept
{
    const Gate::Pass pass(registration.ModuleGate());
    if (!pass)
    {
        return GL_NOTIFICATION_CONTINUE;
    }
    int32_t status = IISJAVA_NOT_ANSWERED;
    if (const iisjava_Callbacks* callbacks = Callbacks())
    {
        callbacks->OnGlobalNotification(globalModule, notification, provider, &status);
    }
    return GlobalAnswer(status, registration.Name());
}

GLOBAL_NOTIFICATION_STATUS JavaCallbacks::SuspendProcess(Registration& registration, int64_t globalModule,
                                                         int64_t* callback) noexcept
{
    const Gate::Pass pass(registration.ModuleGate());
    if (!pass)
    {
        return GL_NOTIFICATION_CONTINUE;
    }
    int32_t status = IISJAVA_NOT_ANSWERED;
    if (const iisjava_Callbacks* callbacks = Callbacks())
    {
        callbacks->OnSuspendProcess(globalModule, callback, &status);
    }
    return GlobalAnswer(status, registration.Name());
}

void JavaCallbacks::TerminateGlobalModule(int64_t globalModule) noexcept
{
    if (const iisjava_Callbacks* callbacks = Callbacks())
    {
        callbacks->OnTerminateGlobalModule(globalModule);
    }
}

void JavaCallbacks::AssociatedCompletion(int64_t routine, DWORD error, DWORD bytes, LPOVERLAPPED overlapped) noexcept
{
    if (const iisjava_Callbacks* callbacks = Callbacks())
    {
        callbacks->OnAssociatedCompletion(routine, error, bytes, reinterpret_cast<intptr_t>(overlapped));
    }
}

HRESULT JavaCallbacks::ObjectCall(int64_t object, uint32_t slot, PCWSTR text, int64_t argument, int64_t* value) noexcept
{
    const size_t length = text == nullptr ? 0 : std::char_traits<WCHAR>::length(text);
    int32_t result = IISJAVA_NOT_ANSWERED;
    if (const iisjava_Callbacks* callbacks = Callbacks())
    {
        callbacks->OnObjectCall(object, slot, reinterpret_cast<const uint16_t*>(text),
                                text == nullptr ? IISJAVA_NULL_TEXT : static_cast<uint32_t>(length), argument, value,
                                &result);
    }
    return result == IISJAVA_NOT_ANSWERED ? E_UNEXPECTED : result;
}

void JavaCallbacks::ObjectEnd(int64_t object) noexcept
{
    if (const iisjava_Callbacks* callbacks = Callbacks())
    {
        callbacks->OnObjectEnd(object);
    }
}

} // namespace iisjava
