#include "TestClient.h"
#include "TestServer.h"

#include <doctest/doctest.h>

#include <httpserv/IHttpCompletionInfo.h>

#include <chrono>
#include <condition_variable>
#include <future>
#include <thread>

using namespace iishost;
using namespace std::chrono_literals;

namespace
{

constexpr CompletionTime allTimes[] = {CompletionTime::Later, CompletionTime::Early, CompletionTime::Inline};

ScriptedModule Handler(Script script)
{
    return {"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0, std::move(script)};
}

std::string Told(const Call& call)
{
    return std::to_string(call.completion->GetCompletionBytes()) + "/" +
           std::to_string(call.completion->GetCompletionStatus());
}

} // namespace

TEST_CASE("aPostedCompletionCallsTheModuleAgainAndItsAnswerResumesTheRequest")
{
    for (const CompletionTime time : allTimes)
    {
        TestServer running({Handler(
            [](const Call& call)
            {
                if (call.completion == nullptr)
                    return SUCCEEDED(call.context->PostCompletion(7)) ? RQ_NOTIFICATION_PENDING
                                                                      : RQ_NOTIFICATION_CONTINUE;
                CHECK(call.bit == RQ_EXECUTE_REQUEST_HANDLER);
                CHECK(!call.post);
                call.Write(Told(call));
                return RQ_NOTIFICATION_CONTINUE;
            })});
        running.options.completions = time;
        running.Start();
        CHECK(BodyOf(running.Get()) == "7/0");
        running.Drain();
        CHECK(running.ModuleBugs() == 0);
        CHECK(running.Disposed() == 1);
    }
}

TEST_CASE("aCompletionOfAPostNotificationSaysSo")
{
    TestServer running({{"Handler", RQ_EXECUTE_REQUEST_HANDLER, RQ_BEGIN_REQUEST,
                         [](const Call& call)
                         {
                             if (call.IsPost(RQ_BEGIN_REQUEST))
                             {
                                 call.context->PostCompletion(0);
                                 return RQ_NOTIFICATION_PENDING;
                             }
                             if (call.completion != nullptr)
                             {
                                 CHECK(call.bit == RQ_BEGIN_REQUEST);
                                 CHECK(call.post);
                                 return RQ_NOTIFICATION_CONTINUE;
                             }
                             call.Write("ok");
                             return RQ_NOTIFICATION_FINISH_REQUEST;
                         }}});
    running.Start();
    CHECK(BodyOf(running.Get()) == "ok");
}

TEST_CASE("indicatingOnAForeignThreadRunsTheRestOfTheRequestThere")
{
    for (const bool waitForPending : {false, true})
    {
        std::promise<IHttpContext*> suspended;
        std::promise<void> indicated;
        auto whenIndicated = indicated.get_future().share();
        std::thread foreign(
            [&]
            {
                IHttpContext* const context = suspended.get_future().get();
                if (waitForPending)
                    std::this_thread::sleep_for(30ms);
                context->IndicateCompletion(RQ_NOTIFICATION_CONTINUE);
                indicated.set_value();
            });
        const std::thread::id foreignId = foreign.get_id();
        std::thread::id logged;
        TestServer running({{"Handler", RQ_EXECUTE_REQUEST_HANDLER | RQ_LOG_REQUEST, 0,
                             [&, whenIndicated](const Call& call)
                             {
                                 if (call.Is(RQ_LOG_REQUEST))
                                 {
                                     logged = std::this_thread::get_id();
                                     return RQ_NOTIFICATION_CONTINUE;
                                 }
                                 call.Write("from elsewhere");
                                 suspended.set_value(call.context);
                                 // The request ends while this call is still on its stack.
                                 if (!waitForPending)
                                     whenIndicated.wait();
                                 return RQ_NOTIFICATION_PENDING;
                             }}});
        running.Start();
        CHECK(BodyOf(running.Get()) == "from elsewhere");
        foreign.join();
        running.Drain();
        CHECK(logged == foreignId);
        CHECK(running.ModuleBugs() == 0);
        CHECK(running.Disposed() == 1);
    }
}

TEST_CASE("indicatingInsideACompletionAndAnsweringPendingEndsTheNotification")
{
    TestServer running({Handler(
        [](const Call& call)
        {
            if (call.completion == nullptr)
            {
                call.context->PostCompletion(1);
                return RQ_NOTIFICATION_PENDING;
            }
            call.Write("indicated");
            call.context->IndicateCompletion(RQ_NOTIFICATION_FINISH_REQUEST);
            return RQ_NOTIFICATION_PENDING;
        })});
    running.Start();
    CHECK(BodyOf(running.Get()) == "indicated");
    running.Drain();
    CHECK(running.ModuleBugs() == 0);
}

TEST_CASE("anAsynchronousFlushCompletesInEachMode")
{
    for (const CompletionTime time : allTimes)
        for (const bool passFlag : {false, true})
        {
            CAPTURE(static_cast<int>(time));
            CAPTURE(passFlag);
            TestServer running({Handler(
                [time, passFlag](const Call& call)
                {
                    if (call.completion != nullptr)
                    {
                        call.Write(" " + Told(call));
                        return RQ_NOTIFICATION_CONTINUE;
                    }
                    call.Write("12345");
                    BOOL expected = FALSE;
                    DWORD sent = 0;
                    CHECK(call.Response()->Flush(TRUE, TRUE, &sent, passFlag ? &expected : nullptr) == S_OK);
                    if (passFlag)
                        CHECK((expected != FALSE) == (time != CompletionTime::Inline));
                    if (passFlag && !expected)
                    {
                        CHECK(sent == 5);
                        call.Write(" inline");
                        return RQ_NOTIFICATION_CONTINUE;
                    }
                    return RQ_NOTIFICATION_PENDING;
                })});
            running.options.completions = time;
            running.Start();
            const std::string body = BodyOf(running.Get());
            running.Drain();
            const bool isInline = passFlag && time == CompletionTime::Inline;
            CHECK(body == (isInline ? "5\r\n12345\r\n7\r\n inline\r\n0\r\n\r\n" : "5\r\n12345\r\n4\r\n 5/0\r\n0\r\n\r\n"));
            CHECK(running.ModuleBugs() == 0);
        }
}

TEST_CASE("aBufferedWriteWithoutAFlagAlwaysPostsACompletion")
{
    TestServer running({Handler(
        [](const Call& call)
        {
            if (call.completion != nullptr)
            {
                call.Write(" and " + Told(call));
                return RQ_NOTIFICATION_CONTINUE;
            }
            static char text[] = "abc";
            HTTP_DATA_CHUNK chunk{};
            chunk.FromMemory.pBuffer = text;
            chunk.FromMemory.BufferLength = 3;
            DWORD sent = 0;
            CHECK(call.Response()->WriteEntityChunks(&chunk, 1, TRUE, TRUE, &sent, nullptr) == S_OK);
            CHECK(sent == 3);
            return RQ_NOTIFICATION_PENDING;
        })});
    running.Start();
    CHECK(BodyOf(running.Get()) == "abc and 3/0");
}

TEST_CASE("theCallbackFormsCallTheCallbackAndNotTheModule")
{
    static const auto written = [](IHttpContext3* context, IHttpCompletionInfo2* info,
                                   VOID* argument) -> REQUEST_NOTIFICATION_STATUS
    {
        CHECK(info->GetCompletedOperation() == 2);
        *static_cast<DWORD*>(argument) = info->GetCompletionBytes();
        context->PostCompletion(99);
        return RQ_NOTIFICATION_PENDING;
    };
    DWORD bytes = 0;
    TestServer running({Handler(
        [&bytes](const Call& call)
        {
            if (call.completion != nullptr)
            {
                CHECK(call.completion->GetCompletionBytes() == 99);
                return RQ_NOTIFICATION_CONTINUE;
            }
            call.Write("hello");
            BOOL expected = FALSE;
            DWORD sent = 0;
            auto* const response = static_cast<IHttpResponse2*>(call.Response());
            CHECK(response->Flush(TRUE, TRUE, +written, &bytes, &sent, &expected) == S_OK);
            CHECK(expected);
            return RQ_NOTIFICATION_PENDING;
        })});
    running.Start();
    CHECK(BodyOf(running.Get()) == "5\r\nhello\r\n0\r\n\r\n");
    CHECK(bytes == 5);
}

TEST_CASE("aPostedRoutineGetsItsContextAndTheBytes")
{
    struct State
    {
        IHttpContext* context;
        DWORD error = 1;
        DWORD bytes = 0;
    };
    State state{};
    TestServer running({Handler(
        [&state](const Call& call)
        {
            if (call.completion != nullptr)
            {
                call.Write("routine");
                return RQ_NOTIFICATION_CONTINUE;
            }
            state.context = call.context;
            static_cast<IHttpContext3*>(call.context)
                ->PostCompletion(
                    12,
                    [](DWORD error, DWORD bytes, LPOVERLAPPED overlapped)
                    {
                        State& seen = *reinterpret_cast<State*>(overlapped);
                        seen.error = error;
                        seen.bytes = bytes;
                        seen.context->PostCompletion(0);
                    },
                    &state);
            return RQ_NOTIFICATION_PENDING;
        })});
    running.Start();
    CHECK(BodyOf(running.Get()) == "routine");
    CHECK(state.error == 0);
    CHECK(state.bytes == 12);
}

TEST_CASE("aCompletionThatEndsTheRequestNeedNotWaitForTheCallThatPended")
{
    // The notification is still on its stack when the response has arrived.
    std::promise<void> answered;
    auto whenAnswered = answered.get_future().share();
    TestServer running({Handler(
        [whenAnswered](const Call& call)
        {
            if (call.completion == nullptr)
            {
                IHttpContext* const context = call.context;
                context->PostCompletion(0);
                CHECK(whenAnswered.wait_for(10s) == std::future_status::ready);
                CHECK(context->GetRequest() != nullptr);
                return RQ_NOTIFICATION_PENDING;
            }
            call.Write("early");
            return RQ_NOTIFICATION_FINISH_REQUEST;
        })});
    running.options.completions = CompletionTime::Early;
    running.Start();
    CHECK(BodyOf(running.Get()) == "early");
    answered.set_value();
    running.Drain();
    CHECK(running.ModuleBugs() == 0);
    CHECK(running.Disposed() == 1);
}

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

TEST_CASE("aNestedNotificationMayPend")
{
    TestServer running({{"Filter", RQ_SEND_RESPONSE, 0,
                         [](const Call& call)
                         {
                             if (call.completion == nullptr)
                             {
                                 call.context->PostCompletion(0);
                                 return RQ_NOTIFICATION_PENDING;
                             }
                             CHECK(call.bit == RQ_SEND_RESPONSE);
                             call.Response()->SetHeader("X-Filter", "yes", 3, TRUE);
                             return RQ_NOTIFICATION_CONTINUE;
                         }},
                        Handler(
                            [](const Call& call)
                            {
                                call.Write("x");
                                return RQ_NOTIFICATION_CONTINUE;
                            })});
    running.Start();
    CHECK(running.Get().find("X-Filter: yes") != std::string::npos);
}

TEST_CASE("aThousandSuspendedRequestsHoldNoThread")
{
    constexpr size_t Count = 1000;
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<IHttpContext*> suspended;
    TestServer running({Handler(
        [&](const Call& call)
        {
            if (call.completion == nullptr)
            {
                std::lock_guard<std::mutex> lock(mutex);
                suspended.push_back(call.context);
                changed.notify_all();
                return RQ_NOTIFICATION_PENDING;
            }
            call.Write("resumed");
            return RQ_NOTIFICATION_CONTINUE;
        })});
    running.options.threads = 4;
    running.Start();
    std::vector<std::unique_ptr<TestClient>> clients;
    for (size_t i = 0; i < Count; ++i)
    {
        clients.push_back(std::make_unique<TestClient>(running.Port()));
        clients.back()->Send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }
    {
        std::unique_lock<std::mutex> lock(mutex);
        CHECK(changed.wait_for(lock, 30s, [&] { return suspended.size() == Count; }));
    }
    for (IHttpContext* const context : suspended)
        context->PostCompletion(0);
    size_t resumed = 0;
    for (const auto& client : clients)
        resumed += BodyOf(client->ReadToEnd()) == "resumed";
    CHECK(resumed == Count);
    running.Drain();
    CHECK(running.Disposed() == Count);
}
