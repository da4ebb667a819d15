#include "Module.h"

namespace
{

// How many contexts are kept, by the container that they are in: "request", "connection" and so on.
enum Kind
{
    Request,
    Connection,
    Application,
    Site,
    Url,
    File,
    Metadata,
    Named,
    Dispensed,
    KindCount,
};
constexpr PCSTR names[KindCount] = {"request", "connection", "application", "site",     "url",
                                    "file",    "metadata",   "named",       "dispensed"};
LONG volatile kept[KindCount];
LONG volatile disconnected;

LONG Add(LONG volatile& number, LONG change)
{
    return __atomic_add_fetch(&number, change, __ATOMIC_SEQ_CST);
}

class Stored final : public IHttpStoredContext
{
public:
    explicit Stored(Kind kind) : m_kind(kind) { Add(kept[kind], 1); }
    void CleanupStoredContext() override
    {
        Add(kept[m_kind], -1);
        delete this;
    }

private:
    ~Stored() = default;

    const Kind m_kind;
};

class StoredInConnection final : public IHttpConnectionStoredContext
{
public:
    StoredInConnection() { Add(kept[Connection], 1); }
    void CleanupStoredContext() override
    {
        Add(kept[Connection], -1);
        delete this;
    }
    VOID NotifyDisconnect() override { Add(disconnected, 1); }

private:
    ~StoredInConnection() = default;
};

class Keeper final : public CHttpModule
{
public:
    explicit Keeper(const ModuleInfo& info) : m_info(info) {}

    REQUEST_NOTIFICATION_STATUS OnExecuteRequestHandler(IHttpContext* pHttpContext, IHttpEventProvider*) override
    {
        const PCWSTR what = FindRequest(pHttpContext, m_info, IISTEXT("keep"));
        if (what == nullptr)
            return RQ_NOTIFICATION_CONTINUE;
        Text text(pHttpContext);
        if (Equal(what, IISTEXT("counts")))
        {
            for (int kind = 0; kind < KindCount; ++kind)
                text << names[kind] << "=" << static_cast<int>(kept[kind]) << " ";
            text << "disconnected=" << static_cast<int>(disconnected);
        }
        else
            StoreEverywhere(pHttpContext, text);
        text.Write();
        pHttpContext->SetRequestHandled();
        return RQ_NOTIFICATION_CONTINUE;
    }

private:
    void Store(IHttpModuleContextContainer* container, Kind kind, Text& text)
    {
        if (container->GetModuleContext(m_info.id) != nullptr)
            return;
        auto* const stored = new Stored(kind);
        text << names[kind] << " ";
        text.Hex(container->SetModuleContext(stored, m_info.id)) << " ";
        if (container->GetModuleContext(m_info.id) != stored)
            text << "lost ";
        // A second one is refused and stays the caller's.
        auto* const second = new Stored(kind);
        text.Hex(container->SetModuleContext(second, m_info.id)) << " ";
        second->CleanupStoredContext();
    }

    void StoreEverywhere(IHttpContext* context, Text& text)
    {
        Store(context->GetModuleContextContainer(), Request, text);
        Store(context->GetApplication()->GetModuleContextContainer(), Application, text);
        Store(context->GetSite()->GetModuleContextContainer(), Site, text);
        Store(context->GetUrlInfo()->GetModuleContextContainer(), Url, text);
        Store(context->GetMetadata()->GetModuleContextContainer(), Metadata, text);
        if (IHttpFileInfo* const file = context->GetFileInfo())
            Store(file->GetModuleContextContainer(), File, text);
        IHttpConnectionModuleContextContainer* const connection = context->GetConnection()->GetModuleContextContainer();
        if (connection->GetConnectionModuleContext(m_info.id) == nullptr)
        {
            text << "connection ";
            text.Hex(connection->SetConnectionModuleContext(new StoredInConnection, m_info.id)) << " ";
        }
        IHttpContext3* context3 = nullptr;
        if (SUCCEEDED(HttpGetExtendedInterface(g_pHttpServer, context, &context3)))
        {
            text << "named ";
            text.Hex(context3->GetNamedContextContainer()->SetNamedContext(new Stored(Named), IISTEXT("kept"))) << " ";
        }
        IDispensedHttpModuleContextContainer* const dispensed = g_pHttpServer->DispenseContainer();
        Store(dispensed, Dispensed, text);
        dispensed->ReleaseContainer();
    }

    const ModuleInfo m_info;
};

} // namespace

HRESULT RegisterKeeper(IHttpModuleRegistrationInfo* pModuleInfo, const ModuleInfo& info)
{
    return Register<Keeper>(pModuleInfo, info, RQ_EXECUTE_REQUEST_HANDLER);
}
