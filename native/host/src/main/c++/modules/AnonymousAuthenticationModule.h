#pragma once

#include <httpserv/RegisterModule.h>

namespace iishost
{

// Gives a request that nobody authenticated the anonymous user. Stands for IIS's authanon.dll.
HRESULT WINAPI RegisterAnonymousAuthenticationModule(DWORD dwServerVersion, IHttpModuleRegistrationInfo* pModuleInfo,
                                                     IHttpServer* pGlobalInfo);

} // namespace iishost
