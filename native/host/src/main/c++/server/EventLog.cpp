#include "server/EventLog.h"

#include "server/Time.h"

#include <nlohmann/json.hpp>

#include <atomic>
#include <stdexcept>

namespace iishost
{

namespace
{

// The exports below have no other way to their object.
std::atomic<EventLog*> installed{nullptr};

const char* TypeName(WORD type)
{
    switch (type)
    {
    case EVENTLOG_ERROR_TYPE:
        return "Error";
    case EVENTLOG_WARNING_TYPE:
        return "Warning";
    case EVENTLOG_INFORMATION_TYPE:
    case EVENTLOG_SUCCESS:
        return "Information";
    default:
        return "Audit";
    }
}

} // namespace

EventLog::EventLog(const std::filesystem::path& file)
{
#ifdef _WIN32
    m_file = _wfopen(file.c_str(), L"ab");
#else
    m_file = std::fopen(file.c_str(), "ab");
#endif
    if (m_file == nullptr)
    {
        throw std::runtime_error(Utf8Of(file) +
                                 ": the event log cannot be opened; expected a path that can be written");
    }
}

EventLog::~EventLog()
{
    EventLog* self = this;
    installed.compare_exchange_strong(self, nullptr);
    if (m_file != nullptr)
    {
        std::fclose(m_file);
    }
}

void EventLog::Install() noexcept
{
    installed = this;
}

void EventLog::Write(const std::string& log, const std::string& source, WORD type, DWORD id,
                     const std::vector<std::string>& strings) noexcept
try
{
    const nlohmann::ordered_json event = {
        {"time", Iso8601(std::chrono::system_clock::now())},
        {"log", log},
        {"source", source},
        {"type", TypeName(type)},
        {"id", id},
        {"strings", strings},
    };
    const std::string line = event.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
    std::lock_guard lock(m_mutex);
    std::FILE* file = m_file == nullptr ? stderr : m_file;
    std::fwrite(line.data(), 1, line.size(), file);
    std::fflush(file);
}
catch (...)
{
    // An event that cannot be written must not end the server.
}

void EventLog::WriteError(DWORD id, const std::string& text) noexcept
try
{
    Write("Application", WorkerSource, EVENTLOG_ERROR_TYPE, id, {text});
}
catch (...)
{
    // As above.
}

HANDLE WINAPI EventLog::RegisterSource(PCWSTR, PCWSTR sourceName) noexcept
try
{
    EventLog* log = installed;
    if (log == nullptr || sourceName == nullptr)
    {
        return nullptr;
    }
    std::lock_guard lock(log->m_mutex);
    const auto handle = reinterpret_cast<HANDLE>(log->m_nextHandle++);
    log->m_sources[handle] = ToUtf8(WideView(sourceName));
    return handle;
}
catch (...)
{
    return nullptr;
}

BOOL WINAPI EventLog::DeregisterSource(HANDLE handle) noexcept
{
    EventLog* log = installed;
    if (log == nullptr)
    {
        return FALSE;
    }
    std::lock_guard lock(log->m_mutex);
    return log->m_sources.erase(handle) != 0;
}

BOOL WINAPI EventLog::Report(HANDLE handle, WORD type, WORD, DWORD id, PSID, WORD stringCount, DWORD, PCWSTR* strings,
                             LPVOID) noexcept
try
{
    EventLog* log = installed;
    if (log == nullptr || (strings == nullptr && stringCount != 0))
    {
        return FALSE;
    }
    std::string source;
    {
        std::lock_guard lock(log->m_mutex);
        const auto found = log->m_sources.find(handle);
        if (found == log->m_sources.end())
        {
            return FALSE;
        }
        source = found->second;
    }
    std::vector<std::string> texts;
    for (WORD i = 0; i < stringCount; ++i)
    {
        texts.push_back(strings[i] == nullptr ? std::string() : ToUtf8(WideView(strings[i])));
    }
    log->Write("Application", source, type, id, texts);
    return TRUE;
}
catch (...)
{
    return FALSE;
}

} // namespace iishost
