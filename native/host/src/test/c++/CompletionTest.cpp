#include "TestClient.h"
#include "TestServer.h"

#include <doctest/doctest.h>

#include <httpserv/IHttpCompletionInfo.h>

#include <chrono>
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
            CHECK(body ==
                  (isInline ? "5\r\n12345\r\n7\r\n inline\r\n0\r\n\r\n" : "5\r\n12345\r\n4\r\n 5/0\r\n0\r\n\r\n"));
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
