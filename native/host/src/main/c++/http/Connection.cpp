#include "http/Connection.h"

#include "threads/ThreadPool.h"

#include <utility>

namespace iishost
{

namespace asio = boost::asio;

namespace
{
constexpr size_t ReadAhead = 64 * 1024;
std::atomic<uint64_t> nextConnectionId{1};
} // namespace

Connection::Connection(Socket socket, const HttpLimits& limits, RequestReceiver& receiver, ThreadPool& pool)
    : m_socket(std::move(socket)), m_limits(limits), m_receiver(receiver), m_pool(pool), m_id(nextConnectionId++),
      m_parser(std::make_unique<HttpParser>(limits)), m_timer(m_socket.get_executor()),
      m_sendTimer(m_socket.get_executor())
{
    boost::system::error_code ignored;
    m_local = m_socket.local_endpoint(ignored);
    m_remote = m_socket.remote_endpoint(ignored);
    m_socket.set_option(asio::ip::tcp::no_delay(true), ignored);
}

VOID* Connection::AllocateMemory(DWORD cbAllocation) noexcept
try
{
    std::lock_guard<std::mutex> lock(m_memoryMutex);
    m_memory.push_back(std::make_unique<char[]>(cbAllocation));
    return m_memory.back().get();
}
catch (...)
{
    return nullptr;
}

void Connection::Start()
{
    OnIoThread(
        [](Connection& self)
        {
            self.StartTimer(self.m_limits.idleTimeout);
            self.Receive();
        });
}

void Connection::Receive()
{
    if (m_receiving || m_inputEnded || m_state == State::Closed || !m_socket.is_open() || m_input.size() >= ReadAhead)
        return;
    m_receiving = true;
    m_socket.async_read_some(asio::buffer(m_chunk),
                             [self = shared_from_this()](const boost::system::error_code& error, size_t count)
                             { self->OnReceived(error, count); });
}

void Connection::OnReceived(const boost::system::error_code& error, size_t count)
{
    m_receiving = false;
    if (m_state == State::Closed)
        return;
    if (!error)
        m_input.append(m_chunk.data(), count);
    else if (error != asio::error::operation_aborted)
    {
        m_inputEnded = true;
        LosePeer();
        if (error != asio::error::eof)
            return Abort(); // a send that waits would not hear of the reset
    }
    Advance();
    Receive();
}

void Connection::Advance()
{
    switch (m_state)
    {
    case State::Head:
        return AdvanceHead();
    case State::Request:
        return ServeRead();
    case State::Draining:
        return AdvanceDrain();
    case State::Lingering:
        m_input.clear();
        if (m_inputEnded)
            FinalClose();
        return;
    case State::Closed:
        return;
    }
}

void Connection::AdvanceHead()
{
    if (!m_input.empty())
    {
        if (m_parser->Head().bytes == 0)
            StartTimer(m_limits.headTimeout);
        size_t consumed = 0;
        const auto progress = m_parser->ParseHead(m_input.data(), m_input.size(), consumed);
        m_input.erase(0, consumed);
        if (progress == HttpParser::Progress::Malformed)
            return RefuseNow(m_parser->ErrorStatus());
        if (progress == HttpParser::Progress::Done)
        {
            m_state = State::Request;
            m_continueSent = false;
            m_responseBytes = 0;
            StartTimer({});
            return m_receiver.OnRequest(shared_from_this(), m_parser->Head());
        }
    }
    if (m_inputEnded)
        FinalClose();
}

void Connection::ReadBody(void* buffer, size_t size, Done done)
{
    BeginOperation();
    OnIoThread(
        [buffer, size, done = std::move(done)](Connection& self) mutable
        {
            if (self.m_read || self.m_state != State::Request)
            {
                --self.m_pendingOperations;
                return done(E_UNEXPECTED, 0);
            }
            self.m_read = PendingRead{static_cast<char*>(buffer), size, std::move(done)};
            if (!self.m_opaque)
                self.StartTimer(self.m_limits.bodyTimeout);
            self.ServeRead();
            self.Receive();
        });
}

void Connection::ServeRead()
{
    if (!m_read)
        return;
    if (m_opaque)
        return ServeOpaqueRead();
    const auto result = m_parser->ReadBody(m_input.data(), m_input.size(), m_read->buffer, m_read->size);
    m_input.erase(0, result.consumed);
    if (result.produced > 0)
        return CompleteRead(S_OK, result.produced);
    if (result.progress == HttpParser::Progress::Done)
        return CompleteRead(HRESULT_FROM_WIN32(ERROR_HANDLE_EOF), 0);
    if (result.progress == HttpParser::Progress::Malformed)
    {
        m_mustClose = true;
        return CompleteRead(HRESULT_FROM_WIN32(ERROR_INVALID_DATA), 0);
    }
    if (m_inputEnded)
        return CompleteRead(HRESULT_FROM_WIN32(ERROR_CONNECTION_INVALID), 0);
    if (m_parser->Head().expectsContinue && !m_continueSent)
    {
        m_continueSent = true;
        auto data = std::make_shared<SendData>();
        data->AddText("HTTP/1.1 100 Continue\r\n\r\n");
        Send(std::move(data), [](HRESULT, size_t) {});
    }
}

void Connection::BecomeOpaque()
{
    OnIoThread(
        [](Connection& self)
        {
            self.m_opaque = true;
            self.m_mustClose = true;
            self.StartTimer({});
        });
}

void Connection::ServeOpaqueRead()
{
    if (!m_input.empty())
    {
        const size_t count = m_input.copy(m_read->buffer, m_read->size);
        m_input.erase(0, count);
        CompleteRead(S_OK, count);
    }
    else if (m_inputEnded)
        CompleteRead(HRESULT_FROM_WIN32(m_socket.is_open() ? ERROR_HANDLE_EOF : ERROR_CONNECTION_INVALID), 0);
}

void Connection::CompleteRead(HRESULT hr, size_t count)
{
    const Done done = std::move(m_read->done);
    m_read.reset();
    if (!m_outputEnds)
        StartTimer({});
    --m_pendingOperations;
    done(hr, count);
}

void Connection::BeginOperation()
{
    m_cancelling = false;
    ++m_pendingOperations;
}

HRESULT Connection::CancelIo()
{
    if (m_pendingOperations == 0)
        return HRESULT_FROM_WIN32(ERROR_NOT_FOUND);
    if (m_cancelling.exchange(true))
        return S_OK;
    OnIoThread(
        [](Connection& self)
        {
            if (self.m_read)
                self.CompleteRead(HRESULT_FROM_WIN32(ERROR_OPERATION_ABORTED), 0);
            if (!self.m_sends.empty())
            {
                self.m_sendCancelled = true;
                boost::system::error_code ignored;
                self.m_socket.cancel(ignored);
            }
        });
    return S_OK;
}

} // namespace iishost
