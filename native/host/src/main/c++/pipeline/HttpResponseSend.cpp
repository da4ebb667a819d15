#include "http/Connection.h"
#include "http/ResponseHead.h"
#include "main/Options.h"
#include "pipeline/Engine.h"
#include "pipeline/HeaderNames.h"
#include "pipeline/HttpContext.h"
#include "pipeline/HttpResponse.h"
#include "pipeline/Providers.h"
#include "pipeline/RequestLog.h"
#include "server/WorkerProcess.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>

namespace iishost
{

namespace
{

constexpr char ServerToken[] = "iishost";

bool MayHaveBody(USHORT status)
{
    return status >= 200 && status != 204 && status != 304;
}

} // namespace

HRESULT HttpResponse::Flush(BOOL fAsync, BOOL fMoreData, DWORD* pcbSent, BOOL* pfCompletionExpected) noexcept
{
    return FlushNow(fMoreData != FALSE, {fAsync != FALSE, pfCompletionExpected, CompletedOperation::Write}, pcbSent);
}

HRESULT HttpResponse::Flush(BOOL fAsync, BOOL fMoreData, PFN_ASYNC_COMPLETION pfnCompletionCallback,
                            VOID* pvCompletionContext, DWORD* pcbSent, BOOL* pfCompletionExpected) noexcept
{
    if (fAsync && pfnCompletionCallback == nullptr)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    return FlushNow(
        fMoreData != FALSE,
        {fAsync != FALSE, pfCompletionExpected, CompletedOperation::Write, pfnCompletionCallback, pvCompletionContext},
        pcbSent);
}

HRESULT HttpResponse::FlushNow(bool more, const AsyncCall& call, DWORD* sent) noexcept
try
{
    if (sent != nullptr)
        *sent = 0;
    if (call.expected != nullptr)
        *call.expected = FALSE;
    if (m_context.IsOver("IHttpResponse::Flush") || m_sending)
        return E_UNEXPECTED;
    if (!m_context.GetClient().IsThere() && m_wire->headersSent)
        return HRESULT_FROM_WIN32(ERROR_CONNECTION_INVALID);
    if (HasEnded() || m_part == Part::Buffered || (m_wire->headersSent && more && Chunks().empty()))
        return AnswerInline(m_context, call, sent, {S_OK, 0});
    return SendNow(more, call, sent);
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

HRESULT HttpResponse::SendNow(bool more, const AsyncCall& call, DWORD* sent)
{
    m_touched = true;
    const auto outgoing = Prepare(more);
    return RunOperation(
        m_context, call, sent, [this, outgoing](const OperationDone& done) { Send(outgoing, done); }, nullptr);
}

void HttpResponse::Send(const std::shared_ptr<Outgoing>& outgoing, const OperationDone& done)
{
    m_context.GetClient().Send(std::shared_ptr<SendData>(outgoing, &outgoing->data),
                                       [outgoing, done, self = m_context.shared_from_this()](HRESULT hr, size_t) {
                                           done({hr, SUCCEEDED(hr) ? outgoing->bodyBytes : 0});
                                       });
    if (outgoing->opaque)
        m_context.BecomeOpaque();
}

bool HttpResponse::SendFinal(const std::function<void()>& whenSent)
{
    const bool nothingMore = m_part == Part::Body && !HasPending();
    if (HasEnded() || m_part == Part::Buffered || nothingMore)
        return true;
    Send(Prepare(false), [whenSent](OperationResult) { whenSent(); });
    return false;
}

// Raises RQ_SEND_RESPONSE, then turns what is pending into bytes.
std::shared_ptr<HttpResponse::Outgoing> HttpResponse::Prepare(bool more)
{
    const auto provider = std::make_shared<SendResponseProvider>(
        !m_wire->headersSent, !more, more ? DWORD(HTTP_SEND_RESPONSE_FLAG_MORE_DATA) : DWORD(0));
    const bool last = !more && m_part == Part::Whole;
    std::optional<RequestLog> log;
    if (last)
    {
        log.emplace(m_context.Children().Root(), *this);
        provider->OfferLogData(log->Data(), m_context.Is(Otherwise::LogDataForFirstAndHigh));
    }
    m_sending = true;
    m_context.GetPipeline().RaiseNested(RQ_SEND_RESPONSE, provider);
    m_sending = false;
    if (last)
        RequestLog::Write(m_context.GetEngine().Worker().Log(), provider->LogData());
    if ((provider->GetFlags() & HTTP_SEND_RESPONSE_FLAG_DISCONNECT) != 0)
        m_wire->needDisconnect = true;

    auto outgoing = std::make_shared<Outgoing>();
    uint64_t bodyBytes = 0;
    for (HTTP_DATA_CHUNK& chunk : Chunks())
    {
        if (FAILED(Normalize(chunk)))
            chunk = {};
        bodyBytes += ChunkSize(chunk);
    }
    m_ended = !more;
    more |= m_part == Part::Body; // the parent goes on
    const bool forKernelCache = IsForKernelCache(); // asks the user, who may be a module's
    const std::lock_guard<std::mutex> lock(m_wire->sending);
    if (m_wire->ended) // meanwhile, by the parent or by a child: what comes now would follow the response
        return outgoing;
    if (!m_wire->headersSent)
    {
        AddHead(*outgoing, bodyBytes, more, forKernelCache);
        outgoing->opaque = m_headOf->m_raw.StatusCode == 101 &&
                           (provider->GetFlags() & HTTP_SEND_RESPONSE_FLAG_OPAQUE) != 0;
        if (outgoing->opaque && m_context.HasWebSocket() && !m_context.Is(Otherwise::WebSocketResponseIsSent))
            m_wire->framing = Framing::None; // frames only
    }
    m_wire->headersSent = true;
    AddBody(*outgoing, bodyBytes, more);
    outgoing->buffers = std::move(m_buffers);
    m_buffers.clear();
    m_chunks.clear();
    m_buffered = 0;
    ChunksChanged();
    m_wire->ended = m_wire->ended || !more;
    return outgoing;
}

void HttpResponse::AddHead(Outgoing& outgoing, uint64_t bodyBytes, bool more, bool forKernelCache)
{
    bool ownConnection = false;
    const std::string head = m_headOf->MakeHead(bodyBytes, more, ownConnection);
    if (forKernelCache && !more && m_wire->framing == Framing::Length)
        PutIntoKernelCache(head);
    outgoing.data.AddText(head + (ownConnection ? "\r\n" : EndOfHead(KeepAlive(), m_wire->minorVersion)));
}

std::string HttpResponse::TrailerText() const
{
    return m_context.GetEngine().GetOptions().dropTrailers ? "" : m_trailers.Text();
}

void HttpResponse::AddBody(Outgoing& outgoing, uint64_t bodyBytes, bool more)
{
    const Framing framing = m_wire->framing;
    if (framing == Framing::None)
        return;
    outgoing.bodyBytes = static_cast<DWORD>(std::min<uint64_t>(bodyBytes, 0xFFFFFFFF));
    if (framing == Framing::Chunked && bodyBytes != 0)
    {
        char size[24];
        std::snprintf(size, sizeof size, "%llX\r\n", static_cast<unsigned long long>(bodyBytes));
        outgoing.data.AddText(size);
    }
    for (const HTTP_DATA_CHUNK& chunk : m_chunks)
    {
        if (chunk.DataChunkType == HttpDataChunkFromMemory)
            outgoing.data.AddMemory(chunk.FromMemory.pBuffer, chunk.FromMemory.BufferLength);
        else
            outgoing.data.AddFile(chunk.FromFileHandle.FileHandle,
                                  chunk.FromFileHandle.ByteRange.StartingOffset.QuadPart,
                                  chunk.FromFileHandle.ByteRange.Length.QuadPart);
    }
    m_wire->sentBody += bodyBytes;
    if (framing == Framing::Chunked)
        outgoing.data.AddText(std::string(bodyBytes != 0 ? "\r\n" : "") +
                              (more ? "" : "0\r\n" + TrailerText() + "\r\n"));
    // A body of another length than was declared must not be taken for the beginning of the next response.
    const auto& declared = m_wire->declaredLength;
    if (declared && (m_wire->sentBody > *declared || (!more && m_wire->sentBody != *declared)))
        m_wire->keepAlive = false;
}

void HttpResponse::FlushPending(const OperationDone& done)
{
    Send(Prepare(true), done);
}

Framing HttpResponse::ChooseFraming(uint64_t bodyBytes, bool more, std::string& header)
{
    const std::string_view declared = m_headers.Value(HttpHeaderContentLength);
    const bool isHead = m_wire->isHead;
    if (!MayHaveBody(m_raw.StatusCode))
        return m_raw.StatusCode == 101 ? Framing::Identity : Framing::None;
    if (!declared.empty())
    {
        m_wire->declaredLength =
            isHead ? std::nullopt : std::optional<uint64_t>(std::strtoull(std::string(declared).c_str(), nullptr, 10));
        return isHead ? Framing::None : Framing::Length;
    }
    if (m_headers.Value(HttpHeaderTransferEncoding).empty())
    {
        const bool mayChunk = m_wire->minorVersion >= 1;
        if (!more && (TrailerText().empty() || !mayChunk))
        {
            header = "Content-Length: " + std::to_string(bodyBytes) + "\r\n";
            return isHead ? Framing::None : Framing::Length;
        }
        if (mayChunk)
        {
            header = "Transfer-Encoding: chunked\r\n";
            return isHead ? Framing::None : Framing::Chunked;
        }
        m_wire->keepAlive = false;
    }
    return isHead ? Framing::None : Framing::Identity;
}

std::string HttpResponse::ServerHeaders() const
{
    std::string text;
    const std::string_view byId = m_headers.Value(HttpHeaderServer);
    bool named = false;
    for (USHORT i = 0; i < m_raw.Headers.UnknownHeaderCount; ++i)
        named |= FindResponseHeader({m_raw.Headers.pUnknownHeaders[i].pName,
                                     m_raw.Headers.pUnknownHeaders[i].NameLength}) == HttpHeaderServer;
    if (!byId.empty())
        text += "Server: " + std::string(byId) + " " + ServerToken + "\r\n";
    else if (!named || m_suppressHeaders)
        text += std::string("Server: ") + ServerToken + "\r\n";
    if (m_suppressHeaders || m_headers.Value(HttpHeaderDate).empty())
        text += "Date: " + HttpDate() + "\r\n";
    return text;
}

// Without its end, unless it says itself what becomes of the connection.
std::string HttpResponse::MakeHead(uint64_t bodyBytes, bool more, bool& ownConnection)
{
    // The raw structure may have been edited past the checks of SetStatus and SetHeader.
    const std::string_view reason(m_raw.pReason, m_raw.pReason == nullptr ? 0 : m_raw.ReasonLength);
    std::string head = "HTTP/1.1 " + std::to_string(m_raw.StatusCode) + " " +
                       (IsHeaderText(reason) ? std::string(reason) : "") + "\r\n";
    if (m_raw.StatusCode == 101)
        m_wire->keepAlive = false; // no request can follow
    std::string framing;
    m_wire->framing = ChooseFraming(bodyBytes, more, framing);
    const auto add = [&head](std::string_view name, std::string_view value)
    {
        if (IsToken(name) && IsHeaderText(value))
            head += std::string(name) + ": " + std::string(value) + "\r\n";
    };
    const std::string connection = ToLower(m_headers.Value(HttpHeaderConnection));
    if (connection.find("close") != connection.npos)
        m_wire->keepAlive = false;
    // The server itself says whether the connection stays; other options than these are the module's.
    ownConnection = !m_suppressHeaders && !connection.empty() && connection != "keep-alive" &&
                    (KeepAlive() || m_raw.StatusCode == 101);
    for (int id = 0; id < HttpHeaderResponseMaximum && !m_suppressHeaders; ++id)
        if (!m_headers.Value(id).empty() && id != HttpHeaderServer && (id != HttpHeaderConnection || ownConnection))
            add(ResponseHeaderName(id), m_headers.Value(id));
    for (USHORT i = 0; i < m_raw.Headers.UnknownHeaderCount && !m_suppressHeaders; ++i)
    {
        const HTTP_UNKNOWN_HEADER& header = m_raw.Headers.pUnknownHeaders[i];
        add({header.pName, header.NameLength}, {header.pRawValue, header.RawValueLength});
    }
    if (m_suppressHeaders && framing.empty() && m_wire->framing == Framing::Length)
        framing = "Content-Length: " + std::to_string(m_wire->declaredLength.value_or(bodyBytes)) + "\r\n";
    return head + ServerHeaders() + framing;
}

} // namespace iishost
