#pragma once

#include "server/ModuleContextContainer.h"
#include "server/Text.h"

#include <httpserv/IHttpFileInfo.h>

#include <atomic>
#include <filesystem>
#include <string>
#include <vector>

namespace iishost
{

// One file at one moment. Starts with one reference, ends with the last. The contents are held in memory when the file
// is small, otherwise there is a handle (an int descriptor outside Windows). Any thread.
class FileInfo final : public IHttpFileInfo
{
public:
    // S_OK with one reference; FILE_NOT_FOUND, PATH_NOT_FOUND or ACCESS_DENIED. Directories have no contents.
    // `cached`: the contents may be held in memory; otherwise there is a handle.
    static HRESULT Open(const std::filesystem::path& path, bool cached, FileInfo** result) noexcept;

    IHttpCacheKey* GetCacheKey() const noexcept override { return nullptr; }
    VOID ReferenceCacheData() noexcept override;
    VOID DereferenceCacheData() noexcept override;
    VOID ResetTTL() noexcept override { m_timeToLive = 2; }
    VOID DecrementTTL(BOOL* pfTTLExpired) noexcept override;
    VOID SetFlushed() noexcept override { m_flushed = true; }
    BOOL GetFlushed() const noexcept override { return m_flushed; }

    DWORD GetAttributes() const noexcept override { return m_attributes; }
    VOID GetSize(ULARGE_INTEGER* pliSize) const noexcept override
    {
        if (pliSize != nullptr)
        {
            pliSize->QuadPart = m_size;
        }
    }
    const BYTE* GetFileBuffer() const noexcept override { return m_buffered ? m_contents.data() : nullptr; }
    HANDLE GetFileHandle() const noexcept override { return m_handle; }
    PCWSTR GetFilePath() const noexcept override { return m_widePath.c_str(); }
    PCSTR GetETag(USHORT* pcchETag) const noexcept override;
    VOID GetLastModifiedTime(FILETIME* pFileTime) const noexcept override
    {
        if (pFileTime != nullptr)
        {
            *pFileTime = m_lastModified;
        }
    }
    PCSTR GetLastModifiedString() const noexcept override { return m_lastModifiedText.c_str(); }
    BOOL GetHttpCacheAllowed(DWORD* pSecondsToLive) const noexcept override;
    HRESULT AccessCheck(HANDLE hUserToken, PSID pUserSid) noexcept override;
    HANDLE GetVrToken() const noexcept override { return nullptr; }
    PCWSTR GetVrPath() const noexcept override { return nullptr; }
    IHttpModuleContextContainer* GetModuleContextContainer() noexcept override { return &m_container; }
    BOOL CheckIfFileHasChanged(HANDLE hUserToken) noexcept override;

    bool IsDirectory() const { return m_directory; }

private:
    explicit FileInfo(const std::filesystem::path& path);
    ~FileInfo();

    void ReadContents();

    const std::filesystem::path m_path;
    const WideString m_widePath;
    std::atomic<ULONG> m_references{1};
    std::atomic<LONG> m_timeToLive{2};
    std::atomic<bool> m_flushed{false};
    bool m_directory = false;
    bool m_buffered = false;
    DWORD m_attributes = 0;
    ULONGLONG m_size = 0;
    FILETIME m_lastModified{};
    std::string m_lastModifiedText;
    std::string m_etag;
    std::vector<BYTE> m_contents;
    HANDLE m_handle = INVALID_HANDLE_VALUE;
    ModuleContextContainer m_container;
};

} // namespace iishost
