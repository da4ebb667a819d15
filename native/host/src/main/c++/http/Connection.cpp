#include "http/Connection.h"

#include "http/ResponseHead.h"
#include "threads/ThreadPool.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <utility>

namespace iishost
{

namespace asio = boost::asio;

namespace
{
constexpr size_t ReadAhead = 64 * 1024;
constexpr uint64_t MaximumDrain = 1024 * 1024;
constexpr std::chrono::milliseconds LingerTime{2000};
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

template <class Work>
void Connection::OnIoThread(Work work)
{
    asio::post(m_socket.get_executor(), [self = shared_from_this(), work = std::move(work)]() mutable { work(*self); });
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
    ++m_pendingOperations;
    OnIoThread(
        [buffer, size, done = std::move(done)](Connection& self) mutable
        {
            if (self.m_read || self.m_state != State::Request)
            {
                --self.m_pendingOperations;
                return done(E_UNEXPECTED, 0);
            }
            self.m_read = PendingRead{static_cast<char*>(buffer), size, std::move(done)};
            self.StartTimer(self.m_limits.bodyTimeout);
            self.ServeRead();
            self.Receive();
        });
}

void Connection::ServeRead()
{
    if (!m_read)
        return;
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

void Connection::CompleteRead(HRESULT hr, size_t count)
{
    const Done done = std::move(m_read->done);
    m_read.reset();
    StartTimer({});
    --m_pendingOperations;
    done(hr, count);
}

bool Connection::CancelIo()
{
    if (m_pendingOperations == 0)
        return false;
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
    return true;
}

void Connection::EndRequest(bool keepAlive)
{
    OnIoThread(
        [keepAlive](Connection& self)
        {
            // A module may have forgotten operations that it started: reads end here, sends are waited for.
            if (self.m_read)
                self.CompleteRead(HRESULT_FROM_WIN32(ERROR_OPERATION_ABORTED), 0);
            self.m_requestEnded = true;
            self.m_mustClose |= !keepAlive;
            if (self.m_sends.empty())
                self.LeaveRequest();
        });
}

void Connection::LeaveRequest()
{
    m_requestEnded = false;
    if (m_state != State::Request)
        return;
    if (!m_socket.is_open() || m_inputEnded)
        return FinalClose();
    const bool mayNotFollow = m_parser->Head().expectsContinue && !m_continueSent;
    if (m_mustClose || mayNotFollow)
        return Linger();
    m_state = State::Draining;
    m_drained = 0;
    StartTimer(LingerTime);
    Advance();
    Receive();
}

void Connection::AdvanceDrain()
{
    std::array<char, 4096> scratch;
    while (!m_parser->IsBodyDone())
    {
        const auto result = m_parser->ReadBody(m_input.data(), m_input.size(), scratch.data(), scratch.size());
        m_input.erase(0, result.consumed);
        m_drained += result.produced;
        if (result.progress == HttpParser::Progress::Malformed || m_drained > MaximumDrain)
            return Linger();
        if (result.progress == HttpParser::Progress::NeedMore && result.produced == 0)
        {
            if (m_inputEnded)
                FinalClose();
            return;
        }
    }
    NextRequest();
}

void Connection::NextRequest()
{
    m_parser = std::make_unique<HttpParser>(m_limits);
    m_state = State::Head;
    StartTimer(m_limits.idleTimeout);
    Advance();
}

void Connection::Refuse(int status)
{
    OnIoThread([status](Connection& self) { self.RefuseNow(status); });
}

void Connection::RefuseNow(int status)
{
    m_state = State::Request;
    m_mustClose = true;
    auto data = std::make_shared<SendData>();
    data->AddText(PlainResponse(status));
    Send(std::move(data), [self = shared_from_this()](HRESULT, size_t) { self->EndRequest(false); });
}

void Connection::Linger()
{
    // Closing at once would reset the connection while the client still sends, and could destroy the response.
    m_state = State::Lingering;
    boost::system::error_code ignored;
    m_socket.shutdown(Socket::shutdown_send, ignored);
    StartTimer(LingerTime);
    Advance();
    Receive();
}

void Connection::Reset()
{
    OnIoThread([](Connection& self) { self.Abort(); });
}

void Connection::Abort()
{
    boost::system::error_code ignored;
    m_socket.set_option(asio::socket_base::linger(true, 0), ignored);
    m_socket.close(ignored);
    m_inputEnded = true;
    LosePeer();
    Advance();
    PumpSend();
}

void Connection::Close()
{
    OnIoThread(
        [](Connection& self)
        {
            self.m_mustClose = true;
            self.m_closeAfterSends = true;
            self.PumpSend();
        });
}

void Connection::Shutdown()
{
    OnIoThread(
        [](Connection& self)
        {
            self.m_mustClose = true;
            if (self.m_state != State::Request)
                self.FinalClose();
        });
}

void Connection::LosePeer()
{
    if (m_connected.exchange(false))
        m_pool.Post([self = shared_from_this()] { self->m_contexts.NotifyDisconnect(); });
}

void Connection::FinalClose()
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_connected = false;
    StartTimer({});
    boost::system::error_code ignored;
    m_socket.close(ignored);
    const auto end = [self = shared_from_this()]
    {
        self->m_contexts.NotifyDisconnect();
        self->m_contexts.Clear();
    };
    m_pool.Post(end);
    m_receiver.OnClosed(*this);
}

void Connection::StartTimer(std::chrono::milliseconds limit)
{
    const uint64_t number = ++m_timerNumber;
    m_timer.cancel();
    if (limit.count() == 0)
        return;
    m_timer.expires_after(limit);
    m_timer.async_wait(
        [self = shared_from_this(), number](const boost::system::error_code& error)
        {
            if (!error && self->m_timerNumber == number)
                self->OnTimer();
        });
}

void Connection::OnTimer()
{
    if (m_state == State::Request)
        return Abort();
    FinalClose();
}

} // namespace iishost
