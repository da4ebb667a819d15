#include "server/FragmentCache.h"

#include "http/SendData.h"

#include <algorithm>
#include <cstring>

namespace iishost
{

namespace
{

constexpr uint64_t LargestFragment = 64 * 1024 * 1024;

HRESULT ReadFile(const HTTP_DATA_CHUNK& chunk, std::vector<BYTE>& bytes)
{
    const HANDLE file = chunk.FromFileHandle.FileHandle;
    uint64_t size = 0;
    if (!GetFileSize(file, size))
    {
        return HRESULT_FROM_WIN32(ERROR_INVALID_HANDLE);
    }
    const uint64_t start = chunk.FromFileHandle.ByteRange.StartingOffset.QuadPart;
    const uint64_t wanted = chunk.FromFileHandle.ByteRange.Length.QuadPart;
    if (start > size || (wanted != HTTP_BYTE_RANGE_TO_EOF && wanted > size - start))
    {
        return HRESULT_FROM_WIN32(ERROR_HANDLE_EOF);
    }
    const uint64_t length = wanted == HTTP_BYTE_RANGE_TO_EOF ? size - start : wanted;
    if (length > LargestFragment)
    {
        return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
    }
    bytes.resize(static_cast<size_t>(length));
    for (size_t done = 0; done < bytes.size();)
    {
        size_t read = 0;
        if (!ReadFileAt(file, start + done, reinterpret_cast<char*>(bytes.data()) + done, bytes.size() - done, read) ||
            read == 0)
        {
            return HRESULT_FROM_WIN32(ERROR_HANDLE_EOF);
        }
        done += read;
    }
    return S_OK;
}

} // namespace

HRESULT FragmentCache::Add(const HTTP_DATA_CHUNK& chunk, PCWSTR name)
{
    std::vector<BYTE> bytes;
    if (chunk.DataChunkType == HttpDataChunkFromMemory)
    {
        const auto* memory = static_cast<const BYTE*>(chunk.FromMemory.pBuffer);
        if (memory == nullptr && chunk.FromMemory.BufferLength != 0)
        {
            return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
        }
        bytes.assign(memory, memory + chunk.FromMemory.BufferLength);
    }
    else if (chunk.DataChunkType == HttpDataChunkFromFileHandle)
    {
        const HRESULT hr = ReadFile(chunk, bytes);
        if (FAILED(hr))
        {
            return hr;
        }
    }
    else
    {
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    }
    std::lock_guard lock(m_mutex);
    m_fragments[name] = std::move(bytes);
    return S_OK;
}

HRESULT FragmentCache::Read(PCWSTR name, BYTE* buffer, DWORD size, DWORD* copied) const
{
    std::lock_guard lock(m_mutex);
    const auto found = m_fragments.find(name);
    if (found == m_fragments.end())
    {
        return HRESULT_FROM_WIN32(ERROR_PATH_NOT_FOUND);
    }
    *copied = static_cast<DWORD>(found->second.size());
    if (*copied > size)
    {
        return HRESULT_FROM_WIN32(ERROR_INSUFFICIENT_BUFFER);
    }
    if (*copied != 0)
    {
        std::memcpy(buffer, found->second.data(), *copied);
    }
    return S_OK;
}

HRESULT FragmentCache::Remove(PCWSTR name)
{
    std::lock_guard lock(m_mutex);
    return m_fragments.erase(name) != 0 ? S_OK : HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND);
}

} // namespace iishost
