#pragma once

// What of a response has gone to the client. Made for each request from its head, shared with the child requests that
// send in its place; ends with the last of them.

#include "http/RequestHead.h"

#include <atomic>
#include <cstdint>
#include <mutex>
#include <optional>

namespace iishost
{

enum class Framing
{
    None,   // no body may follow the head
    Length, // Content-Length
    Chunked,
    Identity, // up to the end of the connection, or framed by the module itself
};

struct ResponseWire
{
    explicit ResponseWire(const RequestHead& head)
        : isHead(head.method == "HEAD"), minorVersion(head.minorVersion), keepAlive(head.keepAlive)
    {}
    bool KeepAlive() const { return keepAlive && !needDisconnect; }

    const bool isHead;
    const unsigned minorVersion;
    std::atomic<bool> keepAlive;
    std::atomic<bool> needDisconnect{false};
    std::atomic<bool> headersSent{false};
    std::atomic<bool> ended{false};

    std::mutex sending; // held while a send is put together and queued; guards what follows
    Framing framing = Framing::None;
    std::optional<uint64_t> declaredLength;
    uint64_t sentBody = 0;
};

} // namespace iishost
