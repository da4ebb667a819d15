#pragma once

// The worker threads that run modules: requests and completions, never the moving of bytes. Made and owned by Engine.
// Work is taken first in, first out. The threads have the small stacks of w3wp's, so that a module that needs more
// finds out here. There are more of them while some wait for what another one has to do; what is too many ends when it
// has been idle for a while. Stop() runs what is queued and waits for that; work posted later is refused.

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <list>
#include <mutex>

namespace iishost
{

class ThreadPool
{
public:
    // `extraThreads` says how many more are wanted now, because some are blocked: IHttpServer::IncrementThreadCount.
    // No thread ends for an `idleTime` of 0.
    ThreadPool(unsigned threads, size_t stackBytes, std::function<int()> extraThreads = nullptr,
               std::chrono::milliseconds idleTime = {});
    ~ThreadPool();
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;

    bool Post(std::function<void()> work);
    void Stop() noexcept;
    size_t Size() const;

    // Stands in for the thread that makes it, which is going to wait for what a thread of the pool may have to do.
    class Substitute
    {
    public:
        explicit Substitute(ThreadPool& pool) noexcept : m_pool(pool) { m_pool.Block(); }
        ~Substitute() { m_pool.Unblock(); }
        Substitute(const Substitute&) = delete;
        Substitute& operator=(const Substitute&) = delete;

    private:
        ThreadPool& m_pool;
    };

private:
    struct Thread;

    void Block() noexcept;
    void Unblock() noexcept;
    size_t Wanted() const;
    void StartThread();
    bool Run(Thread& self) noexcept; // false when the thread is one too many
    void Leave(const Thread& self) noexcept;
    void JoinEnded() noexcept;
    static void RunOne(const std::function<void()>& work) noexcept;

    const size_t m_stackBytes;
    const size_t m_normalThreads;
    const std::function<int()> m_extraThreads;
    const std::chrono::milliseconds m_idleTime;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_queue;
    std::list<Thread> m_threads;
    std::list<Thread> m_ended; // on their way out, and not joined yet
    size_t m_blocked = 0;
    bool m_stopping = false;
};

} // namespace iishost
