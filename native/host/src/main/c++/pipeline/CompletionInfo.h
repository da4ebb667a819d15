#pragma once

// What a completion tells the module; valid during the call only.

#include "pipeline/Notification.h"

#include <httpserv/IHttpCompletionInfo.h>

namespace iishost
{

class CompletionInfo final : public IHttpCompletionInfo2
{
public:
    explicit CompletionInfo(const Completion& completion) : m_completion(completion) {}
    DWORD GetCompletionBytes() const noexcept override { return m_completion.bytes; }
    HRESULT GetCompletionStatus() const noexcept override { return m_completion.status; }
    DWORD GetCompletedOperation() const noexcept override { return static_cast<DWORD>(m_completion.operation); }

private:
    const Completion& m_completion;
};

} // namespace iishost
