#include "server/ServerLog.h"

#include "server/Text.h"
#include "server/Time.h"

#include <stdexcept>

namespace iishost
{

ServerLog::ServerLog(const std::filesystem::path& file) : m_file(file, std::ios::app | std::ios::binary)
{
    if (!m_file)
    {
        throw std::runtime_error(Utf8Of(file) + ": the log cannot be opened; expected a path that can be written");
    }
}

void ServerLog::Write(std::string_view text) noexcept
try
{
    if (m_file.is_open())
    {
        const std::string time = Iso8601(std::chrono::system_clock::now());
        std::lock_guard lock(m_mutex);
        m_file << time << ' ' << text << '\n' << std::flush;
    }
}
catch (...)
{
    // A log that cannot be written must not end the server.
}

void ServerLog::WriteOnce(const std::string& text) noexcept
try
{
    {
        std::lock_guard lock(m_mutex);
        if (!m_written.insert(text).second)
        {
            return;
        }
    }
    Write(text);
}
catch (...)
{
    // As above.
}

} // namespace iishost
