#include "TestClient.h"
#include "TestServer.h"

#include <doctest/doctest.h>

#include <chrono>
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
