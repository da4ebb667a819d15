#pragma once

// The one way in which ReadEntityBody, WriteEntityChunks and Flush become synchronous, inline or asynchronous, and in
// which their completions reach the module. Made for each call.

#include "pipeline/Notification.h"

#include <functional>

namespace iishost
{

class HttpContext;

struct AsyncCall
{
    bool async = false;
    BOOL* expected = nullptr; // null: a completion follows even when the operation is done at once
    CompletedOperation operation = CompletedOperation::Posted;
    PFN_ASYNC_COMPLETION callback = nullptr; // null: OnAsyncCompletion
    VOID* callbackContext = nullptr;
};

struct OperationResult
{
    HRESULT hr;
    DWORD bytes;
};

using OperationDone = std::function<void(OperationResult)>;
using StartOperation = std::function<void(OperationDone)>;     // calls what it is given once, on any thread
using FinishOperation = std::function<void(OperationResult&)>; // runs on the thread of the module that gets the result

HRESULT RunOperation(HttpContext& context, const AsyncCall& call, DWORD* bytes, const StartOperation& start,
                     const FinishOperation& finish);
// The result is there without an operation.
HRESULT AnswerInline(HttpContext& context, const AsyncCall& call, DWORD* bytes, OperationResult result);

} // namespace iishost
