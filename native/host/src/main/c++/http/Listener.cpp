#include "http/Listener.h"

#include <boost/asio/post.hpp>

#include <cstdio>
#include <future>
#include <stdexcept>

#ifndef _WIN32
#include <unistd.h>
#endif

namespace iishost
{

namespace asio = boost::asio;

Listener::Listener(const HttpLimits& limits, RequestReceiver& receiver, ThreadPool& pool)
    : m_limits(limits), m_receiver(receiver), m_pool(pool), m_work(m_io.get_executor()), m_acceptor(m_io), m_pause(m_io)
{}

Listener::~Listener()
{
    StopAccepting();
    Stop();
}

uint16_t Listener::Listen(uint16_t port, const Succession& succession)
{
    const asio::ip::tcp::endpoint endpoint(asio::ip::address_v4::loopback(),
                                           succession.port == 0 ? port : succession.port);
    boost::system::error_code error;
    if (succession.listener.has_value())
        m_acceptor.assign(endpoint.protocol(), *succession.listener, error);
    else
        Bind(endpoint, succession.worker > 1, error);
    if (error)
        throw std::runtime_error("cannot listen on 127.0.0.1:" + std::to_string(endpoint.port()) + ": " +
                                 error.message());
    const uint16_t bound = m_acceptor.local_endpoint().port();
    Accept();
    m_thread = std::thread(
        [this]
        {
            while (!m_io.stopped())
            {
                try
                {
                    m_io.run();
                }
                catch (const std::exception& failure)
                {
                    std::fprintf(stderr, "iishost: the io thread goes on after: %s\n", failure.what());
                }
            }
        });
    return bound;
}

void Listener::Bind(const asio::ip::tcp::endpoint& endpoint, bool again, boost::system::error_code& error)
{
#ifdef _WIN32
    const bool reuse = again; // this option would let two servers share the port
#else
    const bool reuse = true;
    (void)again;
#endif
    m_acceptor.open(endpoint.protocol(), error);
    if (!error && reuse)
        m_acceptor.set_option(asio::socket_base::reuse_address(true), error);
    if (!error)
        m_acceptor.bind(endpoint, error);
    if (!error)
        m_acceptor.listen(1024, error);
}

std::optional<int> Listener::HandOn() noexcept
{
#ifdef _WIN32
    return std::nullopt; // a socket that is bound to a completion port cannot be bound to another one
#else
    const int handle = dup(m_acceptor.native_handle());
    return handle < 0 ? std::nullopt : std::optional<int>(handle);
#endif
}

void Listener::Accept()
{
    m_acceptor.async_accept(
        [this](const boost::system::error_code& error, asio::ip::tcp::socket socket)
        {
            if (!m_acceptor.is_open() || error == asio::error::operation_aborted)
                return;
            if (!error)
                std::make_shared<Connection>(std::move(socket), m_limits, m_receiver, m_pool)->Start();
            else if (error == asio::error::no_descriptors || error == asio::error::no_buffer_space)
            {
                m_pause.expires_after(std::chrono::milliseconds(50));
                m_pause.async_wait([this](const boost::system::error_code&) { Accept(); });
                return;
            }
            Accept();
        });
}

void Listener::StopAccepting() noexcept
{
    if (!m_thread.joinable())
        return;
    std::promise<void> closed;
    asio::post(m_io,
               [this, &closed]
               {
                   boost::system::error_code ignored;
                   m_acceptor.close(ignored);
                   m_pause.cancel();
                   closed.set_value();
               });
    closed.get_future().wait();
}

void Listener::Stop() noexcept
{
    if (!m_thread.joinable())
        return;
    m_work.reset();
    m_io.stop();
    m_thread.join();
}

} // namespace iishost
