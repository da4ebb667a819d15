#include "modules/OutputCacheModule.h"

#include "modules/ModuleFactory.h"
#include "modules/OutputCache.h"
#include "server/Application.h"
#include "server/ChunkBytes.h"
#include "server/User.h"
#include "server/WorkerProcess.h"

#include <httpserv/IHttpCachePolicy.h>
#include <httpserv/IHttpContext.h>
#include <httpserv/IHttpRequest.h>
#include <httpserv/IHttpResponse.h>

namespace iishost
{

namespace
{

using SharedCache = std::shared_ptr<OutputCache>;

const ApplicationSettings& SettingsOf(IHttpContext& context)
{
    return static_cast<Application*>(context.GetApplication())->Settings();
}

// Every policy object of this server is of the newest version.
IHttpCachePolicy2& PolicyOf(IHttpContext& context)
{
    return *static_cast<IHttpCachePolicy2*>(context.GetResponse()->GetCachePolicy());
}

bool MayUseCache(IHttpContext& context, const OutputCache& cache)
{
    const bool isEligible =
        context.GetParentContext() == nullptr || (context.GetExecuteFlags() & EXECUTE_FLAG_HTTP_CACHE_ELIGIBLE) != 0;
    return isEligible && SettingsOf(context).outputCacheEnabled && PolicyOf(context).IsUserCacheEnabled() &&
           std::string_view(context.GetRequest()->GetHttpMethod()) == "GET" &&
           (IsAnonymous(context.GetUser()) || cache.IsForUsersToo());
}

HRESULT Send(IHttpResponse& response, const OutputCache::Response& cached)
{
    HRESULT hr = response.SetStatus(200, cached.reason.c_str());
    for (const auto& header : cached.known)
        if (SUCCEEDED(hr))
            hr = response.SetHeader_ById(static_cast<HTTP_HEADER_ID>(header.first), header.second.c_str(),
                                         static_cast<USHORT>(header.second.size()), TRUE);
    for (const auto& header : cached.unknown)
        if (SUCCEEDED(hr))
            hr = response.SetHeader(header.first.c_str(), header.second.c_str(),
                                    static_cast<USHORT>(header.second.size()), FALSE);
    HTTP_DATA_CHUNK chunk{};
    chunk.DataChunkType = HttpDataChunkFromMemory;
    chunk.FromMemory.pBuffer = const_cast<char*>(cached.body.data());
    chunk.FromMemory.BufferLength = static_cast<ULONG>(cached.body.size());
    DWORD sent = 0;
    return SUCCEEDED(hr) ? response.WriteEntityChunks(&chunk, 1, FALSE, TRUE, &sent) : hr;
}

// False: a part of it cannot be kept, or it is too large.
bool Take(const HTTP_RESPONSE& raw, uint64_t largest, OutputCache::Response& taken)
{
    taken.reason.assign(raw.pReason, raw.ReasonLength);
    for (int id = 0; id < HttpHeaderResponseMaximum; ++id)
    {
        const HTTP_KNOWN_HEADER& header = raw.Headers.KnownHeaders[id];
        if (header.pRawValue != nullptr)
            taken.known.emplace_back(id, std::string(header.pRawValue, header.RawValueLength));
    }
    for (USHORT i = 0; i < raw.Headers.UnknownHeaderCount; ++i)
    {
        const HTTP_UNKNOWN_HEADER& header = raw.Headers.pUnknownHeaders[i];
        taken.unknown.emplace_back(std::string(header.pName, header.NameLength),
                                   std::string(header.pRawValue, header.RawValueLength));
    }
    for (USHORT i = 0; i < raw.EntityChunkCount; ++i)
        if (FAILED(AppendChunk(raw.pEntityChunks[i], largest, taken.body)))
            return false;
    return true;
}

class OutputCacheModule final : public CHttpModule
{
public:
    explicit OutputCacheModule(SharedCache cache) : m_cache(std::move(cache)) {}

    REQUEST_NOTIFICATION_STATUS OnResolveRequestCache(IHttpContext* pHttpContext, IHttpEventProvider*) noexcept override
    try
    {
        if (!MayUseCache(*pHttpContext, *m_cache) ||
            (PolicyOf(*pHttpContext).IsForceUpdateSet() && m_cache->ObeysForceUpdate()))
            return RQ_NOTIFICATION_CONTINUE;
        const auto cached = m_cache->Find(*pHttpContext);
        if (cached == nullptr)
            return RQ_NOTIFICATION_CONTINUE;
        if (FAILED(Send(*pHttpContext->GetResponse(), *cached)))
        {
            pHttpContext->GetResponse()->Clear();
            return RQ_NOTIFICATION_CONTINUE;
        }
        PolicyOf(*pHttpContext).SetIsCached();
        return RQ_NOTIFICATION_FINISH_REQUEST;
    }
    catch (...)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

    REQUEST_NOTIFICATION_STATUS OnUpdateRequestCache(IHttpContext* pHttpContext, IHttpEventProvider*) noexcept override
    try
    {
        const bool isCached = PolicyOf(*pHttpContext).IsCached() && m_cache->ObeysSetIsCached();
        const HTTP_CACHE_POLICY policy = *PolicyOf(*pHttpContext).GetUserCachePolicy();
        IHttpResponse& response = *pHttpContext->GetResponse();
        const HTTP_RESPONSE& raw = *response.GetRawHttpResponse();
        const bool ends = policy.Policy == HttpCachePolicyTimeToLive;
        if (!(ends || policy.Policy == HttpCachePolicyUserInvalidates) || isCached ||
            !MayUseCache(*pHttpContext, *m_cache) || pHttpContext->GetResponseHeadersSent() || raw.StatusCode != 200 ||
            response.GetHeader("Set-Cookie") != nullptr)
            return RQ_NOTIFICATION_CONTINUE;
        OutputCache::Response taken;
        taken.untilChanged = !ends;
        if (Take(raw, SettingsOf(*pHttpContext).largestCachedResponse, taken))
            m_cache->Put(*pHttpContext, std::move(taken),
                         ends ? std::optional(std::chrono::seconds(policy.SecondsToLive)) : std::nullopt);
        return RQ_NOTIFICATION_CONTINUE;
    }
    catch (...)
    {
        return RQ_NOTIFICATION_CONTINUE;
    }

private:
    const SharedCache m_cache;
};

} // namespace

HRESULT WINAPI RegisterOutputCacheModule(DWORD, IHttpModuleRegistrationInfo* pModuleInfo, IHttpServer* pGlobalInfo)
try
{
    const Options& options = static_cast<WorkerProcess*>(pGlobalInfo)->GetOptions();
    return RegisterBuiltInModule<OutputCacheModule>(*pModuleInfo, std::make_shared<OutputCache>(options.beliefs),
                                                    RQ_RESOLVE_REQUEST_CACHE | RQ_UPDATE_REQUEST_CACHE);
}
catch (...)
{
    return E_OUTOFMEMORY;
}

} // namespace iishost
