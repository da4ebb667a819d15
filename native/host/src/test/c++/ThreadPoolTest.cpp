#include "threads/ThreadPool.h"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <future>
#include <thread>

using namespace iishost;
using namespace std::chrono_literals;

namespace
{

constexpr size_t StackBytes = 256 * 1024;
constexpr std::chrono::milliseconds IdleTime{10};

bool Within(std::chrono::seconds limit, const std::function<bool()>& condition)
{
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!condition() && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(1ms);
    return condition();
}

} // namespace

TEST_CASE("aThreadThatWaitsForAnotherHasASubstituteThatEndsAfterwards")
{
    ThreadPool pool(1, StackBytes, nullptr, IdleTime);
    constexpr int Depth = 20;
    std::promise<void> done;
    // Each waits for the next one, which needs a thread of its own.
    std::function<void(int)> wait = [&](int depth)
    {
        if (depth == Depth)
            return;
        std::promise<void> inner;
        pool.Post(
            [&]
            {
                wait(depth + 1);
                inner.set_value();
            });
        const ThreadPool::Substitute substitute(pool);
        inner.get_future().wait();
    };
    pool.Post(
        [&]
        {
            wait(0);
            done.set_value();
        });
    REQUIRE(done.get_future().wait_for(30s) == std::future_status::ready);
    CHECK(Within(30s, [&] { return pool.Size() == 1; }));
}

TEST_CASE("workIsNotLostWhileThreadsEnd")
{
    ThreadPool pool(1, StackBytes, nullptr, IdleTime);
    std::atomic<int> run{0};
    for (int i = 0; i < 500; ++i)
    {
        {
            const ThreadPool::Substitute substitute(pool);
            pool.Post([&] { ++run; });
        }
        pool.Post([&] { ++run; });
    }
    CHECK(Within(30s, [&] { return run == 1000; }));
    CHECK(Within(30s, [&] { return pool.Size() == 1; }));
}

TEST_CASE("threadsThatAreNotWantedAnyMoreEnd")
{
    std::atomic<int> extra{3};
    ThreadPool pool(2, StackBytes, [&] { return extra.load(); }, IdleTime);
    for (int i = 0; i < 3; ++i)
        pool.Post([] {});
    CHECK(pool.Size() == 5);
    extra = 0;
    CHECK(Within(30s, [&] { return pool.Size() == 2; }));
    pool.Stop();
    CHECK(!pool.Post([] {}));
}
