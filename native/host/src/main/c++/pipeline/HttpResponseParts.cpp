// What becomes of the response of a child request.

#include "pipeline/HttpResponse.h"

#include <httpserv/ahadmin.h>

#include <utility>

namespace iishost
{

void HttpResponse::BecomePartOf(HttpResponse& parent, Part part)
{
    // A part of a part is one of the same kind.
    m_part = parent.m_part == Part::Whole || part == Part::Buffered ? part : parent.m_part;
    if (m_part == Part::Body)
        m_headOf = parent.m_headOf;
}

void HttpResponse::KeepException(IAppHostConfigException* exception) noexcept
{
    if (exception != nullptr)
    {
        exception->AddRef();
    }
    IAppHostConfigException* const before = std::exchange(m_exception, exception);
    if (before != nullptr)
    {
        before->Release();
    }
}

void HttpResponse::TakeOver(HttpResponse& child, bool head)
{
    if (head)
    {
        m_headers.CopyFrom(child.m_headers);
        m_raw.StatusCode = child.m_raw.StatusCode;
        m_raw.pReason = m_memory.CopyText(std::string_view(child.m_raw.pReason, child.m_raw.ReasonLength));
        m_raw.ReasonLength = child.m_raw.ReasonLength;
        m_subStatus = child.m_subStatus;
        m_error = child.m_error;
        KeepException(child.m_exception);
        m_errorModule = child.m_errorModule;
        m_errorNotification = child.m_errorNotification;
        m_trySkipCustomErrors = child.m_trySkipCustomErrors;
        m_errorDescription = child.m_errorDescription;
    }
    for (const HTTP_DATA_CHUNK& chunk : child.Chunks())
    {
        HTTP_DATA_CHUNK copy;
        if (ChunkSize(chunk) == 0 || FAILED(CopyChunk(chunk, copy)))
            continue;
        m_chunks.push_back(copy);
        m_buffered += ChunkSize(copy);
    }
    ChunksChanged();
    m_touched = true;
}

} // namespace iishost
