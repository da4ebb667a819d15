#pragma once

// The other end of a request, as the pipeline uses it: a Connection, or nobody, where the server made the request up.
// Any thread; what it is given to call is called once.

#include <httpserv/WindowsTypes.h>

#include <boost/asio/ip/tcp.hpp>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>

namespace iishost
{

class SendData;

class Client
{
public:
    using Endpoint = boost::asio::ip::tcp::endpoint;
    using Done = std::function<void(HRESULT, size_t)>;

    virtual bool IsThere() const = 0;
    virtual void ReadBody(void* buffer, size_t size, Done done) = 0;
    virtual void Send(std::shared_ptr<SendData> data, Done done) = 0;
    virtual HRESULT CancelIo() = 0;
    virtual void Reset() = 0;
    virtual void Close() = 0;
    virtual void EndRequest(bool keepAlive) = 0;
    virtual uint64_t Id() const = 0;
    virtual const Endpoint* Local() const = 0; // null: there is no address
    virtual const Endpoint* Remote() const = 0;

    // Whether its certificate was asked for, which holds for the later requests of a connection, too.
    bool HasNegotiated() const { return m_negotiated; }
    void SetNegotiated() { m_negotiated = true; }

protected:
    ~Client() = default;

private:
    std::atomic<bool> m_negotiated{false};
};

} // namespace iishost
