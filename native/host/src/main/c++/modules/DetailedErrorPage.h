#pragma once

#include <string>

class IHttpContext;

namespace iishost
{

// The page in HTML that tells a developer what a request has failed of: status and sub-status, module, notification,
// handler, error, URL and path, user, and what SetErrorDescription has been given.
std::string DetailedErrorPage(IHttpContext& context);

} // namespace iishost
