#include "server/ChunkBytes.h"

#include "http/SendData.h"

namespace iishost
{

namespace
{

HRESULT AppendFile(const HTTP_DATA_CHUNK& chunk, uint64_t most, std::string& bytes)
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
    if (length > most - bytes.size())
    {
        return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
    }
    const size_t before = bytes.size();
    bytes.resize(before + static_cast<size_t>(length));
    for (size_t done = 0; done < length;)
    {
        size_t read = 0;
        if (!ReadFileAt(file, start + done, &bytes[before + done], static_cast<size_t>(length) - done, read) ||
            read == 0)
        {
            return HRESULT_FROM_WIN32(ERROR_HANDLE_EOF);
        }
        done += read;
    }
    return S_OK;
}

} // namespace

HRESULT AppendChunk(const HTTP_DATA_CHUNK& chunk, uint64_t most, std::string& bytes)
{
    if (chunk.DataChunkType == HttpDataChunkFromFileHandle)
    {
        return AppendFile(chunk, most, bytes);
    }
    const auto* const memory = static_cast<const char*>(chunk.FromMemory.pBuffer);
    if (chunk.DataChunkType != HttpDataChunkFromMemory || (memory == nullptr && chunk.FromMemory.BufferLength != 0))
    {
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    }
    if (chunk.FromMemory.BufferLength > most - bytes.size())
    {
        return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
    }
    bytes.append(memory, chunk.FromMemory.BufferLength);
    return S_OK;
}

} // namespace iishost
