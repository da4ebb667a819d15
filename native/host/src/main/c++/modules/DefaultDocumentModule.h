#pragma once

#include <httpserv/RegisterModule.h>

namespace iishost
{

// Serves the first default document that a folder has, as a file (IIS executes a child request). Stands for IIS's
// defdoc.dll.
HRESULT WINAPI RegisterDefaultDocumentModule(DWORD dwServerVersion, IHttpModuleRegistrationInfo* pModuleInfo,
                                             IHttpServer* pGlobalInfo);

} // namespace iishost
