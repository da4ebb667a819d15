#pragma once

#include "Registration.h"

#include <httpserv/httpserv.h>
#include <iisjava/abi.h>

#include <string>

namespace iisjava
{

// The way from IIS into Java: passes the module's gate, attaches the thread, makes the call and reads the answer, which
// is "not answered" before. What ends objects (Dispose, Terminate, Cleanup) passes a closed gate too.
class JavaCallbacks
{
public:
    // Takes the functions that Java filled in; they live as long as the process. Throws a Failure on a mismatch.
    static void Take(const iisjava_Callbacks* callbacks);

    // Answers the HRESULT of Java; when it is a failure, reason is what Java says about it.
    static HRESULT RegisterModule(DWORD serverVersion, const ModuleSettings& module, std::chrono::milliseconds limit,
                                  IHttpModuleRegistrationInfo* info, IHttpServer* server, std::string* reason);

    static HRESULT GetHttpModule(Registration& registration, int64_t factory, IModuleAllocator* allocator,
                                 int64_t* module) noexcept;
    static void Terminate(int64_t factory) noexcept;

    static REQUEST_NOTIFICATION_STATUS RequestNotification(Registration& registration, int64_t module,
                                                           DWORD notification, bool post, IHttpContext* context,
                                                           IHttpEventProvider* provider) noexcept;
    static REQUEST_NOTIFICATION_STATUS AsyncCompletion(Registration& registration, int64_t module, DWORD notification,
                                                       bool post, IHttpContext* context, IHttpEventProvider* provider,
                                                       IHttpCompletionInfo* info) noexcept;
    static void Dispose(int64_t module) noexcept;

    static void CompletionRoutine(int64_t routine, DWORD error, DWORD bytes) noexcept;
    static REQUEST_NOTIFICATION_STATUS CompletionCallback(int64_t callback, IHttpContext3* context,
                                                          IHttpCompletionInfo2* info) noexcept;
    static void WebSocketCompletion(int64_t completion, HRESULT error, DWORD bytes, BOOL utf8Encoded,
                                    BOOL finalFragment, BOOL close) noexcept;
    static void CleanupStoredContext(int64_t storedContext) noexcept;
    static void NotifyDisconnect(int64_t storedContext) noexcept;

    static GLOBAL_NOTIFICATION_STATUS GlobalNotification(Registration& registration, int64_t globalModule,
                                                         DWORD notification, IHttpEventProvider* provider) noexcept;
    static void TerminateGlobalModule(int64_t globalModule) noexcept;
    // The callback comes with one reference.
    static GLOBAL_NOTIFICATION_STATUS SuspendProcess(Registration& registration, int64_t globalModule,
                                                     int64_t* callback) noexcept;

    static void AssociatedCompletion(int64_t routine, DWORD error, DWORD bytes, LPOVERLAPPED overlapped) noexcept;

    static HRESULT ObjectCall(int64_t object, uint32_t slot, PCWSTR text, int64_t argument, int64_t* value) noexcept;
    static void ObjectEnd(int64_t object) noexcept;
};

} // namespace iisjava
