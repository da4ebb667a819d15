#pragma once

// The PFN_ASYNC_COMPLETION of Java's callbacks: the token travels as the context pointer.

#include "../JavaCallbacks.h"

namespace iisjava
{

inline REQUEST_NOTIFICATION_STATUS WINAPI CompletionCallback(IHttpContext3* pHttpContext,
                                                             IHttpCompletionInfo2* pCompletionInfo,
                                                             VOID* pvCompletionContext)
{
    return JavaCallbacks::CompletionCallback(reinterpret_cast<intptr_t>(pvCompletionContext), pHttpContext,
                                             pCompletionInfo);
}

inline VOID* CallbackContext(int64_t callback) noexcept
{
    return reinterpret_cast<VOID*>(static_cast<intptr_t>(callback));
}

} // namespace iisjava
