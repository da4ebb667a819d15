// IHttpContext2, IHttpContext3 and IHttpContext4.

#include "../JavaCallbacks.h"
#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpContext2_GetOriginalUser(IHttpContext2* context, IHttpUser** out_user)
{
    return Guard(Given(context, out_user), [&] { *out_user = context->GetOriginalUser(); });
}

int32_t IHttpContext3_EnableFullDuplex(IHttpContext3* context)
{
    return Guard(Given(context), [&] { context->EnableFullDuplex(); });
}

int32_t IHttpContext3_InheritServerVariable(IHttpContext3* context, const char* name, uint32_t name_length,
                                            int32_t fail_if_not_exist)
{
    return Guard(Given(context),
                 [&]
                 {
                     const AnsiArgument nameText(name, name_length);
                     return context->InheritServerVariable(nameText.Get(), fail_if_not_exist);
                 });
}

// The token of the routine travels as the context pointer, which IIS hands back where the LPOVERLAPPED would be.
static VOID WINAPI CompletionRoutine(DWORD dwErrorCode, DWORD dwNumberOfBytes, LPOVERLAPPED lpOverlapped)
{
    JavaCallbacks::CompletionRoutine(reinterpret_cast<intptr_t>(lpOverlapped), dwErrorCode, dwNumberOfBytes);
}

int32_t IHttpContext3_PostCompletion(IHttpContext3* context, uint32_t bytes, int64_t routine)
{
    return Guard(Given(context),
                 [&]
                 {
                     return context->PostCompletion(bytes, &CompletionRoutine,
                                                    reinterpret_cast<void*>(static_cast<intptr_t>(routine)));
                 });
}

int32_t IHttpContext4_GetRequestStartTime(IHttpContext4* context, int64_t* out_milliseconds)
{
    return Guard(Given(context, out_milliseconds),
                 [&] { *out_milliseconds = static_cast<int64_t>(context->GetRequestStartTime()); });
}

int32_t IHttpContext4_GetRequestElapsedTime(IHttpContext4* context, int64_t* out_milliseconds)
{
    return Guard(Given(context, out_milliseconds),
                 [&] { *out_milliseconds = static_cast<int64_t>(context->GetRequestElapsedTime()); });
}

int32_t IHttpContext3_GetNamedContextContainer(IHttpContext3* context, INamedContextContainer** out_object)
{
    return Guard(Given(context, out_object), [&] { *out_object = context->GetNamedContextContainer(); });
}
