#include "pipeline/WebSocketContext.h"

#include "main/Options.h"
#include "pipeline/Engine.h"
#include "pipeline/HttpContext.h"

#include <algorithm>
#include <utility>

namespace iishost
{

namespace
{

constexpr size_t ReadAheadBytes = 64 * 1024;
constexpr size_t LongestReason = 123;
constexpr USHORT NoStatus = 1005; // of a close frame without one
constexpr unsigned ContinuationFrame = 0, TextFrame = 1, BinaryFrame = 2, CloseFrame = 8;

bool MaySend(USHORT closeStatus)
{
    constexpr USHORT reserved[] = {1004, 1006, 1015};
    return closeStatus >= 1000 && closeStatus < 5000 &&
           std::find(std::begin(reserved), std::end(reserved), closeStatus) == std::end(reserved);
}

} // namespace

std::shared_ptr<WebSocketContext> WebSocketContext::Accept(HttpContext& context,
                                                           std::shared_ptr<Connection> connection)
{
    const RequestHead& head = context.Request().Head();
    HttpResponse& response = context.Response();
    if (!WebSocketReader::IsUpgrade(head))
    {
        if (context.Is(Otherwise::SwitchWithoutHandshakeIsRefused))
            response.SetStatus(400, "Bad Request", 0, InvalidProtocolFormat, nullptr, FALSE);
        return nullptr;
    }
    WebSocketHandshake answer;
    auto reader =
        WebSocketReader::Accept(connection, head, context.Is(Otherwise::WebSocketCloseIsAnswered), answer);
    if (answer.status != 101 && context.Is(Otherwise::WrongHandshakeIsLeftAlone))
        return nullptr;
    for (const auto& header : answer.headers)
        if (header.first == "Upgrade" || header.first == "Connection" || header.first.rfind("Sec-", 0) == 0)
            response.SetHeader(header.first.c_str(), header.second.c_str(), static_cast<USHORT>(header.second.size()),
                               TRUE);
    if (answer.status == 101)
        return std::make_shared<WebSocketContext>(context, std::move(connection), std::move(reader));
    response.SetStatus(static_cast<USHORT>(answer.status), answer.reason.c_str(), 0, InvalidProtocolFormat, nullptr,
                       FALSE);
    return nullptr;
}

WebSocketContext::WebSocketContext(HttpContext& context, std::shared_ptr<Connection> connection,
                                   std::shared_ptr<WebSocketReader> reader)
    : m_context(context), m_beliefs(context.GetEngine().GetOptions().beliefs), m_connection(std::move(connection)),
      m_reader(std::move(reader)), m_readsAhead(!m_beliefs.Are(Otherwise::WebSocketReadsOnDemand)),
      m_buffer(ReadAheadBytes)
{}

void WebSocketContext::Start()
{
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        m_started = true;
        m_fetching = m_readsAhead;
    }
    if (m_readsAhead)
        Fetch();
}

HRESULT WebSocketContext::WriteFragment(VOID* pData, DWORD* pcbSent, BOOL fAsync, BOOL fUTF8Encoded,
                                        BOOL fFinalFragment, PFN_WEBSOCKET_COMPLETION pfnCompletion,
                                        VOID* pvCompletionContext, BOOL* pfCompletionExpected) noexcept
try
{
    if (pcbSent == nullptr || (pData == nullptr && *pcbSent != 0))
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    const DWORD size = *pcbSent;
    *pcbSent = 0;
    const bool utf8 = fUTF8Encoded != FALSE, final = fFinalFragment != FALSE;
    Result result;
    const auto start = [&](Done done)
    {
        std::string frame;
        {
            std::lock_guard<std::mutex> lock(m_mutex);
            frame = WebSocketFrameHead(m_inMessage ? ContinuationFrame : utf8 ? TextFrame : BinaryFrame, final, size);
            m_inMessage = !final;
        }
        frame.append(static_cast<const char*>(pData), size);
        Send(std::move(frame), size, {S_OK, size, utf8, final, false}, std::move(done));
    };
    const HRESULT hr = Run("IWebSocketContext::WriteFragment", Kind::Write,
                           {fAsync != FALSE, pfnCompletion, pvCompletionContext, pfCompletionExpected}, start, result);
    *pcbSent = result.bytes;
    return hr;
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

HRESULT WebSocketContext::ReadFragment(VOID* pData, DWORD* pcbData, BOOL fAsync, BOOL* pfUTF8Encoded,
                                       BOOL* pfFinalFragment, BOOL* pfConnectionClose,
                                       PFN_WEBSOCKET_COMPLETION pfnCompletion, VOID* pvCompletionContext,
                                       BOOL* pfCompletionExpected) noexcept
try
{
    if (pcbData == nullptr || pData == nullptr || *pcbData == 0 || pfUTF8Encoded == nullptr ||
        pfFinalFragment == nullptr || pfConnectionClose == nullptr)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    const DWORD size = *pcbData;
    Result result;
    const HRESULT hr = Run(
        "IWebSocketContext::ReadFragment", Kind::Read,
        {fAsync != FALSE, pfnCompletion, pvCompletionContext, pfCompletionExpected}, [&](Done done)
        { StartRead(static_cast<char*>(pData), size, std::move(done)); }, result);
    *pcbData = result.bytes;
    *pfUTF8Encoded = result.utf8;
    *pfFinalFragment = result.final;
    *pfConnectionClose = result.close;
    return hr;
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

HRESULT WebSocketContext::SendConnectionClose(BOOL fAsync, USHORT uStatusCode, LPCWSTR pszReason,
                                              PFN_WEBSOCKET_COMPLETION pfnCompletion, VOID* pvCompletionContext,
                                              BOOL* pfCompletionExpected) noexcept
try
{
    const std::string reason = pszReason == nullptr ? "" : ToUtf8(WideView(pszReason));
    const bool hasStatus = uStatusCode != NoStatus;
    if ((hasStatus && !MaySend(uStatusCode)) || reason.size() > LongestReason || (!hasStatus && !reason.empty()))
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    std::string payload;
    if (hasStatus)
        payload = {static_cast<char>(uStatusCode >> 8), static_cast<char>(uStatusCode)};
    payload += reason;
    Result result;
    return Run(
        "IWebSocketContext::SendConnectionClose", Kind::Close,
        {fAsync != FALSE, pfnCompletion, pvCompletionContext, pfCompletionExpected},
        [&](Done done)
        {
            m_reader->StopAnsweringClose();
            Send(WebSocketFrameHead(CloseFrame, true, payload.size()) + payload, 0, {S_OK, 0, true, true, false},
                 std::move(done));
        },
        result);
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

HRESULT WebSocketContext::GetCloseStatus(USHORT* pStatusCode, LPCWSTR* ppszReason, USHORT* pcchReason) noexcept
{
    if (pStatusCode == nullptr)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    std::lock_guard<std::mutex> lock(m_mutex);
    if (m_closeStatus == 0)
        return HRESULT_FROM_WIN32(ERROR_NOT_FOUND);
    *pStatusCode = static_cast<USHORT>(m_closeStatus);
    if (ppszReason != nullptr)
        *ppszReason = m_closeReason.c_str();
    if (pcchReason != nullptr)
        *pcchReason = static_cast<USHORT>(m_closeReason.size());
    return S_OK;
}

VOID WebSocketContext::CloseTcpConnection() noexcept
try
{
    std::lock_guard<std::mutex> lock(m_mutex);
    if (m_ended)
        m_context.IsOver("IWebSocketContext::CloseTcpConnection");
    else if (m_beliefs.Are(Otherwise::CloseTcpConnectionResets))
        m_connection->Reset();
    else
        m_connection->EndOutput();
}
catch (...)
{
}

VOID WebSocketContext::CancelOutstandingIO() noexcept
try
{
    std::optional<PendingRead> read;
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        if (m_ended)
        {
            m_context.IsOver("IWebSocketContext::CancelOutstandingIO");
            return;
        }
        read.swap(m_read);
        if ((read || m_writing) && m_beliefs.Are(Otherwise::CancelEndsTheConnection))
            m_connection->Reset();
        else if (m_writing)
            m_connection->CancelIo();
    }
    if (read)
        read->done({HRESULT_FROM_WIN32(ERROR_OPERATION_ABORTED)});
}
catch (...)
{
}

void WebSocketContext::End() noexcept
try
{
    std::optional<PendingRead> read;
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        if (std::exchange(m_ended, true))
            return;
        read.swap(m_read);
        if (m_reading || m_writing)
            m_context.GetEngine().ReportModuleBug(
                "the request has ended although an operation of its WebSocket was outstanding; it will not complete");
    }
    if (read)
        read->done({HRESULT_FROM_WIN32(ERROR_OPERATION_ABORTED)});
}
catch (...)
{
}

} // namespace iishost
