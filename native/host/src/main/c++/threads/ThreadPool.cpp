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

// A thread that ran Java is detached from the JVM when it ends, and holds a lock meanwhile under Wine that a JVM needs for
// every thread that it starts: both may wait for ever. When the pool stops, its threads are left to the process's end.
struct ThreadPool::Thread
{
    ThreadPool& pool;
    HANDLE finished = nullptr;

    static unsigned __stdcall Entry(void* thread) noexcept
    {
        auto* const self = static_cast<Thread*>(thread);
        const bool isNeeded = self->pool.Run(*self);
        SetEvent(self->finished);
        if (isNeeded)
            Sleep(INFINITE);
        return 0;
    }
    void Join() noexcept
    {
        WaitForSingleObject(finished, INFINITE);
        CloseHandle(finished);
    }
};

void ThreadPool::StartThread()
{
    m_threads.push_back({*this, CreateEventW(nullptr, TRUE, FALSE, nullptr)});
    const HANDLE finished = m_threads.back().finished;
    const auto started =
        finished == nullptr ? 0
                            : _beginthreadex(nullptr, static_cast<unsigned>(m_stackBytes), &Thread::Entry,
                                             &m_threads.back(), STACK_SIZE_PARAM_IS_A_RESERVATION, nullptr);
    if (started == 0)
    {
        if (finished != nullptr)
            CloseHandle(finished);
        m_threads.pop_back();
        throw std::runtime_error("a worker thread could not be started");
    }
    CloseHandle(reinterpret_cast<HANDLE>(started));
}

#else

struct ThreadPool::Thread
{
    ThreadPool& pool;
    pthread_t handle = {};

    static void* Entry(void* thread) noexcept
    {
        auto* const self = static_cast<Thread*>(thread);
        self->pool.Run(*self);
        return nullptr;
    }
    void Join() noexcept { pthread_join(handle, nullptr); }
};

void ThreadPool::StartThread()
{
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, std::max<size_t>(m_stackBytes, static_cast<size_t>(PTHREAD_STACK_MIN)));
    m_threads.push_back({*this});
    const int error = pthread_create(&m_threads.back().handle, &attributes, &Thread::Entry, &m_threads.back());
    pthread_attr_destroy(&attributes);
    if (error != 0)
    {
        m_threads.pop_back();
        throw std::runtime_error("a worker thread could not be started");
    }
}

#endif

// Starting and ending take m_mutex: a thread begins when its entry is complete, and its entry moves before it ends.

ThreadPool::ThreadPool(unsigned threads, size_t stackBytes, std::function<int()> extraThreads,
                       std::chrono::milliseconds idleTime)
    : m_stackBytes(stackBytes), m_normalThreads(std::max(threads, 1u)), m_extraThreads(std::move(extraThreads)),
      m_idleTime(idleTime)
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

// Holding m_mutex.
size_t ThreadPool::Wanted() const
{
    const int extra = m_extraThreads ? m_extraThreads() : 0;
    return std::min(m_normalThreads + static_cast<size_t>(std::max(extra, 0)), MaximumThreads) + m_blocked;
}

size_t ThreadPool::Size() const
{
    std::lock_guard<std::mutex> lock(m_mutex);
    return m_threads.size();
}

bool ThreadPool::Post(std::function<void()> work)
{
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        if (m_stopping)
            return false;
        m_queue.push_back(std::move(work));
        if (m_threads.size() < Wanted())
            StartThread();
    }
    m_wake.notify_one();
    return true;
}

void ThreadPool::Block() noexcept
{
    JoinEnded();
    RunOne(
        [this]
        {
            std::lock_guard<std::mutex> lock(m_mutex);
            ++m_blocked;
            if (!m_stopping && m_threads.size() < Wanted())
                StartThread();
        });
}

void ThreadPool::Unblock() noexcept
{
    std::lock_guard<std::mutex> lock(m_mutex);
    --m_blocked;
}

void ThreadPool::JoinEnded() noexcept
{
    std::list<Thread> ended;
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        ended.swap(m_ended);
    }
    for (Thread& thread : ended)
        thread.Join();
}

void ThreadPool::Stop() noexcept
{
    std::list<Thread> threads;
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        m_stopping = true;
        threads.swap(m_threads);
    }
    m_wake.notify_all();
    for (Thread& thread : threads)
        thread.Join();
    JoinEnded();
}

bool ThreadPool::Run(Thread& self) noexcept
{
    const auto isAwaited = [this] { return m_stopping || !m_queue.empty(); };
    std::unique_lock<std::mutex> lock(m_mutex);
    for (;;)
    {
        if (m_idleTime == std::chrono::milliseconds::zero())
            m_wake.wait(lock, isAwaited);
        else if (!m_wake.wait_for(lock, m_idleTime, isAwaited))
        {
            if (m_threads.size() <= Wanted())
                continue;
            Leave(self);
            return false;
        }
        if (m_queue.empty())
            return true;
        {
            const std::function<void()> work = std::move(m_queue.front());
            m_queue.pop_front();
            lock.unlock();
            RunOne(work);
        }
        lock.lock();
    }
}

// Holding m_mutex.
void ThreadPool::Leave(const Thread& self) noexcept
{
    const auto entry =
        std::find_if(m_threads.begin(), m_threads.end(), [&self](const Thread& thread) { return &thread == &self; });
    m_ended.splice(m_ended.end(), m_threads, entry);
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
