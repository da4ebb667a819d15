#include "TestClient.h"
#include "TestServer.h"

#include <doctest/doctest.h>

#include <httpserv/IHttpCompletionInfo.h>

using namespace iishost;

namespace
{

ScriptedModule Handler(Script script)
{
    return {"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0, std::move(script)};
}

} // namespace

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
