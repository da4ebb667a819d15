#pragma once

#include "support/Guard.h"

#include <httpserv/httpserv.h>

namespace iisjava
{

// LOG_REQUEST and END_REQUEST always run and cannot change what the client gets.
constexpr bool RequestIsDecided(DWORD notification) noexcept
{
    return notification == RQ_LOG_REQUEST || notification == RQ_END_REQUEST;
}

// Raised inside another module's notification, which goes on: a refusal has to be sent at once, lest it be filled.
constexpr bool IsInsideAnother(DWORD notification) noexcept
{
    return notification == RQ_MAP_PATH || notification == RQ_READ_ENTITY || notification == RQ_CUSTOM_NOTIFICATION;
}

// Puts a refusal in the place of the response, which write fills and answers an HRESULT for; where that cannot be done
// the connection is reset, so that nothing looks whole.
template <class Write>
void RefuseWith(DWORD notification, IHttpContext* context, Write&& write) noexcept
{
    const HRESULT result = Guard(Given(context),
                                 [&]
                                 {
                                     IHttpResponse& response = *context->GetResponse();
                                     if (context->GetResponseHeadersSent())
                                     {
                                         return HRESULT(E_ABORT);
                                     }
                                     response.Clear();
                                     const HRESULT written = write(response);
                                     if (FAILED(written) || !IsInsideAnother(notification))
                                     {
                                         return written;
                                     }
                                     // The module around it may still end the connection: the client is told
                                     response.SetNeedDisconnect();
                                     DWORD sent = 0;
                                     return response.Flush(FALSE, FALSE, &sent, nullptr);
                                 });
    if (FAILED(result) && context != nullptr)
    {
        context->GetResponse()->ResetConnection();
    }
}

} // namespace iisjava
