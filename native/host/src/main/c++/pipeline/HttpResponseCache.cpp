// Which responses go into the kernel cache.

#include "http/Connection.h"
#include "main/Beliefs.h"
#include "pipeline/Engine.h"
#include "pipeline/HttpContext.h"
#include "pipeline/HttpResponse.h"
#include "server/Application.h"
#include "server/ChunkBytes.h"
#include "server/User.h"
#include "server/WorkerProcess.h"

namespace iishost
{

BOOL HttpResponse::GetKernelCacheEnabled() const noexcept
{
    return m_kernelCache && m_context.Url().application->Settings().kernelCacheEnabled;
}

// As far as policy and request say it. HTTP.sys keeps what is the same for everybody, and IIS gives it only what is told
// when it changes.
bool HttpResponse::IsForKernelCache()
{
    const HTTP_CACHE_POLICY& policy = *m_cachePolicy.GetKernelCachePolicy();
    const bool ends = policy.Policy == HttpCachePolicyTimeToLive ||
                      (policy.Policy == HttpCachePolicyUserInvalidates &&
                       (m_cachePolicy.GetKernelCacheInvalidatorSet() ||
                        m_context.Is(Otherwise::KernelCacheNeedsNoInvalidator)));
    return ends && GetKernelCacheEnabled() && !m_cachePolicy.Varies() && m_raw.StatusCode == 200 &&
           m_headers.Value(HttpHeaderConnection).empty() && !m_context.Children().IsChild() &&
           IsAnonymous(m_context.GetUser());
}

void HttpResponse::PutIntoKernelCache(const std::string& head)
{
    KernelCache::Response response{head, ""};
    for (const HTTP_DATA_CHUNK& chunk : m_chunks)
        if (FAILED(AppendChunk(chunk, KernelCache::LargestBody, response.body)))
            return;
    if (m_wire->declaredLength.value_or(response.body.size()) != response.body.size())
        return;
    const HTTP_CACHE_POLICY& policy = *m_cachePolicy.GetKernelCachePolicy();
    const ExpiringMap<int>::Life life = policy.Policy == HttpCachePolicyTimeToLive
                                            ? std::optional(std::chrono::seconds(policy.SecondsToLive))
                                            : std::nullopt;
    Engine& engine = m_context.GetEngine();
    engine.Worker().Kernel().Put(m_context.Request().Head(), engine.Port(), std::move(response), life);
}

} // namespace iishost
