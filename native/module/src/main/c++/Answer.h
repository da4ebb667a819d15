#pragma once

// What IIS is told for what Java answered, or did not answer.

#include <httpserv/httpserv.h>

#include <cstdint>
#include <string>

namespace iisjava
{

// Once in the event log, as the defect that it is.
void LogNoAnswer(const std::string& module, const char* what) noexcept;

// The status, or the refusal of the request where Java has given none.
REQUEST_NOTIFICATION_STATUS Answer(int32_t status, const std::string& module, DWORD notification,
                                   IHttpContext* context) noexcept;
GLOBAL_NOTIFICATION_STATUS GlobalAnswer(int32_t status, const std::string& module) noexcept;

// The module does not take requests any more.
REQUEST_NOTIFICATION_STATUS RefuseClosed(DWORD notification, IHttpContext* context) noexcept;

} // namespace iisjava
