#pragma once

#include <filesystem>
#include <fstream>
#include <mutex>
#include <set>
#include <string>
#include <string_view>

namespace iishost
{

// The human-readable log of --log: one line an entry, with the time in UTC, flushed at once. Any thread.
class ServerLog
{
public:
    ServerLog() = default;                                 // writes nothing
    explicit ServerLog(const std::filesystem::path& file); // throws std::runtime_error when it cannot be opened

    void Write(std::string_view text) noexcept;
    // The first time only for each text: what the server has not got.
    void WriteOnce(const std::string& text) noexcept;

private:
    std::mutex m_mutex;
    std::ofstream m_file;
    std::set<std::string> m_written;
};

} // namespace iishost
