#include "http/Connection.h"

#include "threads/ThreadPool.h"

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <utility>

namespace iishost
{

namespace asio = boost::asio;

namespace
{
constexpr size_t MaximumBuffers = 64;
constexpr size_t FilePiece = 64 * 1024;
} // namespace

void Connection::Send(std::shared_ptr<SendData> data, Done done)
{
    BeginOperation();
    asio::post(m_socket.get_executor(),
               [self = shared_from_this(), data = std::move(data), done = std::move(done)]() mutable
               {
                   self->m_sends.push_back(PendingSend{std::move(data), std::move(done)});
                   self->PumpSend();
               });
}

void Connection::PumpSend()
{
    if (m_sending)
        return;
    while (!m_sends.empty())
    {
        PendingSend& send = m_sends.front();
        const uint64_t allowed =
            m_limits.disconnectAfter > m_responseBytes ? m_limits.disconnectAfter - m_responseBytes : 0;
        std::vector<asio::const_buffer> buffers;
        if (!m_socket.is_open() || m_closeAfterSends)
            CompleteSend(HRESULT_FROM_WIN32(ERROR_CONNECTION_INVALID));
        else if (allowed == 0)
            return Abort();
        else if (!Gather(send, buffers, allowed))
        {
            CompleteSend(HRESULT_FROM_WIN32(ERROR_HANDLE_EOF));
            return Abort();
        }
        else if (buffers.empty())
            CompleteSend(S_OK);
        else
        {
            m_sending = true;
            const uint64_t number = ++m_sendTimerNumber;
            m_sendTimer.expires_after(m_limits.sendTimeout);
            m_sendTimer.async_wait(
                [self = shared_from_this(), number](const boost::system::error_code& error)
                {
                    if (!error && self->m_sendTimerNumber == number)
                        self->Abort();
                });
            // The socket may be between two parts of the write when it is canceled.
            asio::async_write(
                m_socket, buffers,
                [self = shared_from_this()](const boost::system::error_code& error, size_t)
                { return error || self->m_sendCancelled ? 0 : FilePiece; },
                [self = shared_from_this()](const boost::system::error_code& error, size_t count)
                { self->OnSent(error, count); });
            return;
        }
    }
    if (m_closeAfterSends && m_socket.is_open())
        return Abort();
    if (m_outputEnds && m_state == State::Request && m_socket.is_open())
        ShutDownOutput();
    if (m_requestEnded)
        LeaveRequest();
}

// Moves on past what it gathered. False when a file cannot be read: the response cannot be completed.
bool Connection::Gather(PendingSend& send, std::vector<asio::const_buffer>& buffers, uint64_t allowed)
{
    const auto& parts = send.data->Parts();
    while (send.part < parts.size() && buffers.size() < MaximumBuffers && allowed > 0)
    {
        const SendPart& part = parts[send.part];
        uint64_t length = std::min(part.length - send.offset, allowed);
        if (part.memory != nullptr)
            buffers.emplace_back(part.memory + send.offset, static_cast<size_t>(length));
        else
        {
            if (!buffers.empty())
                return true;
            m_fileBuffer.resize(FilePiece);
            size_t count = 0;
            const size_t wanted = static_cast<size_t>(std::min<uint64_t>(length, FilePiece));
            if (!ReadFileAt(part.file, part.offset + send.offset, m_fileBuffer.data(), wanted, count) || count == 0)
                return false;
            length = count;
            buffers.emplace_back(m_fileBuffer.data(), count);
        }
        send.offset += length;
        allowed -= length;
        const bool isFile = part.memory == nullptr;
        if (send.offset == part.length)
        {
            ++send.part;
            send.offset = 0;
        }
        if (isFile)
            return true;
    }
    return true;
}

void Connection::OnSent(const boost::system::error_code& error, size_t count)
{
    m_sending = false;
    ++m_sendTimerNumber;
    m_sendTimer.cancel();
    m_sends.front().sent += count;
    m_responseBytes += count;
    const bool cancelled = std::exchange(m_sendCancelled, false) && m_socket.is_open();
    if (error || (cancelled && m_sends.front().sent < m_sends.front().data->Length()))
    {
        m_mustClose = true;
        if (!cancelled)
            LosePeer(); // before the module hears that its write has failed
        CompleteSend(HRESULT_FROM_WIN32(cancelled ? ERROR_OPERATION_ABORTED : ERROR_NETNAME_DELETED));
        // Part of a response may be out: nothing that follows would be understood.
        return Abort();
    }
    PumpSend();
}

void Connection::CompleteSend(HRESULT hr)
{
    PendingSend send = std::move(m_sends.front());
    m_sends.pop_front();
    --m_pendingOperations;
    send.done(hr, static_cast<size_t>(send.sent));
}

} // namespace iishost
