#include "http/SendData.h"

#ifndef _WIN32
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace iishost
{

#ifdef _WIN32

bool GetFileSize(HANDLE file, uint64_t& size) noexcept
{
    LARGE_INTEGER value;
    if (!GetFileSizeEx(file, &value))
        return false;
    size = static_cast<uint64_t>(value.QuadPart);
    return true;
}

bool ReadFileAt(HANDLE file, uint64_t offset, char* buffer, size_t capacity, size_t& read) noexcept
{
    OVERLAPPED overlapped{};
    overlapped.Offset = static_cast<DWORD>(offset);
    overlapped.OffsetHigh = static_cast<DWORD>(offset >> 32);
    const HANDLE event = CreateEventW(nullptr, TRUE, FALSE, nullptr);
    if (event == nullptr)
        return false;
    // The low bit keeps the completion away from a completion port that the module may have bound the file to.
    overlapped.hEvent = reinterpret_cast<HANDLE>(reinterpret_cast<ULONG_PTR>(event) | 1);
    DWORD count = 0;
    bool succeeded = ReadFile(file, buffer, static_cast<DWORD>(capacity), nullptr, &overlapped) ||
                     GetLastError() == ERROR_IO_PENDING;
    if (succeeded)
        succeeded = GetOverlappedResult(file, &overlapped, &count, TRUE);
    CloseHandle(event);
    read = count;
    return succeeded;
}

#else

namespace
{
int Descriptor(HANDLE file)
{
    return static_cast<int>(reinterpret_cast<intptr_t>(file));
}
} // namespace

bool GetFileSize(HANDLE file, uint64_t& size) noexcept
{
    struct stat status;
    if (fstat(Descriptor(file), &status) != 0)
        return false;
    size = static_cast<uint64_t>(status.st_size);
    return true;
}

bool ReadFileAt(HANDLE file, uint64_t offset, char* buffer, size_t capacity, size_t& read) noexcept
{
    ssize_t count;
    do
        count = pread(Descriptor(file), buffer, capacity, static_cast<off_t>(offset));
    while (count < 0 && errno == EINTR);
    read = count < 0 ? 0 : static_cast<size_t>(count);
    return count >= 0;
}

#endif

} // namespace iishost
