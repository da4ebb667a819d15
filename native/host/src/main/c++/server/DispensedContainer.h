#pragma once

#include "server/ModuleContextContainer.h"

#include <httpserv/IDispensedHttpModuleContextContainer.h>

namespace iishost
{

// What IHttpServer::DispenseContainer hands out. The module owns it and ends it with ReleaseContainer.
class DispensedContainer final : public IDispensedHttpModuleContextContainer
{
public:
    IHttpStoredContext* GetModuleContext(HTTP_MODULE_ID moduleId) noexcept override { return m_contexts.Get(moduleId); }
    HRESULT SetModuleContext(IHttpStoredContext* ppStoredContext, HTTP_MODULE_ID moduleId) noexcept override
    {
        return m_contexts.Set(ppStoredContext, moduleId);
    }
    VOID ReleaseContainer() noexcept override { delete this; }

private:
    ~DispensedContainer() = default;

    StoredContexts<IHttpStoredContext> m_contexts;
};

} // namespace iishost
