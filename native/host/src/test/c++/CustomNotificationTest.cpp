#include "TestClient.h"
#include "TestServer.h"

#include <doctest/doctest.h>

#include <httpserv/ICustomNotificationProvider.h>

#include <thread>

using namespace iishost;

namespace
{

constexpr CompletionTime allTimes[] = {CompletionTime::Later, CompletionTime::Early, CompletionTime::Inline};

class Question final : public ICustomNotificationProvider
{
public:
    VOID SetErrorStatus(HRESULT hrError) override { error = hrError; }
    PCWSTR QueryNotificationType() override { return IISTEXT("Question"); }
    HRESULT error = S_OK;
};

bool IsQuestion(const Call& call)
{
    auto* const provider = static_cast<ICustomNotificationProvider*>(call.provider);
    return std::basic_string<WCHAR>(provider->QueryNotificationType()) == IISTEXT("Question");
}

ScriptedModule Listener(const std::string& name, REQUEST_NOTIFICATION_STATUS status, TestServer** server)
{
    return {name, RQ_CUSTOM_NOTIFICATION, 0,
            [=](const Call& call)
            {
                CHECK(IsQuestion(call));
                (*server)->Note(name);
                call.provider->SetErrorStatus(E_FAIL);
                return status;
            }};
}

// Raises the notification as a handler, and tells how it learned of its end.
ScriptedModule Raiser(Question& question)
{
    return {"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0,
            [&](const Call& call)
            {
                if (call.completion == nullptr)
                {
                    BOOL expected = TRUE;
                    CHECK(call.context->NotifyCustomNotification(nullptr, &expected) ==
                          HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER));
                    CHECK(call.context->NotifyCustomNotification(&question, nullptr) ==
                          HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER));
                    CHECK(call.context->NotifyCustomNotification(&question, &expected) == S_OK);
                    if (expected)
                        return RQ_NOTIFICATION_PENDING;
                    call.Write("inline");
                }
                else
                    call.Write("completed");
                return RQ_NOTIFICATION_CONTINUE;
            }};
}

} // namespace

TEST_CASE("aCustomNotificationReachesItsListenersOnTheSameThread")
{
    for (const CompletionTime time : allTimes)
    {
        Question question;
        TestServer* server = nullptr;
        TestServer running({Raiser(question), Listener("one", RQ_NOTIFICATION_CONTINUE, &server),
                            Listener("two", RQ_NOTIFICATION_CONTINUE, &server)});
        server = &running;
        running.options.completions = time;
        running.Start();
        CHECK(BodyOf(running.Get()) == "inline");
        CHECK(running.Notes() == "one two");
        CHECK(question.error == E_FAIL);
        running.Drain();
        CHECK(running.ModuleBugs() == 0);
    }
}

TEST_CASE("aListenerThatFinishesSkipsTheOthersAndEndsTheRequestAfterTheRaiser")
{
    Question question;
    TestServer* server = nullptr;
    TestServer running({Raiser(question),
                        Listener("one", RQ_NOTIFICATION_FINISH_REQUEST, &server),
                        Listener("two", RQ_NOTIFICATION_CONTINUE, &server),
                        {"Later", RQ_RELEASE_REQUEST_STATE | RQ_LOG_REQUEST, 0,
                         [&](const Call& call)
                         {
                             server->Note(call.Is(RQ_LOG_REQUEST) ? "log" : "release");
                             return RQ_NOTIFICATION_CONTINUE;
                         }}});
    server = &running;
    running.Start();
    CHECK(BodyOf(running.Get()) == "inline");
    CHECK(running.Notes() == "one log");
}

TEST_CASE("aListenerThatPendsHoldsNoThreadAndTheRaiserGetsACompletion")
{
    for (const CompletionTime time : allTimes)
        for (const bool indicated : {false, true})
        {
            Question question;
            TestServer* server = nullptr;
            std::thread elsewhere;
            const auto pending = [&, indicated](const Call& call)
            {
                CHECK(IsQuestion(call));
                if (call.completion != nullptr)
                {
                    server->Note("resumed");
                    return RQ_NOTIFICATION_CONTINUE;
                }
                if (indicated)
                    elsewhere = std::thread(
                        [context = call.context]
                        {
                            std::this_thread::sleep_for(std::chrono::milliseconds(20));
                            context->IndicateCompletion(RQ_NOTIFICATION_CONTINUE);
                        });
                else
                    CHECK(call.context->PostCompletion(0) == S_OK);
                return RQ_NOTIFICATION_PENDING;
            };
            TestServer running({Raiser(question),
                                {"Pending", RQ_CUSTOM_NOTIFICATION, 0, pending},
                                Listener("last", RQ_NOTIFICATION_CONTINUE, &server)});
            server = &running;
            running.options.completions = time;
            running.options.threads = 1;
            running.Start();
            CHECK(BodyOf(running.Get()) == "completed");
            running.Drain();
            CHECK(running.Notes() == (indicated ? "last" : "resumed last"));
            CHECK(running.ModuleBugs() == 0);
            if (elsewhere.joinable())
                elsewhere.join();
        }
}
