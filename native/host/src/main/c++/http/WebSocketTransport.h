#pragma once

// What Boost.Beast's WebSocket stands on: the connection of an upgraded request. The answer to the handshake, which is
// written synchronously, is kept for the head of the response. Owned by Beast's stream; io thread, but for the
// handshake.

#include "http/Connection.h"

#include <boost/asio/async_result.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/beast/core/role.hpp>

#include <memory>
#include <string>
#include <type_traits>
#include <utility>

namespace iishost
{

class WebSocketTransport
{
public:
    using executor_type = Connection::Socket::executor_type;
    using Error = boost::beast::error_code;

    explicit WebSocketTransport(std::shared_ptr<Connection> connection) : m_connection(std::move(connection)) {}

    executor_type get_executor() { return m_connection->Executor(); }
    const std::string& Written() const { return m_written; }
    // Beast answers a close frame by one of its own. It is the module that does.
    void KeepCloseFrames() { m_keepsCloseFrames = true; }
    void Close() { m_connection->Reset(); }
    bool HasSentClose() const { return m_hasSentClose; } // Beast has

    template <class Buffers>
    size_t write_some(const Buffers& buffers, Error& error)
    {
        error = {};
        const std::string text = TextOf(buffers);
        m_written += text;
        return text.size();
    }
    template <class Buffers>
    size_t write_some(const Buffers& buffers)
    {
        Error error;
        return write_some(buffers, error);
    }
    template <class Buffers>
    size_t read_some(const Buffers&, Error& error)
    {
        error = boost::asio::error::operation_not_supported;
        return 0;
    }
    template <class Buffers>
    size_t read_some(const Buffers&)
    {
        throw boost::beast::system_error(boost::asio::error::operation_not_supported);
    }

    template <class Buffers, class Token>
    auto async_read_some(const Buffers& buffers, Token&& token)
    {
        return boost::asio::async_initiate<Token, void(Error, size_t)>(
            [this](auto handler, const Buffers& target)
            {
                boost::asio::mutable_buffer first;
                for (auto each = boost::asio::buffer_sequence_begin(target);
                     each != boost::asio::buffer_sequence_end(target) && first.size() == 0; ++each)
                    first = *each;
                m_connection->ReadBody(first.data(), first.size(), Shared(std::move(handler)));
            },
            token, buffers);
    }

    template <class Buffers, class Token>
    auto async_write_some(const Buffers& buffers, Token&& token)
    {
        return boost::asio::async_initiate<Token, void(Error, size_t)>(
            [this](auto handler, const Buffers& source)
            {
                std::string frame = TextOf(source); // control frames only, each of them whole
                const size_t size = frame.size();
                auto done = Shared(std::move(handler));
                const bool isClose = size != 0 && (frame[0] & 0x0F) == 8;
                m_hasSentClose |= isClose && !m_keepsCloseFrames;
                auto data = std::make_shared<SendData>();
                if (!isClose || !m_keepsCloseFrames)
                    data->AddText(std::move(frame));
                m_connection->Send(std::move(data), [done = std::move(done), size](HRESULT hr, size_t)
                                   { done(hr, FAILED(hr) ? 0 : size); });
            },
            token, buffers);
    }

private:
    template <class Buffers>
    static std::string TextOf(const Buffers& buffers)
    {
        std::string text(boost::asio::buffer_size(buffers), '\0');
        boost::asio::buffer_copy(boost::asio::buffer(text), buffers);
        return text;
    }
    static Error ErrorOf(HRESULT hr)
    {
        return SUCCEEDED(hr)                                          ? Error()
               : hr == HRESULT_FROM_WIN32(ERROR_HANDLE_EOF)           ? boost::asio::error::eof
               : hr == HRESULT_FROM_WIN32(ERROR_OPERATION_ABORTED)    ? boost::asio::error::operation_aborted
                                                                      : Error(boost::asio::error::connection_reset);
    }
    // Handlers can be moved only, std::function copies.
    template <class Handler>
    static Connection::Done Shared(Handler handler)
    {
        auto shared = std::make_shared<Handler>(std::move(handler));
        return [shared](HRESULT hr, size_t count)
        {
            Handler taken = std::move(*shared);
            taken(ErrorOf(hr), count);
        };
    }

    std::shared_ptr<Connection> m_connection;
    std::string m_written;
    bool m_keepsCloseFrames = false;
    bool m_hasSentClose = false;
};

// What Beast does with the connection at the end: nothing, it ends with the request.
inline void teardown(boost::beast::role_type, WebSocketTransport&, WebSocketTransport::Error& error)
{
    error = {};
}

inline void beast_close_socket(WebSocketTransport& transport)
{
    transport.Close();
}

template <class Handler>
void async_teardown(boost::beast::role_type, WebSocketTransport& transport, Handler&& handler)
{
    boost::asio::post(transport.get_executor(), [handler = std::forward<Handler>(handler)]() mutable
                      { handler(WebSocketTransport::Error()); });
}

} // namespace iishost
