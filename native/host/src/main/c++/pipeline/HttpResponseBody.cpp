#include "pipeline/Engine.h"
#include "pipeline/HttpContext.h"
#include "pipeline/HttpResponse.h"
#include "server/WorkerProcess.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace iishost
{

namespace
{

constexpr size_t MaximumChunks = 65533; // what real IIS takes; the documentation says 65535
constexpr uint64_t DefaultBufferLimit = 4194304;

DWORD Clamp(uint64_t size)
{
    return static_cast<DWORD>(std::min<uint64_t>(size, std::numeric_limits<DWORD>::max()));
}

} // namespace

uint64_t ChunkSize(const HTTP_DATA_CHUNK& chunk)
{
    return chunk.DataChunkType == HttpDataChunkFromMemory ? chunk.FromMemory.BufferLength
                                                          : chunk.FromFileHandle.ByteRange.Length.QuadPart;
}

// The pending chunks; what a module did to the raw structure counts.
std::vector<HTTP_DATA_CHUNK>& HttpResponse::Chunks()
{
    if (m_raw.pEntityChunks != m_chunks.data() && m_raw.EntityChunkCount != 0)
        m_chunks.assign(m_raw.pEntityChunks, m_raw.pEntityChunks + m_raw.EntityChunkCount);
    else
        m_chunks.resize(std::min<size_t>(m_chunks.size(), m_raw.EntityChunkCount));
    if (m_chunks.empty())
    {
        m_buffered = 0;
        m_buffers.clear();
    }
    return m_chunks;
}

void HttpResponse::ChunksChanged()
{
    m_raw.pEntityChunks = m_chunks.empty() ? nullptr : m_chunks.data();
    m_raw.EntityChunkCount = static_cast<USHORT>(m_chunks.size());
}

uint64_t HttpResponse::BufferLimit() const
{
    const IScriptMapInfo* const scriptMap = m_context.GetScriptMap();
    return scriptMap == nullptr ? DefaultBufferLimit : scriptMap->GetResponseBufferLimit();
}

HRESULT HttpResponse::Normalize(HTTP_DATA_CHUNK& chunk)
{
    if (chunk.DataChunkType == HttpDataChunkFromMemory)
        return chunk.FromMemory.pBuffer == nullptr && chunk.FromMemory.BufferLength != 0
                   ? HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER)
                   : S_OK;
    if (chunk.DataChunkType == HttpDataChunkFromFragmentCache ||
        chunk.DataChunkType == HttpDataChunkFromFragmentCacheEx)
        return TakeFragment(chunk);
    if (chunk.DataChunkType != HttpDataChunkFromFileHandle)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    HTTP_BYTE_RANGE& range = chunk.FromFileHandle.ByteRange;
    uint64_t size = 0;
    if (!GetFileSize(chunk.FromFileHandle.FileHandle, size))
        return HRESULT_FROM_WIN32(ERROR_INVALID_HANDLE);
    if (range.StartingOffset.QuadPart > size)
        return HRESULT_FROM_WIN32(ERROR_HANDLE_EOF);
    const uint64_t rest = size - range.StartingOffset.QuadPart;
    if (range.Length.QuadPart == HTTP_BYTE_RANGE_TO_EOF)
        range.Length.QuadPart = rest;
    return range.Length.QuadPart > rest ? HRESULT_FROM_WIN32(ERROR_HANDLE_EOF) : S_OK;
}

// Turns a chunk from the fragment cache into one from memory.
HRESULT HttpResponse::TakeFragment(HTTP_DATA_CHUNK& chunk)
{
    const bool isRange = chunk.DataChunkType == HttpDataChunkFromFragmentCacheEx;
    const PCWSTR name = isRange ? chunk.FromFragmentCacheEx.pFragmentName : chunk.FromFragmentCache.pFragmentName;
    if (name == nullptr)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    const WideString key(isRange ? WideView(name)
                                 : WideView(name, chunk.FromFragmentCache.FragmentNameLength / sizeof(WCHAR)));
    WorkerProcess& cache = m_context.GetEngine().Worker();
    DWORD size = 0;
    HRESULT hr = cache.ReadFragmentFromCache(key.c_str(), nullptr, 0, &size);
    std::string content(size, '\0');
    if (hr == HRESULT_FROM_WIN32(ERROR_INSUFFICIENT_BUFFER))
        hr = cache.ReadFragmentFromCache(key.c_str(), reinterpret_cast<BYTE*>(&content[0]), size, &size);
    if (FAILED(hr))
        return hr;
    if (isRange)
    {
        const HTTP_BYTE_RANGE range = chunk.FromFragmentCacheEx.ByteRange;
        if (range.StartingOffset.QuadPart > size)
            return HRESULT_FROM_WIN32(ERROR_HANDLE_EOF);
        content = content.substr(static_cast<size_t>(range.StartingOffset.QuadPart),
                                 static_cast<size_t>(std::min<uint64_t>(range.Length.QuadPart, size)));
    }
    m_buffers.push_back(std::move(content));
    chunk.DataChunkType = HttpDataChunkFromMemory;
    chunk.FromMemory.pBuffer = &m_buffers.back()[0];
    chunk.FromMemory.BufferLength = Clamp(m_buffers.back().size());
    return S_OK;
}

HRESULT HttpResponse::CopyChunk(const HTTP_DATA_CHUNK& chunk, HTTP_DATA_CHUNK& copy)
{
    copy = chunk;
    const HRESULT hr = Normalize(copy);
    if (FAILED(hr) || chunk.DataChunkType != HttpDataChunkFromMemory || chunk.FromMemory.BufferLength == 0)
        return hr;
    m_buffers.emplace_back(static_cast<const char*>(chunk.FromMemory.pBuffer), chunk.FromMemory.BufferLength);
    copy.FromMemory.pBuffer = &m_buffers.back()[0];
    return S_OK;
}

HRESULT HttpResponse::Write(HTTP_DATA_CHUNK* chunks, DWORD count, bool more, const AsyncCall& call,
                            DWORD* sent) noexcept
try
{
    if (sent != nullptr)
        *sent = 0;
    if (call.expected != nullptr)
        *call.expected = FALSE;
    if (chunks == nullptr && count != 0)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    if (m_context.IsOver("IHttpResponse::WriteEntityChunks"))
        return E_UNEXPECTED;
    if (HasEnded())
        return HRESULT_FROM_WIN32(ERROR_INVALID_DATA);
    if (count > MaximumChunks || Chunks().size() + count > MaximumChunks)
        return HRESULT_FROM_WIN32(ERROR_ARITHMETIC_OVERFLOW);
    std::vector<HTTP_DATA_CHUNK> added(chunks, chunks + count);
    uint64_t size = 0;
    for (HTTP_DATA_CHUNK& chunk : added)
    {
        const HRESULT hr = Normalize(chunk);
        if (FAILED(hr))
            return hr;
        size += ChunkSize(chunk);
    }
    m_touched = true;
    // While RQ_SEND_RESPONSE is raised, what is written goes with that send.
    const bool buffered = m_sending || m_part == Part::Buffered || (m_buffering && m_buffered + size <= BufferLimit());
    for (HTTP_DATA_CHUNK& chunk : added)
    {
        if (ChunkSize(chunk) == 0)
            continue;
        HTTP_DATA_CHUNK kept = chunk;
        if (buffered)
            CopyChunk(chunk, kept);
        m_chunks.push_back(kept);
    }
    ChunksChanged();
    if (!buffered)
        return SendNow(more, call, sent);
    m_buffered += size;
    return AnswerInline(m_context, call, sent, {S_OK, Clamp(size)});
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

HRESULT HttpResponse::WriteEntityChunks(HTTP_DATA_CHUNK* pDataChunks, DWORD nChunks, BOOL fAsync, BOOL fMoreData,
                                        DWORD* pcbSent, BOOL* pfCompletionExpected) noexcept
{
    return Write(pDataChunks, nChunks, fMoreData != FALSE,
                 {fAsync != FALSE, pfCompletionExpected, CompletedOperation::Write}, pcbSent);
}

HRESULT HttpResponse::WriteEntityChunks(HTTP_DATA_CHUNK* pDataChunks, DWORD nChunks, BOOL fAsync, BOOL fMoreData,
                                        PFN_ASYNC_COMPLETION pfnCompletionCallback, VOID* pvCompletionContext,
                                        DWORD* pcbSent, BOOL* pfCompletionExpected) noexcept
{
    if (fAsync && pfnCompletionCallback == nullptr)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    return Write(
        pDataChunks, nChunks, fMoreData != FALSE,
        {fAsync != FALSE, pfCompletionExpected, CompletedOperation::Write, pfnCompletionCallback, pvCompletionContext},
        pcbSent);
}

HRESULT HttpResponse::WriteEntityChunkByReference(HTTP_DATA_CHUNK* pDataChunk, LONG lInsertPosition) noexcept
try
{
    if (pDataChunk == nullptr || lInsertPosition < -1)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    if (HasEnded())
        return HRESULT_FROM_WIN32(ERROR_INVALID_DATA);
    auto& chunks = Chunks();
    if (chunks.size() + 1 > MaximumChunks)
        return HRESULT_FROM_WIN32(ERROR_ARITHMETIC_OVERFLOW);
    HTTP_DATA_CHUNK chunk = *pDataChunk;
    const HRESULT hr = Normalize(chunk);
    if (FAILED(hr))
        return hr;
    const size_t position =
        lInsertPosition < 0 ? chunks.size() : std::min(chunks.size(), static_cast<size_t>(lInsertPosition));
    chunks.insert(chunks.begin() + static_cast<std::ptrdiff_t>(position), chunk);
    m_buffered += ChunkSize(chunk);
    m_touched = true;
    ChunksChanged();
    return S_OK;
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

} // namespace iishost
