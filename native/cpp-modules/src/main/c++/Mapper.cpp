#include "Module.h"

namespace
{

// Maps "/gcc/mapped/x" to the file "x" in the root of the site.
class Mapper final : public CHttpModule
{
public:
    explicit Mapper(const ModuleInfo& info) : m_info(info) {}

    REQUEST_NOTIFICATION_STATUS OnMapPath(IHttpContext* pHttpContext, IMapPathProvider* pProvider) override
    {
        const PCWSTR name = FindRequest(pHttpContext, m_info, IISTEXT("mapped"));
        if (name == nullptr)
            return RQ_NOTIFICATION_CONTINUE;
        const PCWSTR root = pHttpContext->GetApplication()->GetApplicationPhysicalPath();
        const size_t rootLength = LengthOf(root);
        const size_t length = rootLength + 1 + LengthOf(name);
        auto* const path =
            static_cast<WCHAR*>(pHttpContext->AllocateRequestMemory(static_cast<DWORD>((length + 1) * sizeof(WCHAR))));
        if (path == nullptr || pProvider->GetUrl() == nullptr || pProvider->GetPhysicalPath() == nullptr)
            return RQ_NOTIFICATION_FINISH_REQUEST;
        memcpy(path, root, rootLength * sizeof(WCHAR));
        const WCHAR last = rootLength == 0 ? 0 : root[rootLength - 1];
        size_t end = rootLength;
        if (last != '/' && last != '\\')
            path[end++] = '/';
        memcpy(path + end, name, (LengthOf(name) + 1) * sizeof(WCHAR));
        pProvider->SetErrorStatus(pProvider->SetPhysicalPath(path, static_cast<DWORD>(end + LengthOf(name))));
        return RQ_NOTIFICATION_CONTINUE;
    }

private:
    const ModuleInfo m_info;
};

} // namespace

HRESULT RegisterMapper(IHttpModuleRegistrationInfo* pModuleInfo, const ModuleInfo& info)
{
    return Register<Mapper>(pModuleInfo, info, RQ_MAP_PATH);
}
