#pragma once

// One TCP connection: reads heads, hands each request to the RequestReceiver, serves its reads and sends, one request
// after the other. Made by Listener, kept by the requests that use it and by its own operations; its state is touched
// on the io thread only. Modules see it as IHttpConnection on any thread.

#include "http/Client.h"
#include "http/ConnectionContexts.h"
#include "http/HttpLimits.h"
#include "http/HttpParser.h"
#include "http/SendData.h"

#include <httpserv/IHttpConnection.h>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <array>
#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace iishost
{

class Connection;
class ThreadPool;

// Takes requests and the ends of connections, on the io thread; runs what modules see of them on other threads.
class RequestReceiver
{
public:
    virtual void OnRequest(std::shared_ptr<Connection> connection, RequestHead head) = 0;
    virtual void OnClosed(Connection& connection) noexcept = 0;

protected:
    ~RequestReceiver() = default;
};

class Connection final : public IHttpConnection, public Client, public std::enable_shared_from_this<Connection>
{
public:
    using Socket = boost::asio::ip::tcp::socket;

    Connection(Socket socket, const HttpLimits& limits, RequestReceiver& receiver, ThreadPool& pool);

    BOOL IsConnected() const noexcept override { return m_connected; }
    VOID* AllocateMemory(DWORD cbAllocation) noexcept override;
    IHttpConnectionModuleContextContainer* GetModuleContextContainer() noexcept override { return &m_contexts; }

    void Start();
    // The functions that these are given are called on the io thread.
    void ReadBody(void* buffer, size_t size, Done done) override;
    void Send(std::shared_ptr<SendData> data, Done done) override;
    bool IsThere() const override { return m_connected; }
    HRESULT CancelIo() override; // ERROR_NOT_FOUND: nothing was pending
    void Reset() override;
    void Close() override;
    void EndRequest(bool keepAlive) override;
    void BecomeOpaque(); // what follows the head is not HTTP: reads get it as it comes, until the connection ends
    void EndOutput();    // of an opaque connection; the client has a while to end it, too
    // Answers the request without the pipeline, and closes. No text: the status.
    void Refuse(int status, std::string text = {});
    void Shutdown();         // closes now when idle, otherwise after the request

    Socket::executor_type Executor() { return m_socket.get_executor(); } // the io thread
    const Endpoint* Local() const override { return &m_local; }
    const Endpoint* Remote() const override { return &m_remote; }
    uint64_t Id() const override { return m_id; }

private:
    enum class State
    {
        Head,
        Request,
        Draining,
        Lingering,
        Closed,
    };
    struct PendingRead
    {
        char* buffer;
        size_t size;
        Done done;
    };
    struct PendingSend
    {
        std::shared_ptr<SendData> data;
        Done done;
        size_t part = 0;
        uint64_t offset = 0;
        uint64_t sent = 0;
    };

    template <class Work>
    void OnIoThread(Work work)
    {
        boost::asio::post(m_socket.get_executor(),
                          [self = shared_from_this(), work = std::move(work)]() mutable { work(*self); });
    }
    void Receive();
    void OnReceived(const boost::system::error_code& error, size_t count);
    void Advance();
    void AdvanceHead();
    void AdvanceDrain();
    void ServeRead();
    void ServeOpaqueRead();
    void CompleteRead(HRESULT hr, size_t count);
    void LeaveRequest();
    void NextRequest();
    void RefuseNow(int status, const std::string& text = {});
    void Linger();
    void ShutDownOutput();
    void Abort();
    void LosePeer();
    void FinalClose();
    void StartTimer(std::chrono::milliseconds limit);
    void OnTimer();

    void BeginOperation();
    void PumpSend();
    bool Gather(PendingSend& send, std::vector<boost::asio::const_buffer>& buffers, uint64_t allowed);
    void OnSent(const boost::system::error_code& error, size_t count);
    void CompleteSend(HRESULT hr);

    Socket m_socket;
    const HttpLimits m_limits;
    RequestReceiver& m_receiver;
    ThreadPool& m_pool;
    const uint64_t m_id;
    Endpoint m_local;
    Endpoint m_remote;
    ConnectionContexts m_contexts;
    std::mutex m_memoryMutex;
    std::vector<std::unique_ptr<char[]>> m_memory;

    std::atomic<bool> m_connected{true};
    std::atomic<int> m_pendingOperations{0};
    std::atomic<bool> m_cancelling{false}; // what is pending; a module may ask for that faster than it is done

    State m_state = State::Head;
    std::unique_ptr<HttpParser> m_parser;
    std::array<char, 8192> m_chunk;
    std::string m_input; // received, not yet parsed
    bool m_receiving = false;
    bool m_inputEnded = false;
    bool m_mustClose = false;
    bool m_continueSent = false;
    bool m_requestEnded = false;
    bool m_opaque = false;
    bool m_outputEnds = false;
    uint64_t m_drained = 0;
    boost::asio::steady_timer m_timer;
    uint64_t m_timerNumber = 0;
    std::optional<PendingRead> m_read;

    std::deque<PendingSend> m_sends;
    std::vector<char> m_fileBuffer;
    boost::asio::steady_timer m_sendTimer;
    uint64_t m_sendTimerNumber = 0;
    bool m_sending = false;
    bool m_sendCancelled = false;
    bool m_closeAfterSends = false;
    uint64_t m_responseBytes = 0;
};

} // namespace iishost
