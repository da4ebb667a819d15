#include "../support/Text.h"
#include "AsyncMember.h"
#include "CompletionCallback.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

// The token of the completion travels as the context pointer.
static VOID WINAPI Completed(HRESULT hrError, VOID* pvCompletionContext, DWORD cbIO, BOOL fUTF8Encoded,
                             BOOL fFinalFragment, BOOL fClose)
{
    JavaCallbacks::WebSocketCompletion(reinterpret_cast<intptr_t>(pvCompletionContext), hrError, cbIO, fUTF8Encoded,
                                       fFinalFragment, fClose);
}

int32_t IWebSocketContext_WriteFragment(IWebSocketContext* web_socket, const void* data, uint32_t size, int32_t async,
                                        int32_t utf8_encoded, int32_t final_fragment, int64_t completion,
                                        uint32_t* out_sent, int32_t* out_completion_expected)
{
    return CallAsyncMember(web_socket, out_sent, out_completion_expected,
                           [&](DWORD* bytes, BOOL* expected)
                           {
                               *bytes = size;
                               return web_socket->WriteFragment(const_cast<void*>(data), bytes, async, utf8_encoded,
                                                                final_fragment, &Completed,
                                                                CallbackContext(completion), expected);
                           });
}

int32_t IWebSocketContext_ReadFragment(IWebSocketContext* web_socket, void* buffer, uint32_t size, int32_t async,
                                       int64_t completion, uint32_t* out_bytes, int32_t* out_utf8_encoded,
                                       int32_t* out_final_fragment, int32_t* out_connection_close,
                                       int32_t* out_completion_expected)
{
    return !Given(out_utf8_encoded, out_final_fragment, out_connection_close)
               ? E_POINTER
               : CallAsyncMember(web_socket, out_bytes, out_completion_expected,
                                 [&](DWORD* bytes, BOOL* expected)
                                 {
                                     *bytes = size;
                                     BOOL utf8 = FALSE;
                                     BOOL final = FALSE;
                                     BOOL close = FALSE;
                                     const HRESULT result =
                                         web_socket->ReadFragment(buffer, bytes, async, &utf8, &final, &close,
                                                                  &Completed, CallbackContext(completion), expected);
                                     *out_utf8_encoded = utf8;
                                     *out_final_fragment = final;
                                     *out_connection_close = close;
                                     return result;
                                 });
}

int32_t IWebSocketContext_SendConnectionClose(IWebSocketContext* web_socket, int32_t async, uint32_t status_code,
                                              const uint16_t* reason, uint32_t reason_length, int64_t completion,
                                              int32_t* out_completion_expected)
{
    uint32_t none = 0;
    return CallAsyncMember(web_socket, &none, out_completion_expected,
                           [&](DWORD*, BOOL* expected)
                           {
                               const WideArgument reasonText(reason, reason_length);
                               return web_socket->SendConnectionClose(async, static_cast<USHORT>(status_code),
                                                                      reasonText.Get(), &Completed,
                                                                      CallbackContext(completion), expected);
                           });
}

int32_t IWebSocketContext_GetCloseStatus(IWebSocketContext* web_socket, uint32_t* out_status_code, uint16_t* out_reason,
                                         uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(web_socket, out_status_code, out_length),
                 [&]
                 {
                     USHORT status = 0;
                     LPCWSTR reason = nullptr;
                     USHORT length = 0;
                     const HRESULT result = web_socket->GetCloseStatus(&status, &reason, &length);
                     if (FAILED(result))
                     {
                         return result;
                     }
                     *out_status_code = status;
                     return TextResult(reason, length, out_reason, capacity, out_length);
                 });
}

int32_t IWebSocketContext_CloseTcpConnection(IWebSocketContext* web_socket)
{
    return Guard(Given(web_socket), [&] { web_socket->CloseTcpConnection(); });
}

int32_t IWebSocketContext_CancelOutstandingIO(IWebSocketContext* web_socket)
{
    return Guard(Given(web_socket), [&] { web_socket->CancelOutstandingIO(); });
}
