#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <utility>

namespace iishost
{

// What tells that a file has changed: its time and its size. None when there is no such file.
using FileState = std::optional<std::pair<std::filesystem::file_time_type, uintmax_t>>;

inline FileState FileStateOf(const std::filesystem::path& file)
{
    std::error_code error;
    const auto time = std::filesystem::last_write_time(file, error);
    const bool regular = !error && std::filesystem::is_regular_file(file, error);
    const uintmax_t size = regular ? std::filesystem::file_size(file, error) : 0;
    return regular && !error ? FileState({time, size}) : std::nullopt;
}

} // namespace iishost
