#include "Module.h"

IHttpServer* g_pHttpServer = nullptr;

namespace
{

struct Entry
{
    PCWSTR name;
    RegisterOne* registerOne;
};

constexpr Entry entries[] = {
    {IISTEXT("Filter"), RegisterFilter},     {IISTEXT("OwnUser"), RegisterOwnUser},
    {IISTEXT("Handler"), RegisterHandler},   {IISTEXT("Rewriter"), RegisterRewriter},
    {IISTEXT("Mapper"), RegisterMapper},     {IISTEXT("Entity"), RegisterEntity},
    {IISTEXT("Listener"), RegisterListener}, {IISTEXT("Poster"), RegisterPoster},
    {IISTEXT("Writer"), RegisterWriter},     {IISTEXT("Keeper"), RegisterKeeper},
    {IISTEXT("Cache"), RegisterCache},       {IISTEXT("Includer"), RegisterIncluder},
    {IISTEXT("Limits"), RegisterLimits},     {IISTEXT("EverySlot"), RegisterEverySlot},
    {IISTEXT("Breaker"), RegisterBreaker},
};

// Whether `text` begins with `prefix`; then `rest` is what follows it.
bool StartsWith(PCWSTR text, PCWSTR prefix, PCWSTR& rest)
{
    while (*prefix != 0)
        if (*text++ != *prefix++)
            return false;
    rest = text;
    return true;
}

} // namespace

PCWSTR FindRequest(IHttpContext* context, const ModuleInfo& module, PCWSTR kind)
{
    const HTTP_COOKED_URL& url = context->GetRequest()->GetRawHttpRequest()->CookedUrl;
    const size_t length = url.AbsPathLength / sizeof(WCHAR);
    auto* const path = static_cast<WCHAR*>(context->AllocateRequestMemory(url.AbsPathLength + sizeof(WCHAR)));
    if (path == nullptr)
        return nullptr;
    memcpy(path, url.pAbsPath, url.AbsPathLength);
    path[length] = 0;
    PCWSTR rest = path;
    if (!StartsWith(rest, IISTEXT("/"), rest) || !StartsWith(rest, module.folder, rest) ||
        !StartsWith(rest, IISTEXT("/"), rest) || !StartsWith(rest, kind, rest) || *rest != '/')
        return nullptr;
    return rest + 1;
}

#ifdef _WIN32
#define EXPORTED
#else
#define EXPORTED __attribute__((visibility("default")))
#endif

// One image serves as many modules: which, its name says, "gcc.Filter".
extern "C" EXPORTED HRESULT WINAPI RegisterModule(DWORD, IHttpModuleRegistrationInfo* pModuleInfo,
                                                  IHttpServer* pGlobalInfo)
{
    g_pHttpServer = pGlobalInfo;
    ModuleInfo info = {};
    info.id = pModuleInfo->GetId();
    PCWSTR name = pModuleInfo->GetName();
    for (size_t i = 0; *name != 0 && *name != '.' && i < 31; ++name, ++i)
        info.folder[i] = *name;
    if (*name == '.')
        ++name;
    for (const Entry& entry : entries)
        if (Equal(name, entry.name))
            return entry.registerOne(pModuleInfo, info);
    return HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND);
}
