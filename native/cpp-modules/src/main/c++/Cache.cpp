#include "Module.h"

namespace
{

constexpr WCHAR CacheName[] = IISTEXT("CppModulesCache");
constexpr int Slots = 8;

// A number, in the cache of this module. Equal when the numbers are; a prefix when its number is the tens.
class Key final : public IHttpCacheKey
{
public:
    Key(int number, PCWSTR name) : m_number(number), m_name(name) {}
    DWORD GetHash() const override { return static_cast<DWORD>(m_number); }
    PCWSTR GetCacheName() const override { return m_name; }
    bool GetIsEqual(IHttpCacheKey* pCacheCompareKey) const override
    {
        return static_cast<Key*>(pCacheCompareKey)->m_number == m_number;
    }
    bool GetIsPrefix(IHttpCacheKey* pCacheCompareKey) const override
    {
        return static_cast<Key*>(pCacheCompareKey)->m_number / 10 == m_number / 10;
    }
    VOID Enum(IHttpCacheSpecificData*) override { ++enumerated; }

    int enumerated = 0;

private:
    const int m_number;
    const PCWSTR m_name;
};

LONG volatile liveRecords;

class Record final : public IHttpCacheSpecificData
{
public:
    Record(int number, PCWSTR name) : m_key(number, name) { __atomic_add_fetch(&liveRecords, 1, __ATOMIC_SEQ_CST); }
    IHttpCacheKey* GetCacheKey() const override { return const_cast<Key*>(&m_key); }
    VOID ReferenceCacheData() override { __atomic_add_fetch(&m_references, 1, __ATOMIC_SEQ_CST); }
    VOID DereferenceCacheData() override
    {
        if (__atomic_sub_fetch(&m_references, 1, __ATOMIC_SEQ_CST) == 0)
            delete this;
    }
    VOID ResetTTL() override { m_timeToLive = 2; }
    VOID DecrementTTL(BOOL* pfTTLExpired) override { *pfTTLExpired = --m_timeToLive == 0; }
    VOID SetFlushed() override { m_flushed = TRUE; }
    BOOL GetFlushed() const override { return m_flushed; }

private:
    ~Record() { __atomic_sub_fetch(&liveRecords, 1, __ATOMIC_SEQ_CST); }

    Key m_key;
    LONG volatile m_references = 1;
    int m_timeToLive = 2;
    BOOL m_flushed = FALSE;
};

// Serves the operations on its own cache; the address of the name tells it from that of another image.
class CacheListener final : public CGlobalModule
{
public:
    explicit CacheListener(PCWSTR name) : m_name(name) {}

    GLOBAL_NOTIFICATION_STATUS OnGlobalCacheOperation(ICacheProvider* pProvider) override
    {
        IHttpCacheKey* const key = pProvider->GetCacheKey();
        if (key == nullptr || key->GetCacheName() != m_name)
            return GL_NOTIFICATION_CONTINUE;
        const CACHE_OPERATION operation = pProvider->GetCacheOperation();
        if (operation == CACHE_OPERATION_ADD)
            return Add(pProvider), GL_NOTIFICATION_HANDLED;
        for (IHttpCacheSpecificData*& record : m_records)
        {
            if (record == nullptr)
                continue;
            IHttpCacheKey* const own = record->GetCacheKey();
            if (operation == CACHE_OPERATION_RETRIEVE && key->GetIsEqual(own))
            {
                record->ReferenceCacheData();
                pProvider->SetCacheRecord(record);
                return GL_NOTIFICATION_HANDLED;
            }
            if (operation == CACHE_OPERATION_ENUM)
                key->Enum(record);
            if ((operation == CACHE_OPERATION_DELETE && key->GetIsEqual(own)) ||
                (operation == CACHE_OPERATION_FLUSH_PREFIX && key->GetIsPrefix(own)))
            {
                record->SetFlushed();
                record->DereferenceCacheData();
                record = nullptr;
            }
        }
        return GL_NOTIFICATION_HANDLED;
    }
    VOID Terminate() override
    {
        for (IHttpCacheSpecificData* const record : m_records)
            if (record != nullptr)
                record->DereferenceCacheData();
        delete this;
    }

private:
    ~CacheListener() = default;
    void Add(ICacheProvider* provider)
    {
        for (IHttpCacheSpecificData*& record : m_records)
            if (record == nullptr)
            {
                record = provider->GetCacheRecord();
                record->ReferenceCacheData();
                return;
            }
        provider->SetErrorStatus(HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY));
    }

    const PCWSTR m_name;
    IHttpCacheSpecificData* m_records[Slots] = {};
};

class CacheUser final : public CHttpModule
{
public:
    explicit CacheUser(const ModuleInfo& info) : m_info(info) {}

    REQUEST_NOTIFICATION_STATUS OnExecuteRequestHandler(IHttpContext* pHttpContext, IHttpEventProvider*) override
    {
        if (FindRequest(pHttpContext, m_info, IISTEXT("cache")) == nullptr)
            return RQ_NOTIFICATION_CONTINUE;
        Text text(pHttpContext);
        Retrieve(11, text);
        Add(11, text);
        Retrieve(11, text);
        Add(12, text);
        Add(21, text);
        Key all(0, CacheName);
        IHttpCacheSpecificData* none = nullptr;
        text.Hex(g_pHttpServer->DoCacheOperation(CACHE_OPERATION_ENUM, &all, &none)) << "/" << all.enumerated << " ";
        Key elevens(10, CacheName);
        text.Hex(g_pHttpServer->DoCacheOperation(CACHE_OPERATION_FLUSH_PREFIX, &elevens, &none)) << " ";
        Retrieve(12, text);
        Key last(21, CacheName);
        text.Hex(g_pHttpServer->DoCacheOperation(CACHE_OPERATION_DELETE, &last, &none)) << " ";
        Retrieve(21, text);
        text.Hex(g_pHttpServer->DoCacheOperation(CACHE_OPERATION_RETRIEVE, nullptr, &none)) << " ";
        text << "live " << static_cast<int>(liveRecords);
        text.Write();
        pHttpContext->SetRequestHandled();
        return RQ_NOTIFICATION_CONTINUE;
    }

private:
    static void Retrieve(int number, Text& text)
    {
        Key key(number, CacheName);
        IHttpCacheSpecificData* found = nullptr;
        const HRESULT hr = g_pHttpServer->DoCacheOperation(CACHE_OPERATION_RETRIEVE, &key, &found);
        text.Hex(hr) << (found == nullptr ? "/none " : "/found ");
        if (found != nullptr)
            found->DereferenceCacheData();
    }

    static void Add(int number, Text& text)
    {
        IHttpCacheSpecificData* record = new (std::nothrow) Record(number, CacheName);
        text.Hex(g_pHttpServer->DoCacheOperation(CACHE_OPERATION_ADD, record->GetCacheKey(), &record)) << " ";
        record->DereferenceCacheData(); // the cache has its own reference
    }

    const ModuleInfo m_info;
};

} // namespace

HRESULT RegisterCache(IHttpModuleRegistrationInfo* pModuleInfo, const ModuleInfo& info)
{
    auto* const listener = new (std::nothrow) CacheListener(CacheName);
    if (listener == nullptr)
        return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
    const HRESULT hr = pModuleInfo->SetGlobalNotifications(listener, GL_CACHE_OPERATION);
    return FAILED(hr) ? hr : Register<CacheUser>(pModuleInfo, info, RQ_EXECUTE_REQUEST_HANDLER);
}
