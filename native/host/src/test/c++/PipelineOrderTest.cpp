#include "TestClient.h"
#include "TestServer.h"
#include "pipeline/Notification.h"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace iishost;

namespace
{

std::string ShortName(const Call& call)
{
    std::string name = NotificationName(call.bit);
    name = name.substr(3);
    const size_t end = name.find("_REQUEST");
    if (end != name.npos)
        name = name.substr(0, end);
    return (call.post ? "post-" : "") + name;
}

// Notes every call as "Name:BEGIN"; then does what `then` says.
ScriptedModule Noting(TestServer*& server, const std::string& name, DWORD bits, DWORD post, Script then = nullptr)
{
    return {name, bits, post,
            [&server, name, then](const Call& call)
            {
                server->Note(name + ":" + ShortName(call));
                return then ? then(call) : RQ_NOTIFICATION_CONTINUE;
            }};
}

REQUEST_NOTIFICATION_STATUS Answer(const Call& call)
{
    if (call.Is(RQ_EXECUTE_REQUEST_HANDLER))
        call.Write("done");
    return RQ_NOTIFICATION_CONTINUE;
}

} // namespace

TEST_CASE("aRequestSeesEveryStageAndItsPostNotificationInOrder")
{
    TestServer* server = nullptr;
    TestServer running({Noting(server, "Handler", AllStages | RQ_SEND_RESPONSE, AllStages, Answer)});
    server = &running;
    running.Start();
    const std::string response = running.Get();
    running.Drain();
    CHECK(StatusOf(response) == "200");
    CHECK(BodyOf(response) == "done");
    CHECK(running.Notes() ==
          "Handler:BEGIN Handler:post-BEGIN Handler:AUTHENTICATE Handler:post-AUTHENTICATE Handler:AUTHORIZE "
          "Handler:post-AUTHORIZE Handler:RESOLVE Handler:post-RESOLVE Handler:MAP Handler:post-MAP Handler:ACQUIRE "
          "Handler:post-ACQUIRE Handler:PRE_EXECUTE Handler:post-PRE_EXECUTE Handler:EXECUTE Handler:post-EXECUTE "
          "Handler:RELEASE Handler:post-RELEASE Handler:UPDATE Handler:post-UPDATE Handler:LOG Handler:post-LOG "
          "Handler:END Handler:SEND_RESPONSE Handler:post-END");
    CHECK(running.Made() == 1);
    CHECK(running.Disposed() == 1);
}

TEST_CASE("prioritiesOrderAStageAndAreInvertedForTheSend")
{
    TestServer* server = nullptr;
    const DWORD bits = RQ_BEGIN_REQUEST | RQ_SEND_RESPONSE;
    auto last = Noting(server, "Last", bits, 0);
    last.priority = PRIORITY_ALIAS_LAST;
    auto first = Noting(server, "First", bits, 0);
    first.priority = PRIORITY_ALIAS_FIRST;
    TestServer running({last,
                        Noting(server, "A", bits, 0),
                        first,
                        Noting(server, "B", bits, 0),
                        {"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0, Answer}});
    server = &running;
    running.Start();
    running.Get();
    running.Drain();
    CHECK(running.Notes() == "First:BEGIN A:BEGIN B:BEGIN Last:BEGIN "
                             "Last:SEND_RESPONSE A:SEND_RESPONSE B:SEND_RESPONSE First:SEND_RESPONSE");
}

TEST_CASE("finishingInAnyStageSkipsToTheLog")
{
    for (unsigned stage = 0; stage < 10; ++stage)
        for (const bool post : {false, true})
        {
            CAPTURE(stage);
            CAPTURE(post);
            TestServer* server = nullptr;
            const DWORD bit = DWORD(1) << stage;
            const auto finish = [bit, post](const Call& call)
            {
                if (call.Is(RQ_EXECUTE_REQUEST_HANDLER))
                    call.Write("done");
                return call.bit == bit && call.post == post ? RQ_NOTIFICATION_FINISH_REQUEST : RQ_NOTIFICATION_CONTINUE;
            };
            TestServer running({Noting(server, "Handler", AllStages, AllStages, finish),
                                Noting(server, "Later", AllStages, AllStages)},
                               "Handler,Later");
            server = &running;
            running.Start();
            const std::string response = running.Get();
            running.Drain();
            CHECK(StatusOf(response) == "200");
            const std::string notes = running.Notes();
            const std::string end = " Handler:LOG Later:LOG Handler:post-LOG Later:post-LOG"
                                    " Handler:END Later:END Handler:post-END Later:post-END";
            REQUIRE(notes.size() > end.size());
            CHECK(notes.substr(notes.size() - end.size()) == end);
            // The last call before LOG is the one that finished.
            const std::string before = notes.substr(0, notes.size() - end.size());
            const std::string lastCall = before.substr(before.rfind(' ') + 1);
            CHECK(lastCall.find("Handler:") == 0);
            CHECK((lastCall.find("post-") != lastCall.npos) == post);
        }
}

TEST_CASE("finishingInLogOrEndIsTakenAsContinue")
{
    TestServer* server = nullptr;
    TestServer running({Noting(server, "A", RQ_LOG_REQUEST | RQ_END_REQUEST, RQ_LOG_REQUEST | RQ_END_REQUEST,
                               [](const Call&) { return RQ_NOTIFICATION_FINISH_REQUEST; }),
                        Noting(server, "B", RQ_LOG_REQUEST | RQ_END_REQUEST, 0),
                        {"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0, Answer}});
    server = &running;
    running.Start();
    CHECK(BodyOf(running.Get()) == "done");
    running.Drain();
    CHECK(running.Notes() == "A:LOG B:LOG A:post-LOG A:END B:END A:post-END");
}

TEST_CASE("onlyTheModulesOfTheHandlerExecuteInItsOrder")
{
    TestServer* server = nullptr;
    TestServer running({Noting(server, "A", RQ_EXECUTE_REQUEST_HANDLER, RQ_EXECUTE_REQUEST_HANDLER),
                        Noting(server, "B", RQ_EXECUTE_REQUEST_HANDLER, 0),
                        Noting(server, "C", RQ_EXECUTE_REQUEST_HANDLER, 0, Answer)},
                       "C,B");
    server = &running;
    running.Start();
    running.Get();
    running.Drain();
    CHECK(running.Notes() == "C:EXECUTE B:EXECUTE A:post-EXECUTE");
}

TEST_CASE("aHandledRequestReachesNoFurtherHandler")
{
    TestServer* server = nullptr;
    TestServer running({Noting(server, "A", RQ_EXECUTE_REQUEST_HANDLER, 0,
                               [](const Call& call)
                               {
                                   call.context->SetRequestHandled();
                                   return RQ_NOTIFICATION_CONTINUE;
                               }),
                        Noting(server, "B", RQ_EXECUTE_REQUEST_HANDLER, 0)},
                       "A,B");
    server = &running;
    running.Start();
    CHECK(StatusOf(running.Get()) == "200");
    running.Drain();
    CHECK(running.Notes() == "A:EXECUTE");
}

TEST_CASE("aRequestThatNoHandlerHandlesIs404")
{
    TestServer running({{"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0,
                         [](const Call&)
                         {
                             return RQ_NOTIFICATION_CONTINUE;
                         }}});
    running.Start();
    CHECK(StatusOf(running.Get()) == "404");
}

TEST_CASE("aHandlerThatNamesAnUnknownModuleIs500")
{
    TestServer running({{"Other", RQ_BEGIN_REQUEST, 0,
                         [](const Call&)
                         {
                             return RQ_NOTIFICATION_CONTINUE;
                         }}},
                       "Nobody");
    running.Start();
    CHECK(StatusOf(running.Get()) == "500");
}

TEST_CASE("aModuleCanDisableItsOwnNotifications")
{
    TestServer* server = nullptr;
    const auto disable = [](const Call& call)
    {
        if (call.Is(RQ_BEGIN_REQUEST))
            call.context->DisableNotifications(RQ_AUTHORIZE_REQUEST, RQ_BEGIN_REQUEST);
        return RQ_NOTIFICATION_CONTINUE;
    };
    TestServer running({Noting(server, "A", RQ_BEGIN_REQUEST | RQ_AUTHORIZE_REQUEST, RQ_BEGIN_REQUEST, disable),
                        Noting(server, "B", RQ_AUTHORIZE_REQUEST, RQ_BEGIN_REQUEST),
                        {"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0, Answer}});
    server = &running;
    running.Start();
    running.Get();
    running.Drain();
    CHECK(running.Notes() == "A:BEGIN B:post-BEGIN B:AUTHORIZE");
}

TEST_CASE("aModuleThatCannotBeMadeFailsTheRequest")
{
    for (const ModuleCreation creation : {ModuleCreation::Eager, ModuleCreation::Lazy})
    {
        TestServer running({{"Guard", RQ_AUTHORIZE_REQUEST, 0, nullptr, nullptr, E_OUTOFMEMORY},
                            {"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0, Answer}});
        running.options.getHttpModule = creation;
        running.Start();
        const std::string response = running.Get();
        CHECK(StatusOf(response) == "500");
        CHECK(BodyOf(response) == "");
    }
}

TEST_CASE("aModuleThatThrowsFailsTheRequestAndNotTheServer")
{
    TestServer running({{"Guard", RQ_AUTHORIZE_REQUEST, 0,
                         [](const Call&) -> REQUEST_NOTIFICATION_STATUS
                         {
                             throw std::runtime_error("no");
                         }},
                        {"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0, Answer}});
    running.Start();
    CHECK(StatusOf(running.Get()) == "500");
    CHECK(StatusOf(running.Get()) == "500");
}

TEST_CASE("aFlushRaisesTheSendForEachPieceAndSaysWhetherHeadersGo")
{
    TestServer* server = nullptr;
    const auto script = [&server](const Call& call)
    {
        if (call.Is(RQ_SEND_RESPONSE))
        {
            auto* const provider = static_cast<ISendResponseProvider*>(call.provider);
            server->Note(std::string(provider->GetHeadersBeingSent() ? "head" : "body") +
                         (provider->GetReadyToLogData() ? "+last" : ""));
            if (provider->GetHeadersBeingSent())
                call.Response()->SetHeader("X-Late", "1", 1, TRUE);
        }
        else
        {
            DWORD sent = 0;
            call.Write("one");
            call.Response()->Flush(FALSE, TRUE, &sent);
            CHECK(call.context->GetResponseHeadersSent());
            call.Write("two");
        }
        return RQ_NOTIFICATION_CONTINUE;
    };
    TestServer running({{"Handler", RQ_EXECUTE_REQUEST_HANDLER | RQ_SEND_RESPONSE, 0, script}});
    server = &running;
    running.Start();
    const std::string response = running.Get();
    running.Drain();
    CHECK(running.Notes() == "head body+last");
    CHECK(response.find("X-Late: 1\r\n") != response.npos);
    CHECK(BodyOf(response) == "3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n");
}

TEST_CASE("aFilterThatThrowsInTheFinalSendLetsNothingThrough")
{
    TestServer running({{"Filter", RQ_SEND_RESPONSE, 0,
                         [](const Call&) -> REQUEST_NOTIFICATION_STATUS
                         {
                             throw std::runtime_error("no");
                         }},
                        {"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0, Answer}});
    running.Start();
    const std::string response = running.Get();
    CHECK(StatusOf(response) == "500");
    CHECK(BodyOf(response) == "");
}

TEST_CASE("aModuleThatThrowsInTheLogChangesNothing")
{
    TestServer running({{"Logger", RQ_LOG_REQUEST | RQ_END_REQUEST, 0,
                         [](const Call&) -> REQUEST_NOTIFICATION_STATUS
                         {
                             throw std::runtime_error("no");
                         }},
                        {"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0, Answer}});
    running.Start();
    CHECK(BodyOf(running.Get()) == "done");
}
