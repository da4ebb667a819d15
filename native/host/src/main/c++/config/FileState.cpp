#include "config/FileState.h"

#ifdef _WIN32
#include <httpserv/WindowsTypes.h>
#endif

namespace iishost
{

#ifdef _WIN32

// The C++ library counts the times of files in seconds.
FileState FileStateOf(const std::filesystem::path& file)
{
    WIN32_FILE_ATTRIBUTE_DATA data;
    if (!GetFileAttributesExW(file.c_str(), GetFileExInfoStandard, &data) ||
        (data.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0)
        return std::nullopt;
    const FILETIME& time = data.ftLastWriteTime;
    return std::pair(int64_t{time.dwHighDateTime} << 32 | time.dwLowDateTime,
                     uint64_t{data.nFileSizeHigh} << 32 | data.nFileSizeLow);
}

#else

FileState FileStateOf(const std::filesystem::path& file)
{
    std::error_code error;
    const auto time = std::filesystem::last_write_time(file, error);
    const bool regular = !error && std::filesystem::is_regular_file(file, error);
    const uint64_t size = regular ? std::filesystem::file_size(file, error) : 0;
    return regular && !error ? FileState({time.time_since_epoch().count(), size}) : std::nullopt;
}

#endif

} // namespace iishost
