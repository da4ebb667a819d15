#pragma once

// The worker threads that run modules: requests and completions, never the moving of bytes. Made and owned by Engine.
// Work is taken first in, first out. The threads have the small stacks of w3wp's, so that a module that needs more
// finds out here. Stop() runs what is queued and then joins; work posted later is refused.

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <vector>

namespace iishost
{

class ThreadPool
{
public:
    ThreadPool(unsigned threads, size_t stackBytes);
    ~ThreadPool();
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;

    bool Post(std::function<void()> work);
    void Stop() noexcept;

    // IHttpServer::IncrementThreadCount and its opposite: one thread more while some are blocked, 256 at most.
    void Grow() noexcept;
    void Shrink() noexcept;

private:
    struct Thread;

    void StartThread();
    void Run() noexcept;
    static void RunOne(const std::function<void()>& work) noexcept;

    const size_t m_stackBytes;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_queue;
    std::vector<Thread> m_threads;
    unsigned m_excess = 0;
    bool m_stopping = false;
};

} // namespace iishost
