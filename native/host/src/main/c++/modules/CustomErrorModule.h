#pragma once

#include <httpserv/RegisterModule.h>

namespace iishost
{

// Gives responses that are errors a page: a detailed one, that of httpErrors, or a line. Stands for IIS's custerr.dll.
HRESULT WINAPI RegisterCustomErrorModule(DWORD dwServerVersion, IHttpModuleRegistrationInfo* pModuleInfo,
                                         IHttpServer* pGlobalInfo);

} // namespace iishost
