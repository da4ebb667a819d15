#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <utility>

namespace iishost
{

// What tells that a file has changed: its time, as finely as the system knows it, and its size. None when there is no
// such file.
using FileState = std::optional<std::pair<int64_t, uint64_t>>;

FileState FileStateOf(const std::filesystem::path& file);

} // namespace iishost
