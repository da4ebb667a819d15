#pragma once

// Accepts connections on 127.0.0.1 and moves their bytes on one io thread of its own. Made and owned by Engine. It goes
// on accepting after every error except its own stop: a client that resets before it is accepted is one of them.

#include "http/Connection.h"
#include "main/Options.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>

#include <optional>
#include <thread>

namespace iishost
{

class Listener
{
public:
    Listener(const HttpLimits& limits, RequestReceiver& receiver, ThreadPool& pool);
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    // Answers the port. A successor listens where its predecessor did. Throws std::runtime_error.
    uint16_t Listen(uint16_t port, const Succession& succession);
    // The socket, for a successor: what connects meanwhile waits for it. None where sockets cannot be handed on.
    std::optional<int> HandOn() noexcept;
    void StopAccepting() noexcept;
    void Stop() noexcept; // joins the io thread; nothing is moved any more

private:
    void Bind(const boost::asio::ip::tcp::endpoint& endpoint, bool again, boost::system::error_code& error);
    void Accept();

    const HttpLimits m_limits;
    RequestReceiver& m_receiver;
    ThreadPool& m_pool;
    boost::asio::io_context m_io{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_work;
    boost::asio::ip::tcp::acceptor m_acceptor;
    boost::asio::steady_timer m_pause;
    std::thread m_thread;
};

} // namespace iishost
