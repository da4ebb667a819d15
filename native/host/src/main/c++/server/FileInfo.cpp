#include "server/FileInfo.h"

#include "server/Time.h"

#include <cstdio>
#include <memory>

#ifdef _WIN32
#include <httpserv/WindowsTypes.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace iishost
{

namespace
{

constexpr ULONGLONG MostBuffered = 262144;               // larger files are left to their handle, as in IIS
constexpr ULONGLONG TicksTo1970 = 116444736000000000ull; // of 100 nanoseconds, from 1601
constexpr DWORD DirectoryAttribute = 0x10;
constexpr DWORD NormalAttribute = 0x80;

struct FileState
{
    bool directory = false;
    DWORD attributes = 0;
    ULONGLONG size = 0;
    ULONGLONG ticks = 0; // of the last change, from 1601
};

#ifdef _WIN32

HRESULT QueryState(const std::filesystem::path& path, FileState& state)
{
    WIN32_FILE_ATTRIBUTE_DATA data;
    if (!GetFileAttributesExW(path.c_str(), GetFileExInfoStandard, &data))
    {
        return HRESULT_FROM_WIN32(GetLastError());
    }
    state.directory = (data.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
    state.attributes = data.dwFileAttributes;
    state.size = ULONGLONG(data.nFileSizeHigh) << 32 | data.nFileSizeLow;
    state.ticks = ULONGLONG(data.ftLastWriteTime.dwHighDateTime) << 32 | data.ftLastWriteTime.dwLowDateTime;
    return S_OK;
}

HRESULT OpenFile(const std::filesystem::path& path, HANDLE& handle)
{
    handle = CreateFileW(path.c_str(), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                         OPEN_EXISTING, FILE_FLAG_OVERLAPPED, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
    {
        return HRESULT_FROM_WIN32(GetLastError());
    }
    if (GetFileType(handle) != FILE_TYPE_DISK)
    {
        CloseHandle(handle); // a device such as CON, which every folder seems to hold
        handle = INVALID_HANDLE_VALUE;
        return HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND);
    }
    return S_OK;
}

size_t ReadAt(HANDLE handle, void* buffer, size_t size, ULONGLONG offset)
{
    OVERLAPPED overlapped{};
    overlapped.Offset = static_cast<DWORD>(offset);
    overlapped.OffsetHigh = static_cast<DWORD>(offset >> 32);
    overlapped.hEvent = CreateEventW(nullptr, TRUE, FALSE, nullptr);
    DWORD read = 0;
    const bool started = ReadFile(handle, buffer, static_cast<DWORD>(size), nullptr, &overlapped) != FALSE ||
                         GetLastError() == ERROR_IO_PENDING;
    if (!started || !GetOverlappedResult(handle, &overlapped, &read, TRUE))
    {
        read = 0;
    }
    CloseHandle(overlapped.hEvent);
    return read;
}

void CloseFile(HANDLE handle)
{
    CloseHandle(handle);
}

#else

HRESULT LastError()
{
    switch (errno)
    {
    case ENOENT:
        return HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND);
    case ENOTDIR:
    case ENAMETOOLONG:
    case ELOOP:
        return HRESULT_FROM_WIN32(ERROR_PATH_NOT_FOUND);
    case EACCES:
    case EPERM:
        return E_ACCESSDENIED;
    default:
        return E_FAIL;
    }
}

HRESULT QueryState(const std::filesystem::path& path, FileState& state)
{
    struct stat status
    {};
    if (stat(path.c_str(), &status) != 0)
    {
        return LastError();
    }
    if (!S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode))
    {
        return E_ACCESSDENIED; // a pipe or device would block its reader
    }
    state.directory = S_ISDIR(status.st_mode);
    state.attributes = state.directory ? DirectoryAttribute : NormalAttribute;
    state.size = state.directory ? 0 : static_cast<ULONGLONG>(status.st_size);
    state.ticks = TicksTo1970 + static_cast<ULONGLONG>(status.st_mtim.tv_sec) * 10000000 +
                  static_cast<ULONGLONG>(status.st_mtim.tv_nsec) / 100;
    return S_OK;
}

HRESULT OpenFile(const std::filesystem::path& path, HANDLE& handle)
{
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
    {
        return LastError();
    }
    handle = reinterpret_cast<HANDLE>(static_cast<intptr_t>(descriptor));
    return S_OK;
}

size_t ReadAt(HANDLE handle, void* buffer, size_t size, ULONGLONG offset)
{
    const auto descriptor = static_cast<int>(reinterpret_cast<intptr_t>(handle));
    const ssize_t count = pread(descriptor, buffer, size, static_cast<off_t>(offset));
    return count < 0 ? 0 : static_cast<size_t>(count);
}

void CloseFile(HANDLE handle)
{
    close(static_cast<int>(reinterpret_cast<intptr_t>(handle)));
}

#endif

} // namespace

FileInfo::FileInfo(const std::filesystem::path& path) : m_path(path), m_widePath(WideOf(path))
{}

FileInfo::~FileInfo()
{
    if (m_handle != INVALID_HANDLE_VALUE)
    {
        CloseFile(m_handle);
    }
}

HRESULT FileInfo::Open(const std::filesystem::path& path, bool cached, FileInfo** result) noexcept
try
{
    *result = nullptr;
    FileState state;
    HRESULT hr = QueryState(path, state);
    if (FAILED(hr))
    {
        return hr;
    }
    const auto release = [](FileInfo* info)
    {
        info->DereferenceCacheData();
    };
    std::unique_ptr<FileInfo, decltype(release)> file(new FileInfo(path), release);
    file->m_directory = state.directory;
    file->m_attributes = state.attributes;
    file->m_size = state.size;
    file->m_lastModified = {static_cast<DWORD>(state.ticks), static_cast<DWORD>(state.ticks >> 32)};
    const auto since1970 = std::chrono::seconds(static_cast<int64_t>(state.ticks - TicksTo1970) / 10000000);
    file->m_lastModifiedText = HttpDate(std::chrono::system_clock::time_point(since1970));
    char etag[48];
    std::snprintf(etag, sizeof etag, "\"%llx:0\"", static_cast<unsigned long long>(state.ticks));
    file->m_etag = etag;
    hr = state.directory ? S_OK : OpenFile(path, file->m_handle);
    if (SUCCEEDED(hr))
    {
        if (cached)
        {
            file->ReadContents();
        }
        *result = file.release();
    }
    return hr;
}
catch (...)
{
    return E_OUTOFMEMORY;
}

void FileInfo::ReadContents()
{
    if (m_directory || m_size > MostBuffered)
    {
        return;
    }
    m_contents.resize(static_cast<size_t>(m_size) + 1); // one more, so that data() of an empty file is not null
    size_t total = 0;
    while (total < m_size)
    {
        const size_t count = ReadAt(m_handle, m_contents.data() + total, static_cast<size_t>(m_size) - total, total);
        if (count == 0)
        {
            return; // the file was cut meanwhile: it is served by its handle
        }
        total += count;
    }
    m_buffered = true;
    CloseFile(m_handle);
    m_handle = INVALID_HANDLE_VALUE;
}

VOID FileInfo::ReferenceCacheData() noexcept
{
    ++m_references;
}

VOID FileInfo::DereferenceCacheData() noexcept
{
    if (--m_references == 0)
    {
        delete this;
    }
}

VOID FileInfo::DecrementTTL(BOOL* pfTTLExpired) noexcept
{
    const bool expired = --m_timeToLive <= 0;
    if (pfTTLExpired != nullptr)
    {
        *pfTTLExpired = expired;
    }
}

PCSTR FileInfo::GetETag(USHORT* pcchETag) const noexcept
{
    if (pcchETag != nullptr)
    {
        *pcchETag = static_cast<USHORT>(m_etag.size());
    }
    return m_etag.c_str();
}

BOOL FileInfo::GetHttpCacheAllowed(DWORD* pSecondsToLive) const noexcept
{
    if (pSecondsToLive != nullptr)
    {
        *pSecondsToLive = 0;
    }
    return FALSE;
}

HRESULT FileInfo::AccessCheck(HANDLE hUserToken, PSID) noexcept
try
{
    // Users are not known to the file system: they may read what everybody may read.
    const auto permissions = std::filesystem::status(m_path).permissions();
    const bool readable = (permissions & std::filesystem::perms::others_read) != std::filesystem::perms::none;
    return hUserToken == nullptr || readable ? S_OK : E_ACCESSDENIED;
}
catch (...)
{
    return E_ACCESSDENIED;
}

BOOL FileInfo::CheckIfFileHasChanged(HANDLE) noexcept
{
    FileState state;
    const ULONGLONG ticks = ULONGLONG(m_lastModified.dwHighDateTime) << 32 | m_lastModified.dwLowDateTime;
    return FAILED(QueryState(m_path, state)) || state.ticks != ticks || state.size != m_size;
}

} // namespace iishost
