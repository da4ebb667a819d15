#include "http/HttpParser.h"

#include <httpserv/WindowsTypes.h>

#include <boost/asio/buffer.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>

namespace iishost
{

namespace beast = boost::beast;

struct HttpParser::Beast
{
    beast::http::request_parser<beast::http::buffer_body> parser;
};

HttpParser::HttpParser(const HttpLimits& limits)
    : m_beast(std::make_unique<Beast>()), m_maxBodyBytes(limits.maxBodyBytes)
{
    m_beast->parser.header_limit(limits.maxHeadBytes);
    m_beast->parser.body_limit(limits.maxBodyBytes);
    m_beast->parser.eager(false);
}

HttpParser::~HttpParser() = default;

HttpParser::Progress HttpParser::Fail(int status)
{
    m_errorStatus = status;
    return Progress::Malformed;
}

HttpParser::Progress HttpParser::ParseHead(const char* data, size_t size, size_t& consumed)
{
    beast::error_code error;
    consumed = m_beast->parser.put(boost::asio::const_buffer(data, size), error);
    m_head.bytes += consumed;
    if (error == beast::http::error::need_more)
        return Progress::NeedMore;
    if (error == beast::http::error::header_limit)
        return Fail(431);
    if (error == beast::http::error::body_limit)
        return Fail(413);
    if (error == beast::http::error::bad_version)
        return Fail(505);
    if (error && error != beast::http::error::need_buffer)
        return Fail(400);
    if (!m_beast->parser.is_header_done())
        return Progress::NeedMore;
    TakeHead();
    const auto& message = m_beast->parser.get();
    if (message.version() >= 11 && message.count(beast::http::field::host) != 1)
        return Fail(400);
    const size_t codings = message.count(beast::http::field::transfer_encoding);
    if (codings > 1 || (codings == 1 && !beast::iequals(message[beast::http::field::transfer_encoding], "chunked")))
        return Fail(501);
    return Progress::Done;
}

void HttpParser::TakeHead()
{
    const auto& message = m_beast->parser.get();
    m_head.method = message.method_string().to_string();
    m_head.target = message.target().to_string();
    m_head.minorVersion = message.version() % 10;
    for (const auto& field : message)
        m_head.headers.emplace_back(field.name_string().to_string(), field.value().to_string());
    m_head.chunked = m_beast->parser.chunked();
    m_head.contentLength = m_beast->parser.content_length().value_or(0);
    m_head.keepAlive = m_beast->parser.keep_alive();
    m_head.expectsContinue = message.version() >= 11 &&
                             beast::iequals(message[beast::http::field::expect], "100-continue") &&
                             !m_beast->parser.is_done();
}

bool HttpParser::IsBodyDone() const
{
    return m_beast->parser.is_done() || (!m_head.chunked && m_head.contentLength == 0);
}

HttpParser::BodyResult HttpParser::ReadBody(const char* data, size_t size, char* buffer, size_t capacity)
{
    BodyResult result{Progress::NeedMore, 0, 0};
    auto& body = m_beast->parser.get().body();
    while (!IsBodyDone() && result.produced < capacity && result.consumed < size)
    {
        body.data = buffer + result.produced;
        body.size = capacity - result.produced;
        body.more = true;
        beast::error_code error;
        const size_t taken =
            m_beast->parser.put(boost::asio::const_buffer(data + result.consumed, size - result.consumed), error);
        result.consumed += taken;
        result.produced = capacity - body.size;
        if (error == beast::http::error::need_more)
            break;
        if (error && error != beast::http::error::need_buffer)
        {
            result.progress = Fail(error == beast::http::error::body_limit ? 413 : 400);
            return result;
        }
        if (taken == 0 && !error)
            break;
    }
    body.data = nullptr;
    body.size = 0;
    if (IsBodyDone())
        result.progress = Progress::Done;
    return result;
}

} // namespace iishost
