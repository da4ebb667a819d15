#include "TestClient.h"
#include "TestServer.h"

#include <doctest/doctest.h>

#include <httpserv/IHttpCompletionInfo.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

using namespace iishost;

namespace
{

constexpr CompletionTime allTimes[] = {CompletionTime::Later, CompletionTime::Early, CompletionTime::Inline};
constexpr DWORD Nested = RQ_SEND_RESPONSE | RQ_READ_ENTITY | RQ_MAP_PATH;

// Raises the three notifications in its handler, and pends in each; the first completion comes from the thread of the
// notification, the second one from another.
REQUEST_NOTIFICATION_STATUS PendInEach(const Call& call)
{
    if ((call.bit & Nested) != 0)
    {
        if (call.completion != nullptr && call.completion->GetCompletionBytes() == 2)
            return RQ_NOTIFICATION_CONTINUE;
        if (call.completion == nullptr)
            call.context->PostCompletion(1);
        else
            std::thread([context = call.context] { context->PostCompletion(2); }).detach();
        return RQ_NOTIFICATION_PENDING;
    }
    char buffer[8];
    DWORD bytes = 0;
    CHECK(SUCCEEDED(call.Request()->ReadEntityBody(buffer, sizeof buffer, FALSE, &bytes, nullptr)));
    call.Write(std::string(buffer, bytes));
    WCHAR path[300];
    DWORD size = sizeof path;
    const WCHAR url[] = {'/', 'x', 0};
    CHECK(SUCCEEDED(call.context->MapPath(url, path, &size)));
    CHECK(SUCCEEDED(call.Response()->Flush(FALSE, TRUE, &bytes, nullptr)));
    call.Write(" end");
    return RQ_NOTIFICATION_CONTINUE;
}

const char* const Post = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nConnection: close\r\n\r\nbody";

} // namespace

TEST_CASE("aServerWithOneThreadCompletesWhatPendsInNestedNotifications")
{
    for (const CompletionTime time : allTimes)
    {
        TestServer running({{"Handler", RQ_EXECUTE_REQUEST_HANDLER | Nested, 0, &PendInEach}});
        running.options.completions = time;
        running.options.threads = 1;
        running.Start();
        for (int i = 0; i < 5; ++i)
        {
            const std::string response = running.Exchange(Post);
            CHECK(response.find("body") != std::string::npos);
            CHECK(response.find(" end") != std::string::npos);
        }
        REQUIRE(running.Drain());
        CHECK(running.ModuleBugs() == 0);
        CHECK(running.Disposed() == 5);
    }
}

TEST_CASE("whatPendsInVainCompletesNothing")
{
    std::atomic<int> completed{0};
    std::vector<std::thread> threads;
    std::mutex mutex;
    const auto pend = [&](const Call& call)
    {
        completed += call.completion != nullptr ? 1 : 0;
        if (call.bit != RQ_SEND_RESPONSE)
            return RQ_NOTIFICATION_CONTINUE;
        std::lock_guard<std::mutex> lock(mutex);
        threads.emplace_back([context = call.context] { context->IndicateCompletion(RQ_NOTIFICATION_FINISH_REQUEST); });
        return RQ_NOTIFICATION_PENDING;
    };
    const auto handle = [](const Call& call)
    {
        DWORD bytes = 0;
        for (int i = 0; i < 10; ++i)
        {
            call.Write("part ");
            CHECK(SUCCEEDED(call.Response()->Flush(FALSE, TRUE, &bytes, nullptr)));
        }
        call.Write("end");
        return RQ_NOTIFICATION_CONTINUE;
    };
    TestServer running({{"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0, handle}, {"Sender", RQ_SEND_RESPONSE, 0, pend}});
    running.options.beliefs.Reverse("B11=continue");
    running.Start();
    for (int i = 0; i < 5; ++i)
        CHECK(running.Exchange(Post).find("end") != std::string::npos);
    REQUIRE(running.Drain());
    for (std::thread& thread : threads)
        thread.join();
    CHECK(completed == 0);
    CHECK(running.Disposed() == 10);
}

TEST_CASE("aServerWithOneThreadServesManyRequestsThatPendInNestedNotifications")
{
    TestServer running({{"Handler", RQ_EXECUTE_REQUEST_HANDLER | Nested, 0, &PendInEach}});
    running.options.threads = 1;
    running.Start();
    std::vector<std::unique_ptr<TestClient>> clients;
    for (int i = 0; i < 40; ++i)
    {
        clients.push_back(std::make_unique<TestClient>(running.Port()));
        clients.back()->Send(Post);
    }
    for (const auto& client : clients)
        CHECK(client->ReadToEnd().find(" end") != std::string::npos);
    REQUIRE(running.Drain());
    CHECK(running.ModuleBugs() == 0);
}

TEST_CASE("aServerWithOneThreadExecutesChildRequestsThatPend")
{
    for (const CompletionTime time : allTimes)
    {
        IHttpContext* child = nullptr;
        TestServer running({{"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0,
                             [&child](const Call& call)
                             {
                                 if (call.context->GetParentContext() != nullptr)
                                 {
                                     if (call.completion == nullptr)
                                         return SUCCEEDED(call.context->PostCompletion(0)) ? RQ_NOTIFICATION_PENDING
                                                                                           : RQ_NOTIFICATION_CONTINUE;
                                     call.Write("child");
                                     return RQ_NOTIFICATION_CONTINUE;
                                 }
                                 BOOL expected = FALSE;
                                 if (call.completion == nullptr)
                                 {
                                     CHECK(SUCCEEDED(call.context->CloneContext(CLONE_FLAG_BASICS, &child)));
                                     CHECK(SUCCEEDED(call.context->ExecuteRequest(TRUE, child, 0, nullptr, &expected)));
                                 }
                                 if (expected)
                                     return RQ_NOTIFICATION_PENDING;
                                 CHECK(SUCCEEDED(child->ReleaseClonedContext()));
                                 return RQ_NOTIFICATION_CONTINUE;
                             }}});
        running.options.completions = time;
        running.options.threads = 1;
        running.Start();
        CHECK(running.Get().find("child") != std::string::npos);
        REQUIRE(running.Drain());
        CHECK(running.ModuleBugs() == 0);
    }
}
