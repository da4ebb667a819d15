#pragma once

// The boundary to the modules: every call of a CHttpModule goes through here. A module that cannot be made, or that
// lets an exception escape, has failed its request: 500, or a reset connection when the headers are out.

#include "pipeline/Notification.h"

namespace iishost
{

class HttpContext;

DWORD TickCount();

REQUEST_NOTIFICATION_STATUS CallModule(HttpContext& context, Notification& notification) noexcept;
REQUEST_NOTIFICATION_STATUS CallWithCompletion(HttpContext& context, Notification& notification,
                                               Completion& completion) noexcept;
// Answers FINISH_REQUEST. `notification`: where it failed, null before the first. In LOG_REQUEST and END_REQUEST the
// response is decided and stays.
REQUEST_NOTIFICATION_STATUS FailRequest(HttpContext& context, const Notification* notification,
                                        const std::string& reason, HRESULT hr) noexcept;

} // namespace iishost
