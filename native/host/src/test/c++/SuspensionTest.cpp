#include "TestClient.h"
#include "TestServer.h"

#include <doctest/doctest.h>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

using namespace iishost;
using namespace std::chrono_literals;

namespace
{

ScriptedModule Handler(Script script)
{
    return {"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0, std::move(script)};
}

} // namespace

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
