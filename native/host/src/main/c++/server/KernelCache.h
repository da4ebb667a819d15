#pragma once

// Whole responses that are sent again before any module hears of the request, as HTTP.sys does. Owned by WorkerProcess,
// filled by HttpResponse, asked by Engine. Any thread.

#include "http/RequestHead.h"
#include "server/ExpiringMap.h"

#include <httpserv/WindowsTypes.h>

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace iishost
{

class KernelCache
{
public:
    // The registry values UriMaxUriBytes and MaxResponseHeaderSize of HTTP.sys, by default.
    static constexpr size_t LargestBody = 256 * 1024;
    static constexpr size_t LargestHead = 1024;

    struct Response
    {
        std::string head; // without its end, which says whether the connection stays
        std::string body;
    };

    explicit KernelCache(bool answersConditions = false) : m_answersConditions(answersConditions) {}

    // Null: the request goes through the pipeline.
    std::shared_ptr<const Response> Find(const RequestHead& request, uint16_t port);
    // Does nothing where HTTP.sys would not cache the response to this request.
    void Put(const RequestHead& request, uint16_t port, Response response, std::optional<std::chrono::seconds> life);
    // Of an absolute URL, or of a path on every host.
    HRESULT Flush(const std::string& url);

private:
    // Where the response to a request lies; none: HTTP.sys neither looks for it nor keeps it.
    std::optional<std::string> KeyOf(const RequestHead& request, uint16_t port) const;

    const bool m_answersConditions; // requests with If-… headers
    ExpiringMap<std::shared_ptr<const Response>> m_responses{64 * 1024 * 1024};
    std::atomic<bool> m_used{false}; // nothing is looked for in a cache that nobody has used
};

} // namespace iishost
