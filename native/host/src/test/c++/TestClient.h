#pragma once

// A blocking HTTP client that sends exactly the bytes it is given. Reads give up after ten seconds with what is there.

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <chrono>
#include <cstdint>
#include <string>

namespace iishost
{

class TestClient
{
public:
    explicit TestClient(uint16_t port);
    void Send(const std::string& bytes);
    std::string ReadToEnd();
    std::string ReadUntil(const std::string& end); // up to and including it
    std::string ReadBytes(size_t count);
    std::string ReadResponse();                    // head and body, by Content-Length or chunks, not decoded
    bool IsReset() const { return m_reset; }
    void EndOutput();
    void Close();
    void Reset();

private:
    bool ReadSome();

    boost::asio::io_context m_io;
    boost::asio::ip::tcp::socket m_socket;
    std::string m_received;
    bool m_reset = false;
    std::chrono::steady_clock::time_point m_limit;
};

// "200" of "HTTP/1.1 200 OK…"; the bytes behind the head; the head itself.
std::string StatusOf(const std::string& response);
std::string BodyOf(const std::string& response);
std::string HeadOf(const std::string& response);

} // namespace iishost
