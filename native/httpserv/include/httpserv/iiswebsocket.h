#pragma once

#include <httpserv/IHttpStoredContext.h>

#define IIS_WEBSOCKET IISTEXT("websockets")
#define IIS_WEBSOCKET_SERVER_VARIABLE "IIS_WEBSOCK"

using PFN_WEBSOCKET_COMPLETION = VOID(WINAPI*)(HRESULT hrError, VOID* pvCompletionContext, DWORD cbIO,
                                               BOOL fUTF8Encoded, BOOL fFinalFragment, BOOL fClose);

class IWebSocketContext : public IHttpStoredContext
{
public:
    virtual HRESULT WriteFragment(VOID* pData, DWORD* pcbSent, BOOL fAsync, BOOL fUTF8Encoded, BOOL fFinalFragment,
                                  PFN_WEBSOCKET_COMPLETION pfnCompletion = nullptr, VOID* pvCompletionContext = nullptr,
                                  BOOL* pfCompletionExpected = nullptr) = 0;
    virtual HRESULT ReadFragment(VOID* pData, DWORD* pcbData, BOOL fAsync, BOOL* pfUTF8Encoded, BOOL* pfFinalFragment,
                                 BOOL* pfConnectionClose, PFN_WEBSOCKET_COMPLETION pfnCompletion = nullptr,
                                 VOID* pvCompletionContext = nullptr, BOOL* pfCompletionExpected = nullptr) = 0;
    virtual HRESULT SendConnectionClose(BOOL fAsync, USHORT uStatusCode, LPCWSTR pszReason = nullptr,
                                        PFN_WEBSOCKET_COMPLETION pfnCompletion = nullptr,
                                        VOID* pvCompletionContext = nullptr, BOOL* pfCompletionExpected = nullptr) = 0;
    virtual HRESULT GetCloseStatus(USHORT* pStatusCode, LPCWSTR* ppszReason = nullptr, USHORT* pcchReason = nullptr) = 0;
    virtual VOID CloseTcpConnection() = 0;
    virtual VOID CancelOutstandingIO() = 0;

protected:
    ~IWebSocketContext() = default;
};
