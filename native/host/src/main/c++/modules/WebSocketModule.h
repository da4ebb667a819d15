#pragma once

#include <httpserv/RegisterModule.h>

namespace iishost
{

// Makes a WebSocket of a response with the status 101, when the request asks for one. Stands for IIS's iiswsock.dll.
HRESULT WINAPI RegisterWebSocketModule(DWORD dwServerVersion, IHttpModuleRegistrationInfo* pModuleInfo,
                                       IHttpServer* pGlobalInfo);

} // namespace iishost
