#pragma once

// The WebSocket of a request, a named context of it. Made by HttpContext for the response with the status 101, which it
// is started behind; ends for modules with the request. Reads ahead of the module by one buffer, so that pings are
// answered and the end of the connection is noticed, unless it is believed to read on demand only. Any thread.

#include "http/WebSocketReader.h"
#include "main/Beliefs.h"
#include "server/Text.h"

#include <httpserv/iiswebsocket.h>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace iishost
{

class Connection;
class HttpContext;

class WebSocketContext final : public IWebSocketContext, public std::enable_shared_from_this<WebSocketContext>
{
public:
    // Answers the handshake in the response; null when the request does not ask for a WebSocket, or not properly.
    static std::shared_ptr<WebSocketContext> Accept(HttpContext& context, std::shared_ptr<Connection> connection);
    WebSocketContext(HttpContext& context, std::shared_ptr<Connection> connection,
                     std::shared_ptr<WebSocketReader> reader);

    VOID CleanupStoredContext() noexcept override { End(); }
    HRESULT WriteFragment(VOID* pData, DWORD* pcbSent, BOOL fAsync, BOOL fUTF8Encoded, BOOL fFinalFragment,
                          PFN_WEBSOCKET_COMPLETION pfnCompletion, VOID* pvCompletionContext,
                          BOOL* pfCompletionExpected) noexcept override;
    HRESULT ReadFragment(VOID* pData, DWORD* pcbData, BOOL fAsync, BOOL* pfUTF8Encoded, BOOL* pfFinalFragment,
                         BOOL* pfConnectionClose, PFN_WEBSOCKET_COMPLETION pfnCompletion, VOID* pvCompletionContext,
                         BOOL* pfCompletionExpected) noexcept override;
    HRESULT SendConnectionClose(BOOL fAsync, USHORT uStatusCode, LPCWSTR pszReason,
                                PFN_WEBSOCKET_COMPLETION pfnCompletion, VOID* pvCompletionContext,
                                BOOL* pfCompletionExpected) noexcept override;
    HRESULT GetCloseStatus(USHORT* pStatusCode, LPCWSTR* ppszReason, USHORT* pcchReason) noexcept override;
    VOID CloseTcpConnection() noexcept override;
    VOID CancelOutstandingIO() noexcept override;

    void Start();         // the head of the response is queued
    void End() noexcept;  // nothing of the module is touched any more

private:
    enum class Kind
    {
        Read,
        Write,
        Close,
    };
    struct Result
    {
        HRESULT hr = S_OK;
        DWORD bytes = 0;
        bool utf8 = false;
        bool final = false;
        bool close = false;
    };
    using Done = std::function<void(Result)>; // called once, on any thread
    struct Form
    {
        bool async;
        PFN_WEBSOCKET_COMPLETION completion;
        VOID* context;
        BOOL* expected;
    };
    struct PendingRead
    {
        char* buffer;
        DWORD size;
        Done done;
    };

    HRESULT Run(const char* member, Kind kind, const Form& form, const std::function<void(Done)>& start,
                Result& result);
    HRESULT Begin(const char* member, Kind kind, std::shared_ptr<HttpContext>& context);
    bool& Outstanding(Kind kind) { return kind == Kind::Read ? m_reading : m_writing; }
    void Deliver(const std::shared_ptr<HttpContext>& context, Kind kind, const Form& form, Result result);
    void StartRead(char* buffer, DWORD size, Done done);
    void Send(std::string frame, DWORD bytes, Result sent, Done done);
    void Fetch(); // into the buffer
    void OnArrival(WebSocketArrival arrival);
    Result Take(char* buffer, DWORD size, bool& fetch); // with the lock held
    HRESULT Told(HRESULT hr) const; // what a module is told of it

    HttpContext& m_context;
    const Beliefs m_beliefs;
    const std::shared_ptr<Connection> m_connection;
    const std::shared_ptr<WebSocketReader> m_reader;
    const bool m_readsAhead;
    std::mutex m_mutex;
    bool m_started = false;
    bool m_ended = false;
    bool m_reading = false; // until the completion is on its way to the module
    bool m_writing = false;
    bool m_inMessage = false; // the last fragment that was written was not final
    bool m_closeSent = false;
    bool m_closeTaken = false;
    bool m_fetching = false;
    std::vector<char> m_buffer;
    std::optional<WebSocketArrival> m_arrival; // what is in the buffer
    size_t m_taken = 0;                        // of it
    std::optional<PendingRead> m_read;
    unsigned m_closeStatus = 0;
    WideString m_closeReason;
};

} // namespace iishost
