#include "main/Options.h"
#include "pipeline/Engine.h"
#include "pipeline/HttpContext.h"
#include "pipeline/HttpRequest.h"
#include "pipeline/Providers.h"

#include <algorithm>
#include <cstring>

namespace iishost
{

namespace
{
constexpr ULONG FillBuffer = 1; // HTTP_RECEIVE_REQUEST_ENTITY_BODY_FLAG_FILL_BUFFER
}

HRESULT HttpRequest::ReadEntityBody(VOID* pvBuffer, DWORD cbBuffer, BOOL fAsync, DWORD* pcbBytesReceived,
                                    BOOL* pfCompletionPending) noexcept
{
    return Read(pvBuffer, cbBuffer, {fAsync != FALSE, pfCompletionPending, CompletedOperation::Read}, pcbBytesReceived);
}

HRESULT HttpRequest::ReadEntityBody(VOID* pvBuffer, DWORD cbBuffer, BOOL fAsync,
                                    PFN_ASYNC_COMPLETION pfnCompletionCallback, VOID* pvCompletionContext,
                                    DWORD* pcbBytesReceived, BOOL* pfCompletionPending) noexcept
{
    if (fAsync && pfnCompletionCallback == nullptr)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    return Read(
        pvBuffer, cbBuffer,
        {fAsync != FALSE, pfCompletionPending, CompletedOperation::Read, pfnCompletionCallback, pvCompletionContext},
        pcbBytesReceived);
}

HRESULT HttpRequest::ReadEntityBody(VOID* pvBuffer, DWORD cbBuffer, BOOL fAsync, ULONG ulFlags, DWORD* pcbBytesReceived,
                                    BOOL* pfCompletionPending) noexcept
{
    if (fAsync || (ulFlags & FillBuffer) == 0 || pvBuffer == nullptr || m_context.Is(Otherwise::FlagsOfReadsAreIgnored))
        return ReadEntityBody(pvBuffer, cbBuffer, fAsync, pcbBytesReceived, pfCompletionPending);
    DWORD total = 0;
    HRESULT hr = S_OK;
    while (total < cbBuffer && SUCCEEDED(hr))
    {
        DWORD received = 0;
        hr = ReadEntityBody(static_cast<char*>(pvBuffer) + total, cbBuffer - total, FALSE, &received, nullptr);
        total += received;
    }
    if (pcbBytesReceived != nullptr)
        *pcbBytesReceived = total;
    return total > 0 ? S_OK : hr;
}

HRESULT HttpRequest::Read(VOID* buffer, DWORD size, const AsyncCall& call, DWORD* received) noexcept
try
{
    if (received != nullptr)
        *received = 0;
    if (call.expected != nullptr)
        *call.expected = FALSE;
    if (buffer == nullptr || size == 0)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    if (m_context.IsOver("IHttpRequest::ReadEntityBody"))
        return E_UNEXPECTED;
    const Options& options = m_context.GetEngine().GetOptions();
    const DWORD limit = options.shortReads == 0 ? size : static_cast<DWORD>(std::min<size_t>(size, options.shortReads));
    if (const DWORD inserted = m_body->TakeInserted(static_cast<char*>(buffer), limit);
        inserted != 0 || m_body->IsAtEnd())
    {
        OperationResult result{inserted != 0 ? S_OK : HRESULT_FROM_WIN32(ERROR_HANDLE_EOF), inserted};
        FinishRead(buffer, size, result);
        return AnswerInline(m_context, call, received, result);
    }
    const auto start = [this, buffer, limit](const OperationDone& done)
    {
        m_context.GetClient().ReadBody(
            buffer, limit,
            [this, self = m_context.shared_from_this(), done](HRESULT hr, size_t count)
            {
                m_body->OnRead(hr, count);
                done({hr, static_cast<DWORD>(count)});
            });
    };
    return RunOperation(m_context, call, received, start,
                        [this, buffer, size](OperationResult& result) { FinishRead(buffer, size, result); });
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

// RQ_READ_ENTITY: the modules see what was read, and may put something else in its place.
void HttpRequest::FinishRead(VOID* buffer, DWORD size, OperationResult& result)
{
    m_raw.BytesReceived = m_head.bytes + m_body->Read();
    const auto provider = std::make_shared<ReadEntityProvider>(buffer, result.bytes, size);
    m_context.GetPipeline().RaiseNested(RQ_READ_ENTITY, provider);
    if (provider->Buffer() == buffer || provider->Buffer() == nullptr)
    {
        result.bytes = std::min(provider->Data(), size);
    }
    else
    {
        const DWORD count = std::min(provider->Data(), size);
        std::memcpy(buffer, provider->Buffer(), count);
        result.bytes = count;
        if (provider->Data() > count)
            m_body->Insert(static_cast<const char*>(provider->Buffer()) + count, provider->Data() - count, this);
    }
    if (result.bytes > 0 && result.hr == HRESULT_FROM_WIN32(ERROR_HANDLE_EOF))
        result.hr = S_OK;
}

HRESULT HttpRequest::InsertEntityBody(VOID* pvBuffer, DWORD cbBuffer) noexcept
try
{
    if (pvBuffer == nullptr)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    m_body->Insert(pvBuffer, cbBuffer, this);
    return S_OK;
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

DWORD HttpRequest::GetRemainingEntityBytes() noexcept
{
    const DWORD remaining = m_body->Remaining();
    return remaining == RequestBody::Unknown && m_context.Is(Otherwise::UnknownRemainderIsZero) ? 0 : remaining;
}

} // namespace iishost
