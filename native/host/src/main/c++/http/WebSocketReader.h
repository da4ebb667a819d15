#pragma once

// The frames that come over the connection of a WebSocket: Boost.Beast does the handshake, takes them apart, checks
// them and answers pings and violations of the protocol. Made by WebSocketContext; ends with the last read.

#include "http/RequestHead.h"

#include <httpserv/WindowsTypes.h>

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace iishost
{

class Connection;

// The protocol was not kept, by the client or by the module.
constexpr HRESULT InvalidProtocolOperation = static_cast<HRESULT>(0x83760001);
constexpr HRESULT InvalidProtocolFormat = static_cast<HRESULT>(0x83760002);

struct WebSocketHandshake
{
    int status = 0;
    std::string reason;
    std::vector<std::pair<std::string, std::string>> headers;
};

struct WebSocketArrival
{
    HRESULT hr = S_OK;
    size_t bytes = 0;
    bool text = false;
    bool final = false; // the message ends with it
    bool close = false;
    unsigned closeStatus = 0; // 0: none was given
    std::string closeReason;
    bool closeSent = false; // by the server: it says what was wrong, or answers the client's
};

class WebSocketReader : public std::enable_shared_from_this<WebSocketReader>
{
public:
    using Arrived = std::function<void(WebSocketArrival)>; // called once, on the io thread

    // What the client's request is to be answered; with any status but 101 there is nothing to read.
    static std::shared_ptr<WebSocketReader> Accept(std::shared_ptr<Connection> connection, const RequestHead& head,
                                                   bool answersClose, WebSocketHandshake& answer);
    static bool IsUpgrade(const RequestHead& head);

    virtual ~WebSocketReader() = default;
    virtual void Read(void* buffer, size_t size, Arrived arrived) = 0; // any thread; one at a time
    virtual void StopAnsweringClose() = 0;                             // any thread: a close frame was sent
};

// The head of a frame of a server, which is not masked.
std::string WebSocketFrameHead(unsigned opcode, bool final, uint64_t size);

} // namespace iishost
