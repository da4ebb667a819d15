#include "threads/ThreadPool.h"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <utility>

#ifdef _WIN32
#include <httpserv/WindowsTypes.h>
#include <process.h>
#else
#include <climits>
#include <pthread.h>
#endif

namespace iishost
{

namespace
{
constexpr size_t MaximumThreads = 256;
}

#ifdef _WIN32

struct ThreadPool::Thread
{
    HANDLE handle;

    static unsigned __stdcall Entry(void* pool) noexcept
    {
        static_cast<ThreadPool*>(pool)->Run();
        return 0;
    }
    void Join() noexcept
    {
        WaitForSingleObject(handle, INFINITE);
        CloseHandle(handle);
    }
};

void ThreadPool::StartThread()
{
    const auto started = _beginthreadex(nullptr, static_cast<unsigned>(m_stackBytes), &Thread::Entry, this,
                                        STACK_SIZE_PARAM_IS_A_RESERVATION, nullptr);
    if (started == 0)
        throw std::runtime_error("a worker thread could not be started");
    m_threads.push_back({reinterpret_cast<HANDLE>(started)});
}

#else

struct ThreadPool::Thread
{
    pthread_t handle;

    static void* Entry(void* pool) noexcept
    {
        static_cast<ThreadPool*>(pool)->Run();
        return nullptr;
    }
    void Join() noexcept { pthread_join(handle, nullptr); }
};

void ThreadPool::StartThread()
{
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, std::max<size_t>(m_stackBytes, static_cast<size_t>(PTHREAD_STACK_MIN)));
    Thread thread{};
    const int error = pthread_create(&thread.handle, &attributes, &Thread::Entry, this);
    pthread_attr_destroy(&attributes);
    if (error != 0)
        throw std::runtime_error("a worker thread could not be started");
    m_threads.push_back(thread);
}

#endif

ThreadPool::ThreadPool(unsigned threads, size_t stackBytes, std::function<int()> extraThreads)
    : m_stackBytes(stackBytes), m_normalThreads(std::max(threads, 1u)), m_extraThreads(std::move(extraThreads))
{
    try
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        while (m_threads.size() < m_normalThreads)
            StartThread();
    }
    catch (...)
    {
        Stop();
        throw;
    }
}

ThreadPool::~ThreadPool()
{
    Stop();
}

bool ThreadPool::Post(std::function<void()> work)
{
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        if (m_stopping)
            return false;
        m_queue.push_back(std::move(work));
        // A thread that is not wanted any more stays: it only idles.
        const int extra = m_extraThreads ? m_extraThreads() : 0;
        const size_t wanted = std::min(m_normalThreads + static_cast<size_t>(std::max(extra, 0)), MaximumThreads);
        if (m_threads.size() < wanted)
            StartThread();
    }
    m_wake.notify_one();
    return true;
}

void ThreadPool::Stop() noexcept
{
    std::vector<Thread> threads;
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        m_stopping = true;
        threads.swap(m_threads);
    }
    m_wake.notify_all();
    for (Thread& thread : threads)
        thread.Join();
}

void ThreadPool::Run() noexcept
{
    std::unique_lock<std::mutex> lock(m_mutex);
    for (;;)
    {
        m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
        if (m_queue.empty())
            return;
        {
            const std::function<void()> work = std::move(m_queue.front());
            m_queue.pop_front();
            lock.unlock();
            RunOne(work);
        }
        lock.lock();
    }
}

void ThreadPool::RunOne(const std::function<void()>& work) noexcept
{
    try
    {
        work();
    }
    catch (const std::exception& error)
    {
        std::fprintf(stderr, "iishost: a work item failed: %s\n", error.what());
    }
    catch (...)
    {
        std::fprintf(stderr, "iishost: a work item failed\n");
    }
}

} // namespace iishost
