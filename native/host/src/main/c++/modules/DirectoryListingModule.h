#pragma once

#include <httpserv/RegisterModule.h>

namespace iishost
{

// Refuses to list a folder: 403.14, as IIS does unless directory browsing is enabled. Stands for IIS's dirlist.dll.
HRESULT WINAPI RegisterDirectoryListingModule(DWORD dwServerVersion, IHttpModuleRegistrationInfo* pModuleInfo,
                                              IHttpServer* pGlobalInfo);

} // namespace iishost
