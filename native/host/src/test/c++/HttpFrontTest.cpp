#include "TestClient.h"
#include "TestServer.h"

#include <doctest/doctest.h>

#include <httpserv/IHttpConnectionStoredContext.h>

#include <chrono>
#include <future>
#include <mutex>
#include <thread>

using namespace iishost;
using namespace std::chrono_literals;

namespace
{

const std::string host = "Host: localhost\r\n";

ScriptedModule Handler(Script script)
{
    return {"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0, std::move(script)};
}

REQUEST_NOTIFICATION_STATUS SayPath(const Call& call)
{
    PCSTR value = nullptr;
    DWORD length = 0;
    CHECK(call.context->GetServerVariable("HTTP_URL", &value, &length) == S_OK);
    call.Write(std::string(value, length));
    return RQ_NOTIFICATION_CONTINUE;
}

std::string Segments(int count)
{
    std::string path;
    for (int i = 0; i < count; ++i)
        path += "/a";
    return path;
}

// Counts what a connection tells its stored context.
class Watcher final : public IHttpConnectionStoredContext
{
public:
    VOID NotifyDisconnect() override { disconnected.set_value(); }
    VOID CleanupStoredContext() override { cleaned.set_value(); }
    std::promise<void> disconnected;
    std::promise<void> cleaned;
};

template <class Condition>
bool Eventually(Condition condition)
{
    for (int i = 0; i < 500; ++i)
    {
        if (condition())
            return true;
        std::this_thread::sleep_for(10ms);
    }
    return false;
}

} // namespace

TEST_CASE("aConnectionIsKeptAliveAndItsContextsWithIt")
{
    Watcher watcher;
    IHttpConnection* seen = nullptr;
    TestServer running({Handler(
        [&](const Call& call)
        {
            IHttpConnection* const connection = call.context->GetConnection();
            auto* const container = connection->GetModuleContextContainer();
            HTTP_MODULE_ID const id = &watcher;
            if (seen == nullptr)
            {
                seen = connection;
                CHECK(container->GetConnectionModuleContext(id) == nullptr);
                CHECK(container->SetConnectionModuleContext(&watcher, id) == S_OK);
                CHECK(container->SetConnectionModuleContext(&watcher, id) ==
                      HRESULT_FROM_WIN32(ERROR_ALREADY_ASSIGNED));
            }
            CHECK(connection == seen);
            CHECK(container->GetConnectionModuleContext(id) == &watcher);
            return SayPath(call);
        })});
    running.Start();
    TestClient client(running.Port());
    for (const std::string path : {"/one", "/two", "/three"})
    {
        client.Send("GET " + path + " HTTP/1.1\r\n" + host + "\r\n");
        CHECK(BodyOf(client.ReadResponse()) == path);
    }
    client.Close();
    CHECK(watcher.disconnected.get_future().wait_for(5s) == std::future_status::ready);
    CHECK(watcher.cleaned.get_future().wait_for(5s) == std::future_status::ready);
}

TEST_CASE("pipelinedRequestsAreAnsweredInOrder")
{
    TestServer running({Handler(SayPath)});
    running.Start();
    TestClient client(running.Port());
    std::string requests;
    for (int i = 0; i < 50; ++i)
        requests += "GET /" + std::to_string(i) + " HTTP/1.1\r\n" + host + "\r\n";
    client.Send(requests);
    for (int i = 0; i < 50; ++i)
        CHECK(BodyOf(client.ReadResponse()) == "/" + std::to_string(i));
}

TEST_CASE("aHeadThatArrivesInPiecesIsOneHead")
{
    TestServer running({Handler(SayPath)});
    running.Start();
    TestClient client(running.Port());
    for (const char c : "GET /slow HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n")
        client.Send(std::string(1, c));
    CHECK(BodyOf(client.ReadToEnd()) == "/slow");
}

TEST_CASE("anHttp10RequestGetsACloseUnlessItAsksOtherwise")
{
    TestServer running({Handler(SayPath)});
    running.Start();
    CHECK(running.Exchange("GET /old HTTP/1.0\r\n\r\n").find("Connection: close\r\n") != std::string::npos);
    TestClient client(running.Port());
    client.Send("GET /old HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    CHECK(client.ReadResponse().find("Connection: keep-alive\r\n") != std::string::npos);
    client.Send("GET /again HTTP/1.0\r\n\r\n");
    CHECK(BodyOf(client.ReadToEnd()) == "/again");
}

TEST_CASE("malformedRequestsAreRefusedAndTheConnectionClosed")
{
    TestServer running({Handler(SayPath)});
    running.Start();
    for (const std::string request :
         {"nonsense\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: a\r\nBad Name: x\r\n\r\n", "GET nowhere HTTP/1.1\r\nHost: a\r\n\r\n",
          "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", "GET /a%00b HTTP/1.1\r\nHost: a\r\n\r\n",
          "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
          "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
          "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n"})
    {
        CAPTURE(request);
        CHECK(StatusOf(running.Exchange(request)) == "400");
    }
    CHECK(StatusOf(running.Exchange("GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(20000, 'x') + "\r\n\r\n")) ==
          "431");
    CHECK(StatusOf(running.Exchange("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: rot13\r\n\r\n")) == "501");
    CHECK(StatusOf(running.Exchange("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n")) == "501");
    CHECK(StatusOf(running.Exchange("GET " + Segments(256) + " HTTP/1.1\r\nHost: a\r\n\r\n")) == "400");
    CHECK(StatusOf(running.Exchange("GET " + Segments(255) + " HTTP/1.1\r\nHost: a\r\n\r\n")) != "400");
    CHECK(StatusOf(running.Exchange("GET /" + std::string(261, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n")) == "400");
    CHECK(StatusOf(running.Get()) == "200");
}

TEST_CASE("aBodyLargerThanConfiguredIs413")
{
    TestServer running({Handler(SayPath)});
    running.limits.maxBodyBytes = 100;
    running.Start();
    CHECK(StatusOf(running.Exchange("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 101\r\n\r\n")) == "413");
}

TEST_CASE("aClientThatNeverSendsAWholeHeadIsDropped")
{
    TestServer running({Handler(SayPath)});
    running.limits.headTimeout = 50ms;
    running.Start();
    TestClient client(running.Port());
    client.Send("GET / HT");
    CHECK(client.ReadToEnd() == "");
}

TEST_CASE("aDisconnectIsSeenWhileTheRequestIsSuspended")
{
    Watcher watcher;
    std::promise<IHttpContext*> suspended;
    TestServer running({Handler(
        [&](const Call& call)
        {
            if (call.completion != nullptr)
                return RQ_NOTIFICATION_FINISH_REQUEST;
            IHttpConnection* const connection = call.context->GetConnection();
            connection->GetModuleContextContainer()->SetConnectionModuleContext(&watcher, &watcher);
            CHECK(connection->IsConnected());
            suspended.set_value(call.context);
            return RQ_NOTIFICATION_PENDING;
        })});
    running.Start();
    TestClient client(running.Port());
    client.Send("GET / HTTP/1.1\r\n" + host + "\r\n");
    IHttpContext* const context = suspended.get_future().get();
    client.Reset();
    CHECK(watcher.disconnected.get_future().wait_for(5s) == std::future_status::ready);
    CHECK(!context->GetConnection()->IsConnected());
    CHECK(watcher.cleaned.get_future().wait_for(0s) == std::future_status::timeout);
    context->PostCompletion(0);
    running.StopListening();
    CHECK(running.Drain());
}

TEST_CASE("aResetConnectionCutsTheResponse")
{
    TestServer running({Handler(
        [](const Call& call)
        {
            DWORD sent = 0;
            call.Write("part");
            call.Response()->Flush(FALSE, TRUE, &sent);
            call.Response()->ResetConnection();
            return RQ_NOTIFICATION_FINISH_REQUEST;
        })});
    running.Start();
    TestClient client(running.Port());
    client.Send("GET / HTTP/1.1\r\n" + host + "\r\n");
    const std::string response = client.ReadToEnd();
    CHECK(response.find("0\r\n\r\n") == response.npos);
    CHECK(client.IsReset());
}

TEST_CASE("theConnectionIsCutAfterTheConfiguredBytes")
{
    HRESULT seen = S_OK;
    TestServer running({Handler(
        [&seen](const Call& call)
        {
            DWORD sent = 0;
            for (int i = 0; i < 10 && SUCCEEDED(seen); ++i)
            {
                call.Write(std::string(100, 'x'));
                seen = call.Response()->Flush(FALSE, TRUE, &sent);
            }
            return RQ_NOTIFICATION_FINISH_REQUEST;
        })});
    running.options.disconnectAfter = 350;
    running.Start();
    CHECK(running.Get().size() <= 350);
    running.Drain();
    CHECK(seen == HRESULT_FROM_WIN32(ERROR_CONNECTION_INVALID));
}

TEST_CASE("requestsThatComeWhileStoppingAreAnswered503AndThoseInFlightEnd")
{
    std::promise<void> entered;
    std::promise<void> release;
    auto released = release.get_future().share();
    TestServer running({Handler(
        [&](const Call& call)
        {
            if (call.Request()->GetHeader("X-Slow") != nullptr)
            {
                entered.set_value();
                released.wait();
            }
            return SayPath(call);
        })});
    running.Start();
    TestClient idle(running.Port());
    idle.Send("GET /first HTTP/1.1\r\n" + host + "\r\n");
    idle.ReadResponse();
    TestClient slow(running.Port());
    slow.Send("GET /slow HTTP/1.1\r\nX-Slow: 1\r\n" + host + "\r\n");
    entered.get_future().wait();
    running.StopListening();
    idle.Send("GET /second HTTP/1.1\r\n" + host + "\r\n");
    CHECK(StatusOf(idle.ReadToEnd()) == "503");
    release.set_value();
    CHECK(BodyOf(slow.ReadResponse()) == "/slow");
    CHECK(running.Drain());
}

TEST_CASE("clientsThatAbortInEveryStateLeakNothing")
{
    TestServer running({Handler(SayPath)});
    running.Start();
    for (int i = 0; i < 200; ++i)
    {
        TestClient client(running.Port());
        if (i % 4 > 0)
            client.Send(i % 4 == 1 ? "GET / HT" : "GET / HTTP/1.1\r\n" + host + "\r\n");
        if (i % 4 == 3)
            client.ReadResponse();
        if (i % 2 == 0)
            client.Reset();
    }
    CHECK(running.Drain());
    CHECK(Eventually([&] { return running.Made() == running.Disposed(); }));
    CHECK(StatusOf(running.Get()) == "200");
}
