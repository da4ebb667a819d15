#include "main/StopSignal.h"

#include <httpserv/WindowsTypes.h>

#include <atomic>
#include <mutex>
#include <thread>

#ifndef _WIN32
#include <cerrno>
#include <csignal>
#include <semaphore.h>
#include <unistd.h>
#endif

namespace iishost
{

namespace
{

// A signal handler reaches nothing but globals.
std::atomic<bool> stopAsked{false};

#ifdef _WIN32

HANDLE endAsked = nullptr;
HANDLE stopDone = nullptr;

void AskToStop()
{
    stopAsked = true;
    SetEvent(endAsked);
}

BOOL WINAPI OnConsoleEvent(DWORD event)
{
    AskToStop();
    if (event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT)
    {
        WaitForSingleObject(stopDone, INFINITE); // Windows ends the process as soon as this returns
    }
    return TRUE;
}

#else

sem_t endAsked;

void AskToStop()
{
    stopAsked = true;
    sem_post(&endAsked);
}

extern "C" void OnSignal(int)
{
    const int error = errno;
    AskToStop();
    errno = error;
}

#endif

// Standard input, cut into lines.
class Lines
{
public:
    void Read(std::function<void(const std::string&)> reader)
    {
        std::lock_guard lock(m_mutex);
        m_reader = std::move(reader);
    }
    void Take(const char* bytes, size_t count)
    {
        std::lock_guard lock(m_mutex);
        for (size_t i = 0; i < count; ++i)
        {
            if (bytes[i] != '\n')
            {
                m_line += bytes[i];
                continue;
            }
            if (!m_line.empty() && m_line.back() == '\r')
            {
                m_line.pop_back();
            }
            if (m_reader)
            {
                m_reader(m_line);
            }
            m_line.clear();
        }
    }

private:
    std::mutex m_mutex;
    std::function<void(const std::string&)> m_reader;
    std::string m_line;
};

Lines lines;

} // namespace

void StopSignal::ReadLines(std::function<void(const std::string&)> reader)
{
    lines.Read(std::move(reader));
}

StopSignal::StopSignal()
{
#ifdef _WIN32
    endAsked = CreateEventW(nullptr, TRUE, FALSE, nullptr);
    stopDone = CreateEventW(nullptr, TRUE, FALSE, nullptr);
    SetConsoleCtrlHandler(nullptr, FALSE);
    SetConsoleCtrlHandler(OnConsoleEvent, TRUE);
#else
    sem_init(&endAsked, 0, 0);
    struct sigaction action
    {};
    action.sa_handler = OnSignal;
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGHUP, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN); // a client that is gone is an error of the send, not the end of the process
#endif
}

void StopSignal::WatchStandardInput()
{
    // The thread ends with standard input or with the process; nothing waits for it.
    std::thread(
        []
        {
            char buffer[256];
#ifdef _WIN32
            const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
            DWORD count = 0;
            while (ReadFile(input, buffer, sizeof buffer, &count, nullptr) && count != 0)
            {
                lines.Take(buffer, count);
            }
#else
            ssize_t count = 0;
            do
            {
                count = read(STDIN_FILENO, buffer, sizeof buffer);
                lines.Take(buffer, count > 0 ? static_cast<size_t>(count) : 0);
            } while (count > 0 || (count < 0 && errno == EINTR));
#endif
            AskToStop();
        })
        .detach();
}

bool StopSignal::Wait() noexcept
{
#ifdef _WIN32
    WaitForSingleObject(endAsked, INFINITE);
#else
    while (sem_wait(&endAsked) != 0 && errno == EINTR)
    {}
#endif
    return !stopAsked;
}

void StopSignal::AskForSuccessor() noexcept
{
#ifdef _WIN32
    SetEvent(endAsked);
#else
    sem_post(&endAsked);
#endif
}

bool StopSignal::IsStopAsked() const noexcept
{
    return stopAsked;
}

void StopSignal::Stopped() noexcept
{
#ifdef _WIN32
    SetEvent(stopDone);
#endif
}

} // namespace iishost
