#pragma once

// What the modules of this library share: how one is registered and made, and where its requests are found. They are
// written against the documented API alone, and without the C library, so that they can be built for Microsoft's ABI
// with nothing of Microsoft's.

#include <httpserv/httpserv.h>

#include "Text.h"

#if defined(WITHOUT_C_LIBRARY)
#include "WithoutCLibrary.h"
#else
#include <cstring>
#include <new>
#endif

// The server, for the life of the process.
extern IHttpServer* g_pHttpServer;

// A registered module: the part of its name before the dot is the folder of its requests, "/gcc/…".
struct ModuleInfo
{
    HTTP_MODULE_ID id;
    WCHAR folder[32];
};

// The last part of the URL path when the request is in the module's folder and of the given kind, "/gcc/kind/what";
// otherwise null. In request memory.
PCWSTR FindRequest(IHttpContext* context, const ModuleInfo& module, PCWSTR kind);

// Makes one object for each request, on the heap; Dispose() is that of CHttpModule, which deletes it.
template <class Module>
class ModuleFactory final : public IHttpModuleFactory
{
public:
    explicit ModuleFactory(const ModuleInfo& info) : m_info(info) {}

    HRESULT GetHttpModule(CHttpModule** ppModule, IModuleAllocator*) override
    {
        *ppModule = new (std::nothrow) Module(m_info);
        return *ppModule == nullptr ? HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY) : S_OK;
    }
    void Terminate() override { delete this; }

private:
    ~ModuleFactory() = default;

    const ModuleInfo m_info;
};

template <class Module>
HRESULT Register(IHttpModuleRegistrationInfo* pModuleInfo, const ModuleInfo& info, DWORD notifications, DWORD posts = 0)
{
    auto* const factory = new (std::nothrow) ModuleFactory<Module>(info);
    return factory == nullptr ? HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY)
                              : pModuleInfo->SetRequestNotifications(factory, notifications, posts);
}

using RegisterOne = HRESULT(IHttpModuleRegistrationInfo* pModuleInfo, const ModuleInfo& info);

RegisterOne RegisterFilter;
RegisterOne RegisterOwnUser;
RegisterOne RegisterHandler;
RegisterOne RegisterRewriter;
RegisterOne RegisterMapper;
RegisterOne RegisterEntity;
RegisterOne RegisterListener;
RegisterOne RegisterPoster;
RegisterOne RegisterWriter;
RegisterOne RegisterKeeper;
RegisterOne RegisterCache;
RegisterOne RegisterIncluder;
RegisterOne RegisterLimits;
RegisterOne RegisterBreaker;
RegisterOne RegisterEverySlot;
