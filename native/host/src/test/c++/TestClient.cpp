#include "TestClient.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>

#include <array>

namespace iishost
{

namespace asio = boost::asio;

TestClient::TestClient(uint16_t port) : m_socket(m_io)
{
    m_socket.connect({asio::ip::address_v4::loopback(), port});
}

void TestClient::Send(const std::string& bytes)
{
    boost::system::error_code error;
    asio::write(m_socket, asio::buffer(bytes), error);
}

bool TestClient::ReadSome()
{
    std::array<char, 65536> buffer;
    bool done = false;
    bool received = false;
    m_socket.async_read_some(asio::buffer(buffer),
                             [&](const boost::system::error_code& error, size_t count)
                             {
                                 done = true;
                                 received = !error;
                                 m_reset |= error == asio::error::connection_reset;
                                 m_received.append(buffer.data(), count);
                             });
    m_io.restart();
    m_io.run_for(std::chrono::seconds(10));
    if (!done)
    {
        m_socket.close();
        m_io.restart();
        m_io.run();
    }
    return received;
}

std::string TestClient::ReadToEnd()
{
    while (ReadSome())
        continue;
    return std::move(m_received);
}

std::string TestClient::ReadUntil(const std::string& end)
{
    size_t at;
    while ((at = m_received.find(end)) == m_received.npos)
        if (!ReadSome())
            return std::move(m_received);
    const std::string found = m_received.substr(0, at + end.size());
    m_received.erase(0, found.size());
    return found;
}

std::string TestClient::ReadBytes(size_t count)
{
    while (m_received.size() < count && ReadSome())
        continue;
    const std::string bytes = m_received.substr(0, count);
    m_received.erase(0, count);
    return bytes;
}

std::string TestClient::ReadResponse()
{
    std::string response = ReadUntil("\r\n\r\n");
    const std::string name = "Content-Length: ";
    const size_t at = response.find(name);
    if (at == response.npos)
        return response.find("Transfer-Encoding: chunked") == response.npos ? response
                                                                            : response + ReadUntil("0\r\n\r\n");
    const size_t length = std::stoul(response.substr(at + name.size()));
    return response + ReadBytes(length);
}

void TestClient::EndOutput()
{
    m_socket.shutdown(asio::ip::tcp::socket::shutdown_send);
}

void TestClient::Close()
{
    m_socket.close();
}

void TestClient::Reset()
{
    m_socket.set_option(asio::socket_base::linger(true, 0));
    m_socket.close();
}

std::string StatusOf(const std::string& response)
{
    return response.size() < 12 ? response : response.substr(9, 3);
}

std::string BodyOf(const std::string& response)
{
    const size_t end = response.find("\r\n\r\n");
    return end == response.npos ? std::string() : response.substr(end + 4);
}

std::string HeadOf(const std::string& response)
{
    return response.substr(0, response.find("\r\n\r\n"));
}

} // namespace iishost
