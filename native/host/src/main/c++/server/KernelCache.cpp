#include "server/KernelCache.h"

#include "pipeline/RequestTarget.h"
#include "server/Text.h"

#include <algorithm>
#include <string_view>

namespace iishost
{

namespace
{

// A host as keys have it: in small letters and with its port, which is 80 where the client does not say it.
std::string HostKey(std::string_view host)
{
    const size_t bracket = host.rfind(']');
    const bool hasPort = host.find(':', bracket == host.npos ? 0 : bracket) != host.npos;
    return ToLower(host) + (hasPort ? "" : ":80");
}

template <size_t Count>
bool IsOneOf(const char* const (&names)[Count], const std::string& name)
{
    return std::any_of(std::begin(names), std::end(names),
                       [&](const char* each) { return EqualsIgnoringCase(name, each); });
}

bool KeepsFromCache(const std::pair<std::string, std::string>& header)
{
    static constexpr const char* Names[] = {"Authorization", "Range", "If-Range"};
    if (EqualsIgnoringCase(header.first, "Translate"))
        return EqualsIgnoringCase(header.second, "f");
    if (EqualsIgnoringCase(header.first, "Expect"))
        return !EqualsIgnoringCase(header.second, "100-continue");
    return IsOneOf(Names, header.first);
}

bool IsCondition(const std::pair<std::string, std::string>& header)
{
    static constexpr const char* Names[] = {"If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since"};
    return IsOneOf(Names, header.first);
}

} // namespace

std::optional<std::string> KernelCache::KeyOf(const RequestHead& request, uint16_t port) const
{
    const bool hasBody = request.chunked || request.contentLength != 0;
    const auto& headers = request.headers;
    if (request.method != "GET" || hasBody || std::any_of(headers.begin(), headers.end(), KeepsFromCache) ||
        (!m_answersConditions && std::any_of(headers.begin(), headers.end(), IsCondition)))
        return std::nullopt;
    const RequestTarget target = ParseTarget(request, port);
    if (target.refusedStatus != 0 || !target.query.empty())
        return std::nullopt;
    return HostKey(target.host) + ToUtf8(target.path);
}

std::shared_ptr<const KernelCache::Response> KernelCache::Find(const RequestHead& request, uint16_t port)
{
    if (!m_used)
        return nullptr;
    const auto key = KeyOf(request, port);
    return key ? m_responses.Find(*key).value_or(nullptr) : nullptr;
}

void KernelCache::Put(const RequestHead& request, uint16_t port, Response response,
                      std::optional<std::chrono::seconds> life)
{
    const auto key = KeyOf(request, port);
    if (!key || response.head.size() > LargestHead || response.body.size() > LargestBody)
        return;
    const size_t size = response.head.size() + response.body.size();
    m_responses.Put(*key, std::make_shared<const Response>(std::move(response)), size, life);
    m_used = true;
}

HRESULT KernelCache::Flush(const std::string& url)
{
    const size_t scheme = url.find("://");
    const std::string_view rest = std::string_view(url).substr(scheme == url.npos ? 0 : scheme + 3);
    const size_t slash = rest.find('/');
    const bool isPath = scheme == url.npos;
    if (slash == rest.npos || (slash != 0) == isPath)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    const std::string_view path = rest.substr(slash, rest.find('?') - slash);
    const std::string host = isPath ? "" : HostKey(rest.substr(0, slash));
    m_responses.EraseKeys(
        [&](std::string_view key)
        {
            const size_t start = key.find('/');
            return key.substr(start) == path && (isPath || key.substr(0, start) == host);
        });
    return S_OK;
}

} // namespace iishost
