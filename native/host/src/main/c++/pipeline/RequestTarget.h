#pragma once

// What the request line and the Host header name: host, decoded path and query. Made by Engine for each request.

#include "http/RequestHead.h"
#include "server/Text.h"

#include <string>
#include <string_view>

namespace iishost
{

struct RequestTarget
{
    int refusedStatus = 0; // not zero: 400, the target cannot be understood
    std::string host;      // as in the Host header, with its port if it has one
    WideString path;       // decoded, not normalized
    std::string query;     // with '?', not decoded; empty when there is none
};

RequestTarget ParseTarget(const RequestHead& head, uint16_t port);
// Of a path and query alone, as IHttpRequest::SetUrl takes it.
RequestTarget ParsePathAndQuery(std::string_view url);

} // namespace iishost
