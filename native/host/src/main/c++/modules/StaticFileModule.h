#pragma once

#include <httpserv/RegisterModule.h>

namespace iishost
{

// Serves files of the site: GET and HEAD, validators, ranges. Stands for IIS's static.dll.
HRESULT WINAPI RegisterStaticFileModule(DWORD dwServerVersion, IHttpModuleRegistrationInfo* pModuleInfo,
                                        IHttpServer* pGlobalInfo);

} // namespace iishost
