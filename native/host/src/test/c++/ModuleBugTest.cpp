#include "TestClient.h"
#include "TestServer.h"

#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <future>
#include <memory>
#include <string>
#include <thread>

using namespace iishost;
using namespace std::chrono_literals;

namespace
{

// What the server has reported, without the name of the module.
bool Reported(const TestServer& running, const std::string& what)
{
    const std::string log = running.Log();
    return log.find("MODULE BUG: Handler in RQ_EXECUTE_REQUEST_HANDLER: " + what) != std::string::npos;
}

// The same, when it may still be on its way on a thread that the client does not wait for.
bool IsReported(const TestServer& running, const std::string& what)
{
    for (int i = 0; i < 500 && !Reported(running, what); ++i)
        std::this_thread::sleep_for(10ms);
    return Reported(running, what);
}

constexpr CompletionTime allTimes[] = {CompletionTime::Later, CompletionTime::Early, CompletionTime::Inline};

ScriptedModule Handler(Script script)
{
    return {"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0, std::move(script)};
}

} // namespace

TEST_CASE("aModuleThatCompletesTwiceIsFoundOut")
{
    for (const CompletionTime time : allTimes)
    {
        TestServer running({Handler(
            [](const Call& call)
            {
                if (call.completion != nullptr)
                {
                    call.Write("once");
                    return RQ_NOTIFICATION_CONTINUE;
                }
                call.context->PostCompletion(1);
                call.context->PostCompletion(2);
                return RQ_NOTIFICATION_PENDING;
            })});
        running.options.completions = time;
        running.Start();
        const std::string body = BodyOf(running.Get());
        running.Drain();
        CHECK((body == "once" || (time == CompletionTime::Early && body == "onceonce")));
        // The second completion may still wait for a thread.
        for (int i = 0; i < 500 && running.ModuleBugs() == 0; ++i)
            std::this_thread::sleep_for(10ms);
        CHECK(running.ModuleBugs() >= 1);
        CHECK(StatusOf(running.Get()) == "200");
    }
}

TEST_CASE("aModuleThatCompletesAfterTheRequestHasEndedIsFoundOut")
{
    IHttpContext* ended = nullptr;
    TestServer running({Handler(
        [&ended](const Call& call)
        {
            ended = call.context;
            call.Write("over");
            return RQ_NOTIFICATION_CONTINUE;
        })});
    running.Start();
    running.Get();
    running.Drain();
    CHECK(ended->PostCompletion(1) == E_UNEXPECTED);
    ended->IndicateCompletion(RQ_NOTIFICATION_CONTINUE);
    CHECK(running.ModuleBugs() == 2);
}

TEST_CASE("anAnswerInsteadOfTheOutstandingCompletionIsFoundOut")
{
    TestServer running({Handler(
        [](const Call& call)
        {
            call.context->PostCompletion(1);
            call.Write("did not wait");
            return RQ_NOTIFICATION_CONTINUE;
        })});
    running.Start();
    CHECK(BodyOf(running.Get()) == "did not wait");
    running.Drain();
    CHECK(running.ModuleBugs() == 1);
}

TEST_CASE("aFinalStatusThatIsIndicatedAndAnsweredIsFoundOut")
{
    for (const bool here : {true, false})
    {
        TestServer running({Handler(
            [here](const Call& call)
            {
                call.Write("twice");
                const auto indicate = [context = call.context]
                {
                    context->IndicateCompletion(RQ_NOTIFICATION_CONTINUE);
                };
                if (here)
                    indicate();
                else
                    std::thread(indicate).join();
                return RQ_NOTIFICATION_CONTINUE;
            })});
        running.Start();
        CHECK(BodyOf(running.Get()) == "twice");
        running.Drain();
        CHECK(IsReported(running, "a second final status"));
        CHECK(Reported(running, "IndicateCompletion inside the notification") == here);
    }
}

TEST_CASE("aSecondTransferWithoutFullDuplexIsFoundOut")
{
    const std::string request = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nConnection: close\r\n\r\nbody";
    for (const std::string second : {"a write began while a write", "a read began while a write"})
    {
        TestServer running({Handler(
            [&second, completions = 0, buffer = std::make_shared<std::array<char, 8>>()](const Call& call) mutable
            {
                if (call.completion != nullptr)
                    return ++completions == 2 ? RQ_NOTIFICATION_CONTINUE : RQ_NOTIFICATION_PENDING;
                call.Response()->DisableBuffering();
                HTTP_DATA_CHUNK chunk{};
                chunk.DataChunkType = HttpDataChunkFromMemory;
                static char text[] = "text";
                chunk.FromMemory.pBuffer = text;
                chunk.FromMemory.BufferLength = 4;
                DWORD bytes = 0;
                BOOL expected = FALSE;
                CHECK(SUCCEEDED(call.Response()->WriteEntityChunks(&chunk, 1, TRUE, TRUE, &bytes, &expected)));
                CHECK(expected);
                if (second[2] == 'w')
                    CHECK(SUCCEEDED(call.Response()->WriteEntityChunks(&chunk, 1, TRUE, TRUE, &bytes, &expected)));
                else
                    CHECK(SUCCEEDED(call.Request()->ReadEntityBody(buffer->data(), 8, TRUE, &bytes, &expected)));
                CHECK(expected);
                return RQ_NOTIFICATION_PENDING;
            })});
        running.Start();
        CHECK(StatusOf(running.Exchange(request)) == "200");
        running.Drain();
        CHECK(running.ModuleBugs() == 1);
        CHECK(Reported(running, second + " was outstanding"));
    }
}

TEST_CASE("aModuleThatPendsAndForgetsItIsFoundOutAtTheStop")
{
    IHttpContext* forgotten = nullptr;
    std::promise<void> pended;
    TestServer running({Handler(
        [&](const Call& call)
        {
            if (call.completion != nullptr)
            {
                call.Write("late");
                return RQ_NOTIFICATION_CONTINUE;
            }
            forgotten = call.context;
            pended.set_value();
            return RQ_NOTIFICATION_PENDING;
        })});
    running.Start();
    TestClient client(running.Port());
    client.Send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    pended.get_future().wait();
    while (!Reported(running, "answered RQ_NOTIFICATION_PENDING, and nothing has completed it"))
        CHECK(!running.Drain(0s));
    forgotten->PostCompletion(0);
    CHECK(BodyOf(client.ReadToEnd()) == "late");
    REQUIRE(running.Drain());
}
