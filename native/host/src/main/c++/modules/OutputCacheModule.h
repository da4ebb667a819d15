#pragma once

#include <httpserv/RegisterModule.h>

namespace iishost
{

// HttpCacheModule: cachhttp.dll. Answers from its cache, and puts there what the policy of a response wants there.
HRESULT WINAPI RegisterOutputCacheModule(DWORD, IHttpModuleRegistrationInfo* pModuleInfo, IHttpServer* pGlobalInfo);

} // namespace iishost
