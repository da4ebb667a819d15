#include "server/FragmentCache.h"

#include "server/ChunkBytes.h"

#include <cstring>

namespace iishost
{

namespace
{
constexpr uint64_t LargestFragment = 0xFFFFFFFF; // what the length of a chunk from memory can say
constexpr uint64_t LargestFile = 64 * 1024 * 1024;
} // namespace

HRESULT FragmentCache::Add(const HTTP_DATA_CHUNK& chunk, PCWSTR name)
{
    std::string bytes;
    const bool isFile = chunk.DataChunkType == HttpDataChunkFromFileHandle;
    const HRESULT hr = AppendChunk(chunk, isFile ? LargestFile : LargestFragment, bytes);
    if (SUCCEEDED(hr))
    {
        std::lock_guard lock(m_mutex);
        m_fragments[name] = std::move(bytes);
    }
    return hr;
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
