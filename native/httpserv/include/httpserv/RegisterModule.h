#pragma once

// The one export of a native module, and the cast between versions of an interface.

#include <httpserv/IHttpModuleRegistrationInfo.h>
#include <httpserv/IHttpServer.h>

using PFN_REGISTERMODULE = HRESULT(WINAPI*)(DWORD dwServerVersion, IHttpModuleRegistrationInfo* pModuleInfo,
                                            IHttpServer* pGlobalInfo);
#define MODULE_REGISTERMODULE "RegisterModule"

// Finds the later version of an interface that the server implements. Takes no reference; fails where it has not got it.
template <class From, class To>
HRESULT HttpGetExtendedInterface(IHttpServer* pHttpServer, From* pInput, To** ppOutput)
{
    *ppOutput = nullptr;
    void* server = nullptr;
    HRESULT hr = pHttpServer->GetExtendedInterface(HTTP_SERVER_INTERFACE_V2, &server);
    if (FAILED(hr))
    {
        return hr;
    }
    void* output = nullptr;
    hr = static_cast<IHttpServer2*>(server)->GetExtendedInterface(From::Iid, pInput, To::Iid, &output);
    *ppOutput = static_cast<To*>(output);
    return hr;
}
