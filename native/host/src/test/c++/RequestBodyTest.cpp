#include "TestClient.h"
#include "TestServer.h"

#include <doctest/doctest.h>

#include <httpserv/IHttpCompletionInfo.h>
#include <httpserv/IReadEntityProvider.h>

#include <chrono>
#include <memory>
#include <thread>

using namespace iishost;
using namespace std::chrono_literals;

namespace
{

constexpr HRESULT EndOfBody = HRESULT_FROM_WIN32(ERROR_HANDLE_EOF);

std::string Post(const std::string& body, const std::string& headers = "")
{
    return "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers +
           "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string PostChunked(const std::string& chunks)
{
    return "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks;
}

REQUEST_NOTIFICATION_STATUS EchoSynchronously(const Call& call)
{
    std::string body;
    std::vector<char> buffer(1000);
    DWORD received = 0;
    HRESULT hr;
    while ((hr = call.Request()->ReadEntityBody(buffer.data(), 1000, FALSE, &received)) == S_OK)
        body.append(buffer.data(), received);
    CHECK(hr == EndOfBody);
    CHECK(call.Request()->GetRemainingEntityBytes() == 0);
    call.Write(body);
    return RQ_NOTIFICATION_CONTINUE;
}

// Reads asynchronously until the end; one state for the request that is served.
struct Echo
{
    std::string body;
    std::vector<char> buffer = std::vector<char>(700);
    unsigned completions = 0;

    REQUEST_NOTIFICATION_STATUS operator()(const Call& call)
    {
        if (call.completion != nullptr)
        {
            ++completions;
            if (FAILED(call.completion->GetCompletionStatus()))
                return Finish(call, call.completion->GetCompletionStatus());
            body.append(buffer.data(), call.completion->GetCompletionBytes());
        }
        for (;;)
        {
            DWORD received = 0;
            BOOL pending = FALSE;
            const HRESULT hr = call.Request()->ReadEntityBody(buffer.data(), 700, TRUE, &received, &pending);
            if (FAILED(hr))
                return Finish(call, hr);
            if (pending)
                return RQ_NOTIFICATION_PENDING;
            body.append(buffer.data(), received);
        }
    }
    REQUEST_NOTIFICATION_STATUS Finish(const Call& call, HRESULT hr)
    {
        CHECK(hr == EndOfBody);
        call.Write(body);
        return RQ_NOTIFICATION_CONTINUE;
    }
};

std::string Pattern(size_t size)
{
    std::string text;
    for (size_t i = 0; i < size; ++i)
        text += static_cast<char>('a' + (i * 7 + i / 26) % 26);
    return text;
}

ScriptedModule Handler(Script script, DWORD more = 0)
{
    return {"Handler", RQ_EXECUTE_REQUEST_HANDLER | more, 0, std::move(script)};
}

} // namespace

TEST_CASE("bodiesOfEveryKindAreReadSynchronously")
{
    TestServer running({Handler(EchoSynchronously)});
    running.Start();
    for (const size_t size : {0, 1, 999, 1000, 1001, 300000})
        CHECK(BodyOf(running.Exchange(Post(Pattern(size)))) == Pattern(size));
    CHECK(BodyOf(running.Exchange(PostChunked("5\r\nhello\r\n1;x=y\r\n \r\n5\r\nworld\r\n0\r\n\r\n"))) ==
          "hello world");
    CHECK(BodyOf(running.Exchange(PostChunked("0\r\n\r\n"))) == "");
}

TEST_CASE("bodiesAreReadAsynchronouslyInEveryMode")
{
    for (const CompletionTime time : {CompletionTime::Later, CompletionTime::Early, CompletionTime::Inline})
    {
        const auto echo = std::make_shared<Echo>();
        TestServer running({Handler([echo](const Call& call) { return (*echo)(call); })});
        running.options.completions = time;
        running.Start();
        CHECK(BodyOf(running.Exchange(Post(Pattern(20000)))) == Pattern(20000));
        CHECK((echo->completions > 0) == (time != CompletionTime::Inline));
        *echo = Echo();
        CHECK(BodyOf(running.Exchange(PostChunked("3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"))) == "abcde");
        running.Drain();
        CHECK(running.ModuleBugs() == 0);
    }
}

TEST_CASE("shortReadsGiveNoMoreThanTheyAreAllowed")
{
    unsigned reads = 0;
    TestServer running({Handler(
        [&reads](const Call& call)
        {
            char buffer[100];
            DWORD received = 0;
            std::string body;
            while (call.Request()->ReadEntityBody(buffer, 100, FALSE, &received) == S_OK)
            {
                CHECK(received <= 3);
                body.append(buffer, received);
                ++reads;
            }
            call.Write(body);
            return RQ_NOTIFICATION_CONTINUE;
        })});
    running.options.shortReads = 3;
    running.Start();
    CHECK(BodyOf(running.Exchange(Post("0123456789"))) == "0123456789");
    CHECK(reads == 4);
}

TEST_CASE("aBodyThatWasReadCanBeInsertedAgain")
{
    const auto reinsert = [](const Call& call)
    {
        auto* const copy = static_cast<char*>(call.context->AllocateRequestMemory(64));
        DWORD received = 0;
        CHECK(call.Request()->ReadEntityBody(copy, 64, FALSE, &received) == S_OK);
        copy[0] = 'X';
        CHECK(call.Request()->InsertEntityBody(copy, received) == S_OK);
        CHECK(call.Request()->GetRemainingEntityBytes() == received);
        return RQ_NOTIFICATION_CONTINUE;
    };
    TestServer running({{"Filter", RQ_BEGIN_REQUEST, 0, reinsert}, Handler(EchoSynchronously)});
    running.Start();
    CHECK(BodyOf(running.Exchange(Post("hello"))) == "Xello");
}

TEST_CASE("aModuleMayReplaceWhatIsReadByMoreThanTheBufferHolds")
{
    const std::string replacement = Pattern(1500);
    bool replaced = false;
    const auto filter = [&](const Call& call)
    {
        auto* const provider = static_cast<IReadEntityProvider*>(call.provider);
        PVOID buffer = nullptr;
        DWORD data = 0;
        DWORD size = 0;
        provider->GetEntity(&buffer, &data, &size);
        if (!replaced)
        {
            CHECK(data == 4);
            CHECK(size == 1000);
            provider->SetEntity(const_cast<char*>(replacement.data()), 1500, 1500);
            replaced = true;
        }
        return RQ_NOTIFICATION_CONTINUE;
    };
    TestServer running({{"Filter", RQ_READ_ENTITY, 0, filter}, Handler(EchoSynchronously)});
    running.Start();
    CHECK(BodyOf(running.Exchange(Post("body"))) == replacement);
}

TEST_CASE("continueIsSentWhenTheBodyIsFirstRead")
{
    TestServer running({Handler(EchoSynchronously)});
    running.Start();
    TestClient client(running.Port());
    client.Send("POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    CHECK(client.ReadUntil("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
    client.Send("hello");
    CHECK(BodyOf(client.ReadResponse()) == "hello");
}

TEST_CASE("continueIsNotSentWhenTheBodyIsNotRead")
{
    TestServer running({Handler(
        [](const Call& call)
        {
            call.Response()->SetStatus(403, "Forbidden");
            return RQ_NOTIFICATION_FINISH_REQUEST;
        })});
    running.Start();
    const std::string response =
        running.Exchange("POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    CHECK(StatusOf(response) == "403");
}

TEST_CASE("anUnreadBodyDoesNotDisturbTheNextRequest")
{
    TestServer running({Handler(
        [](const Call& call)
        {
            call.Write(call.Request()->GetHttpMethod());
            return RQ_NOTIFICATION_CONTINUE;
        })});
    running.Start();
    TestClient client(running.Port());
    client.Send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000\r\n\r\n" + Pattern(2000) +
                "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK(BodyOf(client.ReadResponse()) == "POST");
    CHECK(BodyOf(client.ReadResponse()) == "GET");
}

TEST_CASE("cancellingCompletesAPendingReadAsAborted")
{
    TestServer running({Handler(
        [](const Call& call)
        {
            static char buffer[10];
            if (call.completion != nullptr)
            {
                CHECK(call.completion->GetCompletionStatus() == HRESULT_FROM_WIN32(ERROR_OPERATION_ABORTED));
                call.Write("cancelled");
                return RQ_NOTIFICATION_CONTINUE;
            }
            CHECK(call.context->CancelIo() == HRESULT_FROM_WIN32(ERROR_NOT_FOUND));
            DWORD received = 0;
            BOOL pending = FALSE;
            CHECK(call.Request()->ReadEntityBody(buffer, 10, TRUE, &received, &pending) == S_OK);
            CHECK(call.context->CancelIo() == S_OK);
            return RQ_NOTIFICATION_PENDING;
        })});
    running.Start();
    TestClient client(running.Port());
    client.Send("POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 5\r\n\r\n");
    CHECK(BodyOf(client.ReadToEnd()) == "cancelled");
}

TEST_CASE("aBodyThatEndsTooEarlyIsNotTakenForAWholeOne")
{
    HRESULT seen = S_OK;
    TestServer running({Handler(
        [&seen](const Call& call)
        {
            char buffer[100];
            DWORD received = 0;
            while ((seen = call.Request()->ReadEntityBody(buffer, 100, FALSE, &received)) == S_OK)
                continue;
            return RQ_NOTIFICATION_FINISH_REQUEST;
        })});
    running.Start();
    {
        TestClient client(running.Port());
        client.Send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50\r\n\r\nonly this");
        std::this_thread::sleep_for(50ms);
    }
    running.StopListening();
    CHECK(running.Drain());
    CHECK(seen == HRESULT_FROM_WIN32(ERROR_CONNECTION_INVALID));
}
