#pragma once

// The responses of HttpCacheModule. Of each URL there are as many as its policy makes differ. Owned by the module's
// factory; any thread.

#include "config/FileState.h"
#include "main/Beliefs.h"
#include "server/ExpiringMap.h"
#include "server/Text.h"

#include <httpserv/http.h>

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

class IHttpContext;

namespace iishost
{

class OutputCache
{
public:
    struct Response
    {
        std::string reason;
        std::vector<std::pair<int, std::string>> known; // by HTTP_HEADER_ID
        std::vector<std::pair<std::string, std::string>> unknown;
        std::string body;
        bool untilChanged = false;
        FileState file; // that the URL names, if it names one
    };

    explicit OutputCache(const Beliefs& beliefs) : m_beliefs(beliefs) {}

    bool ObeysForceUpdate() const { return !m_beliefs.Are(Otherwise::ForceUpdateIsIgnored); }
    bool IsForUsersToo() const { return m_beliefs.Are(Otherwise::OutputCacheIsForUsersToo); }
    bool ObeysSetIsCached() const { return !m_beliefs.Are(Otherwise::SetIsCachedForbidsNothing); }
    std::shared_ptr<const Response> Find(IHttpContext& context);
    void Put(IHttpContext& context, Response response, ExpiringMap<int>::Life life);

private:
    // The lists of IHttpCachePolicy, as the response that was cached last had them.
    struct Variation
    {
        std::string headers;
        std::string queryStrings;
    };
    static std::string KeyOf(IHttpContext& context, const std::string& url, const Variation& variation);

    const Beliefs m_beliefs;
    std::mutex m_mutex;
    std::map<std::string, Variation> m_variations; // by URL
    ExpiringMap<std::shared_ptr<const Response>> m_responses{64 * 1024 * 1024};
};

} // namespace iishost
