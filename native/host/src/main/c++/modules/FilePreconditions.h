#pragma once

#include <httpserv/IHttpFileInfo.h>
#include <httpserv/IHttpRequest.h>

#include <optional>
#include <string>

namespace iishost
{

// The conditional headers of a request for a file. Lives on the stack of the answer.
class FilePreconditions
{
public:
    FilePreconditions(IHttpRequest& request, IHttpFileInfo& file) : m_request(request), m_file(file) {}

    bool Hold() const;         // If-Match, If-Unmodified-Since; otherwise 412
    bool IsUnchanged() const;  // If-None-Match, If-Modified-Since: 304
    bool RangeApplies() const; // If-Range; otherwise the whole file

private:
    std::optional<std::string> Header(HTTP_HEADER_ID id) const;
    bool Names(const std::string& tags, bool weakly) const;
    // None: not a date.
    std::optional<bool> IsNewerThan(const std::string& date) const;

    IHttpRequest& m_request;
    IHttpFileInfo& m_file;
};

} // namespace iishost
