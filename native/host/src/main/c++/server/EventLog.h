#pragma once

#include "server/Text.h"

#include <cstdio>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace iishost
{

// Stands in for the Windows Event Log: one JSON object a line in the file of --event-log, or on standard error. The
// modules of the process report to the one that Install names, through RegisterEventSourceW and its kin, which the
// executable exports (elsewhere than on Windows) or puts into their import tables. Made by main, outlives the modules.
// Any thread.
class EventLog
{
public:
    static constexpr const char* WorkerSource = "Microsoft-Windows-IIS-W3SVC-WP";

    EventLog() = default;                                 // to standard error
    explicit EventLog(const std::filesystem::path& file); // throws std::runtime_error when it cannot be opened
    EventLog(const EventLog&) = delete;
    EventLog& operator=(const EventLog&) = delete;
    ~EventLog();

    // From now on modules report here.
    void Install() noexcept;
    void Write(const std::string& log, const std::string& source, WORD type, DWORD id,
               const std::vector<std::string>& strings) noexcept;
    // An error of IIS itself in the Application log.
    void WriteError(DWORD id, const std::string& text) noexcept;

    static HANDLE WINAPI RegisterSource(PCWSTR serverName, PCWSTR sourceName) noexcept;
    static BOOL WINAPI DeregisterSource(HANDLE handle) noexcept;
    static BOOL WINAPI Report(HANDLE handle, WORD type, WORD category, DWORD id, PSID userSid, WORD stringCount,
                              DWORD dataSize, PCWSTR* strings, LPVOID data) noexcept;

private:
    std::mutex m_mutex;
    std::FILE* m_file = nullptr;
    std::map<HANDLE, std::string> m_sources;
    uintptr_t m_nextHandle = 1;
};

} // namespace iishost
