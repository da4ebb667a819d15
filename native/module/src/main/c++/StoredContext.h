#pragma once

#include <httpserv/httpserv.h>

namespace iisjava
{

// A Java object in a context container of IIS. Made by SetModuleContext; the container ends it through
// CleanupStoredContext, which tells Java once. On any IIS thread.
class StoredContext final : public IHttpConnectionStoredContext
{
public:
    explicit StoredContext(int64_t token) noexcept : m_token(token) {}

    VOID CleanupStoredContext() noexcept override;
    VOID NotifyDisconnect() noexcept override;

private:
    const int64_t m_token;
};

} // namespace iisjava
