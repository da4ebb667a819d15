#include "StoredContext.h"

#include "JavaCallbacks.h"

namespace iisjava
{

VOID StoredContext::CleanupStoredContext() noexcept
{
    JavaCallbacks::CleanupStoredContext(m_token);
    delete this;
}

VOID StoredContext::NotifyDisconnect() noexcept
{
    JavaCallbacks::NotifyDisconnect(m_token);
}

} // namespace iisjava
