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
    // `extraThreads` says how many more are wanted now, because some are blocked: IHttpServer::IncrementThreadCount.
    ThreadPool(unsigned threads, size_t stackBytes, std::function<int()> extraThreads = nullptr);
    ~ThreadPool();
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;

    bool Post(std::function<void()> work);
    void Stop() noexcept;

private:
    struct Thread;

    void StartThread();
    void Run() noexcept;
    static void RunOne(const std::function<void()>& work) noexcept;

    const size_t m_stackBytes;
    const size_t m_normalThreads;
    const std::function<int()> m_extraThreads;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_queue;
    std::vector<Thread> m_threads;
    bool m_stopping = false;
};

} // namespace iishost
