// How requests and connections end: drained and kept alive, refused, lingering, reset, timed out.

#include "http/Connection.h"

#include "http/ResponseHead.h"
#include "threads/ThreadPool.h"

#include <array>
#include <utility>

namespace iishost
{

namespace
{
constexpr uint64_t MaximumDrain = 1024 * 1024;
constexpr std::chrono::milliseconds LingerTime{2000};
} // namespace

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

void Connection::Refuse(int status, std::string text)
{
    OnIoThread([status, text = std::move(text)](Connection& self) { self.RefuseNow(status, text); });
}

void Connection::RefuseNow(int status, const std::string& text)
{
    m_state = State::Request;
    m_mustClose = true;
    auto data = std::make_shared<SendData>();
    data->AddText(PlainResponse(status, text));
    Send(std::move(data), [self = shared_from_this()](HRESULT, size_t) { self->EndRequest(false); });
}

void Connection::Linger()
{
    // Closing at once would reset the connection while the client still sends, and could destroy the response.
    m_state = State::Lingering;
    ShutDownOutput();
    Advance();
    Receive();
}

void Connection::EndOutput()
{
    OnIoThread(
        [](Connection& self)
        {
            self.m_outputEnds = true;
            self.PumpSend();
        });
}

void Connection::ShutDownOutput()
{
    boost::system::error_code ignored;
    m_socket.shutdown(Socket::shutdown_send, ignored);
    StartTimer(LingerTime);
}

void Connection::Reset()
{
    OnIoThread([](Connection& self) { self.Abort(); });
}

void Connection::Abort()
{
    boost::system::error_code ignored;
    m_socket.set_option(boost::asio::socket_base::linger(true, 0), ignored);
    m_socket.cancel(ignored); // Wine forgets a send whose socket is only closed
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
