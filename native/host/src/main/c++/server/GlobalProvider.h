#pragma once

#include <httpserv/WindowsTypes.h>

namespace iishost
{

// Each provider lives for one notification. SetErrorStatus only informs other listeners, of which a global
// notification has none.
template <class Interface>
class GlobalProvider : public Interface
{
public:
    VOID SetErrorStatus(HRESULT) noexcept override {}

protected:
    ~GlobalProvider() = default;
};

} // namespace iishost
