#include "modules/OutputCache.h"

#include <httpserv/IHttpCachePolicy.h>
#include <httpserv/IHttpContext.h>
#include <httpserv/IHttpRequest.h>
#include <httpserv/IHttpResponse.h>

namespace iishost
{

namespace
{

constexpr size_t MostUrls = 10000;

std::string UrlOf(IHttpContext& context)
{
    const HTTP_COOKED_URL& url = context.GetRequest()->GetRawHttpRequest_Const()->CookedUrl;
    return ToLower(ToUtf8(WideView(url.pHost, url.HostLength / sizeof(WCHAR)))) +
           ToUtf8(WideView(url.pAbsPath, url.AbsPathLength / sizeof(WCHAR)));
}

std::string QueryOf(IHttpContext& context)
{
    const HTTP_COOKED_URL& url = context.GetRequest()->GetRawHttpRequest_Const()->CookedUrl;
    const std::string query = ToUtf8(WideView(url.pQueryString, url.QueryStringLength / sizeof(WCHAR)));
    return query.empty() ? query : query.substr(1);
}

// The values of one parameter; "*" is the whole query.
std::string Parameter(const std::string& query, const std::string& name)
{
    if (name == "*")
        return query;
    std::string values;
    for (const std::string& part : Split(query, '&'))
    {
        const size_t equals = part.find('=');
        if (EqualsIgnoringCase(part.substr(0, equals), name))
            values += part.substr(std::min(equals, part.size())) + "&";
    }
    return values;
}

// So that no value can be taken for the beginning of the next.
std::string Measured(std::string_view text)
{
    return std::to_string(text.size()) + ":" + std::string(text);
}

FileState FileOf(IHttpContext& context)
{
    const PCWSTR path = context.GetScriptTranslated();
    return path == nullptr ? std::nullopt : FileStateOf(ToPath(ToUtf8(WideView(path))));
}

} // namespace

std::string OutputCache::KeyOf(IHttpContext& context, const std::string& url, const Variation& variation)
{
    std::string key = url + '\0' + Measured(context.GetResponse()->GetCachePolicy()->GetVaryByValue());
    for (const std::string& name : Split(variation.headers, ','))
    {
        USHORT length = 0;
        const PCSTR value = context.GetRequest()->GetHeader(name.c_str(), &length);
        key += value == nullptr ? "-" : Measured({value, length});
    }
    const std::string query = QueryOf(context);
    for (const std::string& name : Split(variation.queryStrings, ','))
        key += Measured(Parameter(query, name));
    return key;
}

std::shared_ptr<const OutputCache::Response> OutputCache::Find(IHttpContext& context)
{
    const std::string url = UrlOf(context);
    Variation variation;
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_variations.find(url);
        if (found == m_variations.end())
            return nullptr;
        variation = found->second;
    }
    const auto response = m_responses.Find(KeyOf(context, url, variation)).value_or(nullptr);
    const bool changed = response != nullptr && response->untilChanged && response->file != FileOf(context);
    return changed ? nullptr : response;
}

void OutputCache::Put(IHttpContext& context, Response response, ExpiringMap<int>::Life life)
{
    IHttpCachePolicy& policy = *context.GetResponse()->GetCachePolicy();
    const std::string url = UrlOf(context);
    const Variation variation{policy.GetVaryByHeaders(), m_beliefs.Are(Otherwise::EveryQueryIsCachedApart)
                                                             ? "*"
                                                             : policy.GetVaryByQueryStrings()};
    {
        const std::lock_guard lock(m_mutex);
        if (m_variations.size() >= MostUrls && m_variations.count(url) == 0)
            return;
        m_variations[url] = variation;
    }
    response.file = FileOf(context);
    const size_t size = response.body.size();
    m_responses.Put(KeyOf(context, url, variation), std::make_shared<const Response>(std::move(response)), size, life);
}

} // namespace iishost
