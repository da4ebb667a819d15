#include "TestClient.h"
#include "TestServer.h"

#include "http/WebSocketReader.h"
#include "server/Text.h"

#include <doctest/doctest.h>

#include <httpserv/iiswebsocket.h>

#include <atomic>
#include <future>

using namespace iishost;
using namespace std::string_literals;

namespace
{

// The example of RFC 6455, 1.3.
const std::string upgrade = "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";

// A frame of a client; the mask is zero, which the protocol allows.
std::string Frame(unsigned opcode, const std::string& payload, bool final = true)
{
    std::string frame = WebSocketFrameHead(opcode, final, payload.size());
    frame[1] = static_cast<char>(frame[1] | 0x80);
    return frame + "\0\0\0\0"s + payload;
}

IWebSocketContext* WebSocketOf(const Call& call)
{
    auto* context = static_cast<IHttpContext3*>(static_cast<IHttpContext4*>(call.context));
    return static_cast<IWebSocketContext*>(context->GetNamedContextContainer()->GetNamedContext(IIS_WEBSOCKET));
}

// The bytes, or the HRESULT when it failed; what kind of fragment it was.
struct Fragment
{
    HRESULT hr;
    std::string data;
    BOOL utf8 = FALSE;
    BOOL final = FALSE;
    BOOL close = FALSE;
};

Fragment Read(IWebSocketContext* socket, DWORD size = 1000)
{
    std::string buffer(size, 0);
    Fragment fragment{};
    fragment.hr = socket->ReadFragment(&buffer[0], &size, FALSE, &fragment.utf8, &fragment.final, &fragment.close);
    fragment.data = buffer.substr(0, size);
    return fragment;
}

HRESULT Write(IWebSocketContext* socket, std::string text, BOOL final = TRUE)
{
    DWORD size = static_cast<DWORD>(text.size());
    return socket->WriteFragment(&text[0], &size, FALSE, TRUE, final);
}

// A handler that upgrades, and does the rest synchronously.
std::vector<ScriptedModule> Upgrading(std::function<void(const Call&, IWebSocketContext*)> rest)
{
    return {{"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0, [rest = std::move(rest)](const Call& call)
             {
                 DWORD sent = 0;
                 call.Response()->SetStatus(101, "Switching Protocols");
                 CHECK(call.Response()->Flush(FALSE, TRUE, &sent) == S_OK);
                 rest(call, WebSocketOf(call));
                 return RQ_NOTIFICATION_CONTINUE;
             }}};
}

} // namespace

TEST_CASE("theHandshakeIsAnsweredAndFragmentsGoBothWays")
{
    TestServer running(Upgrading(
        [](const Call&, IWebSocketContext* socket)
        {
            REQUIRE(socket != nullptr);
            Fragment part = Read(socket, 3);
            CHECK(part.data == "hel");
            CHECK(!part.final);
            part = Read(socket);
            CHECK(part.data == "lo");
            CHECK(part.utf8);
            CHECK(part.final);
            CHECK(Write(socket, "good", FALSE) == S_OK);
            CHECK(Write(socket, "bye") == S_OK);
            CHECK(Read(socket).close);
            USHORT status = 0, length = 0;
            LPCWSTR reason = nullptr;
            CHECK(socket->GetCloseStatus(&status, &reason, &length) == S_OK);
            CHECK(status == 1001);
            CHECK(WideView(reason, length) == IISTEXT("going"));
            CHECK(FAILED(Read(socket).hr));
            CHECK(socket->SendConnectionClose(FALSE, 1000, IISTEXT("ok")) == S_OK);
            CHECK(FAILED(Write(socket, "too late")));
        }));
    running.webSockets = true;
    running.Start();
    TestClient client(running.Port());
    client.Send(upgrade);
    const std::string head = client.ReadUntil("\r\n\r\n");
    CHECK(StatusOf(head) == "101");
    CHECK(head.find("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n") != head.npos);
    client.Send(Frame(1, "hello"));
    CHECK(client.ReadBytes(6) == "\x01\x04good"s);
    CHECK(client.ReadBytes(5) == "\x80\x03"s + "bye");
    client.Send(Frame(8, "\x03\xE9going"));
    CHECK(client.ReadToEnd() == "\x88\x04\x03\xE8ok"s);
    running.Drain();
    CHECK(running.ModuleBugs() == 0);
}

TEST_CASE("pingsAreAnsweredWhileTheModuleReadsNothing")
{
    std::promise<void> answered;
    auto whenAnswered = answered.get_future();
    TestServer running(Upgrading([&](const Call&, IWebSocketContext*) { whenAnswered.wait(); }));
    running.webSockets = true;
    running.Start();
    TestClient client(running.Port());
    client.Send(upgrade);
    client.ReadUntil("\r\n\r\n");
    client.Send(Frame(9, "are you there"));
    CHECK(client.ReadBytes(15) == "\x8A\x0D"s + "are you there");
    answered.set_value();
}

TEST_CASE("aClientThatDoesNotKeepTheProtocolIsToldSo")
{
    const std::pair<std::string, std::string> wrongs[] = {
        {"\x81\x02hi"s, "\x03\xEA"},                      // not masked
        {Frame(3, "reserved"), "\x03\xEA"},                // no such opcode
        {Frame(0, "nothing to continue"), "\x03\xEA"},     //
        {Frame(9, std::string(126, 'x')), "\x03\xEA"},     // a control frame that is too long
        {Frame(1, "\xC3\x28"), "\x03\xEF"},               // not UTF-8
        {Frame(8, "\x03"), "\x03\xEA"},                    // half a status
    };
    for (const auto& wrong : wrongs)
    {
        std::atomic<HRESULT> result{S_OK};
        TestServer running(Upgrading([&](const Call&, IWebSocketContext* socket) { result = Read(socket).hr; }));
        running.webSockets = true;
        running.Start();
        TestClient client(running.Port());
        client.Send(upgrade);
        client.ReadUntil("\r\n\r\n");
        client.Send(wrong.first);
        CHECK(client.ReadToEnd() == "\x88\x02" + wrong.second);
        running.Drain();
        CHECK(result == InvalidProtocolFormat);
    }
}

TEST_CASE("oneReadMayBeOutstandingAndCanBeCancelled")
{
    static std::promise<HRESULT> completed;
    completed = {};
    TestServer running(Upgrading(
        [](const Call&, IWebSocketContext* socket)
        {
            char buffer[10];
            DWORD size = sizeof buffer;
            BOOL utf8, final, close, expected = FALSE;
            const auto completion = [](HRESULT hr, VOID*, DWORD, BOOL, BOOL, BOOL)
            {
                completed.set_value(hr);
            };
            CHECK(socket->ReadFragment(buffer, &size, TRUE, &utf8, &final, &close, completion, nullptr, &expected) ==
                  S_OK);
            CHECK(expected);
            CHECK(Read(socket).hr == InvalidProtocolOperation);
            size = sizeof buffer;
            CHECK(FAILED(socket->ReadFragment(buffer, &size, TRUE, &utf8, &final, &close)));
            socket->CancelOutstandingIO();
            CHECK(completed.get_future().get() == HRESULT_FROM_WIN32(ERROR_OPERATION_ABORTED));
            CHECK(Write(socket, "on") == S_OK);
            CHECK(Read(socket).data == "still there");
        }));
    running.webSockets = true;
    running.Start();
    TestClient client(running.Port());
    client.Send(upgrade);
    client.ReadUntil("\r\n\r\n");
    CHECK(client.ReadBytes(4) == "\x81\x02on");
    client.Send(Frame(2, "still there"));
    CHECK(client.ReadToEnd().empty());
    running.Drain();
    CHECK(running.ModuleBugs() == 0);
}

TEST_CASE("whatIsNoProperUpgradeGetsNoWebSocket")
{
    std::atomic<bool> upgraded{false};
    TestServer running(Upgrading([&](const Call&, IWebSocketContext* socket) { upgraded = socket != nullptr; }));
    running.webSockets = true;
    running.Start();
    CHECK(StatusOf(running.Get()) == "101");
    std::string old = upgrade;
    old.replace(old.find("Version: 13"), 11, "Version: 12");
    TestClient client(running.Port());
    client.Send(old);
    const std::string response = client.ReadUntil("\r\n\r\n");
    CHECK(StatusOf(response) == "426");
    CHECK(response.find("Sec-WebSocket-Version: 13\r\n") != response.npos);
    CHECK(!upgraded);
}

TEST_CASE("aBodyBehind101EndsWithTheConnection")
{
    TestServer running({{"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0, [](const Call& call)
                         {
                             call.Response()->SetStatus(101, "Switching Protocols");
                             call.Write("raw", false);
                             return RQ_NOTIFICATION_CONTINUE;
                         }}});
    running.Start();
    CHECK(BodyOf(running.Exchange("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")) == "raw");
}

TEST_CASE("anOpaqueResponseIsFollowedByEntityBytesBothWays")
{
    TestServer running({{"Handler", RQ_EXECUTE_REQUEST_HANDLER | RQ_SEND_RESPONSE, 0, [](const Call& call)
                         {
                             if (call.Is(RQ_SEND_RESPONSE))
                             {
                                 static_cast<ISendResponseProvider*>(call.provider)
                                     ->SetFlags(HTTP_SEND_RESPONSE_FLAG_OPAQUE);
                                 return RQ_NOTIFICATION_CONTINUE;
                             }
                             DWORD count = 0;
                             call.Response()->SetStatus(101, "Switching Protocols");
                             call.Response()->Flush(FALSE, TRUE, &count);
                             char buffer[100];
                             HRESULT hr;
                             while (SUCCEEDED(hr = call.Request()->ReadEntityBody(buffer, 100, FALSE, &count)))
                             {
                                 call.Write(std::string(buffer, count));
                                 call.Response()->Flush(FALSE, TRUE, &count);
                             }
                             CHECK(hr == HRESULT_FROM_WIN32(ERROR_HANDLE_EOF));
                             return RQ_NOTIFICATION_CONTINUE;
                         }}});
    running.webSockets = true;
    running.Start();
    TestClient client(running.Port());
    client.Send(upgrade + "first");
    client.ReadUntil("\r\n\r\n");
    CHECK(client.ReadBytes(5) == "first");
    client.Send("GET / HTTP/1.1\r\n\r\n");
    CHECK(client.ReadBytes(18) == "GET / HTTP/1.1\r\n\r\n");
    client.EndOutput();
    CHECK(client.ReadToEnd().empty());
}
