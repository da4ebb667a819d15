#include "http/WebSocketReader.h"

#include "http/WebSocketTransport.h"

#include <boost/asio/post.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/websocket.hpp>

#include <optional>

namespace iishost
{

namespace http = boost::beast::http;
namespace websocket = boost::beast::websocket;

namespace
{

using Request = http::request<http::empty_body>;

Request RequestOf(const RequestHead& head)
{
    Request request;
    request.method_string(head.method);
    request.target(head.target);
    request.version(10 + static_cast<int>(head.minorVersion));
    for (const auto& header : head.headers)
        request.insert(header.first, header.second);
    return request;
}

class BeastReader final : public WebSocketReader
{
public:
    BeastReader(std::shared_ptr<Connection> connection, bool answersClose) : m_stream(std::move(connection))
    {
        m_stream.read_message_max(0);
        if (answersClose)
            return;
        m_stream.control_callback(
            [this](websocket::frame_type kind, boost::beast::string_view)
            {
                if (kind == websocket::frame_type::close)
                    m_stream.next_layer().KeepCloseFrames();
            });
    }

    void Accept(const Request& request, WebSocketHandshake& answer)
    {
        WebSocketTransport::Error error;
        m_stream.accept(request, error);
        const std::string& text = m_stream.next_layer().Written();
        http::response_parser<http::empty_body> parser;
        parser.skip(true);
        WebSocketTransport::Error unparsed;
        parser.put(boost::asio::buffer(text), unparsed);
        answer.status = static_cast<int>(parser.get().result_int());
        answer.reason = std::string(parser.get().reason());
        for (const auto& field : parser.get())
            answer.headers.emplace_back(std::string(field.name_string()), std::string(field.value()));
    }

    void Read(void* buffer, size_t size, Arrived arrived) override
    {
        boost::asio::post(m_stream.get_executor(), [this, self = shared_from_this(), buffer, size,
                                                    arrived = std::move(arrived)]() mutable
                          { ReadSome(buffer, size, std::move(arrived)); });
    }

    void StopAnsweringClose() override
    {
        boost::asio::post(m_stream.get_executor(),
                          [this, self = shared_from_this()] { m_stream.next_layer().KeepCloseFrames(); });
    }

private:
    void ReadSome(void* buffer, size_t size, Arrived arrived)
    {
        m_stream.async_read_some(
            boost::asio::buffer(buffer, size), [this, self = shared_from_this(), arrived = std::move(arrived)](
                                                   const WebSocketTransport::Error& error, size_t count)
            { arrived(ArrivalOf(error, count)); });
    }

    WebSocketArrival ArrivalOf(const WebSocketTransport::Error& error, size_t count)
    {
        WebSocketArrival arrival;
        arrival.closeSent = m_stream.next_layer().HasSentClose();
        if (!error)
        {
            arrival.bytes = count;
            arrival.text = m_stream.got_text();
            arrival.final = m_stream.is_message_done();
        }
        else if (error == websocket::error::closed)
        {
            arrival.close = arrival.final = true;
            arrival.closeStatus = m_stream.reason().code;
            arrival.closeReason.assign(m_stream.reason().reason.data(), m_stream.reason().reason.size());
        }
        else
        {
            const bool aborted = error == boost::asio::error::operation_aborted;
            arrival.hr = arrival.closeSent
                             ? InvalidProtocolFormat
                             : HRESULT_FROM_WIN32(aborted ? ERROR_OPERATION_ABORTED : ERROR_CONNECTION_INVALID);
        }
        return arrival;
    }

    websocket::stream<WebSocketTransport, false> m_stream;
};

} // namespace

bool WebSocketReader::IsUpgrade(const RequestHead& head)
{
    return websocket::is_upgrade(RequestOf(head));
}

std::shared_ptr<WebSocketReader> WebSocketReader::Accept(std::shared_ptr<Connection> connection,
                                                         const RequestHead& head, bool answersClose,
                                                         WebSocketHandshake& answer)
{
    auto reader = std::make_shared<BeastReader>(std::move(connection), answersClose);
    reader->Accept(RequestOf(head), answer);
    return reader;
}

std::string WebSocketFrameHead(unsigned opcode, bool final, uint64_t size)
{
    constexpr unsigned twoBytes = 126, eightBytes = 127;
    std::string head;
    head += static_cast<char>((final ? 0x80 : 0) | opcode);
    const int bytes = size < twoBytes ? 0 : size <= 0xFFFF ? 2 : 8;
    head += static_cast<char>(bytes == 0 ? size : bytes == 2 ? twoBytes : eightBytes);
    for (int i = bytes - 1; i >= 0; --i)
        head += static_cast<char>(size >> (8 * i));
    return head;
}

} // namespace iishost
