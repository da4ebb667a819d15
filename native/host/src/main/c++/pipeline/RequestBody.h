#pragma once

// How far the body of a request has been read, and what modules put in front of the rest. Made by HttpRequest, shared
// with the child requests that were cloned with CLONE_FLAG_ENTITY; ends with the last of them. One reader at a time.

#include "http/RequestHead.h"

#include <httpserv/WindowsTypes.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstring>
#include <deque>

namespace iishost
{

class HttpRequest;

class RequestBody
{
public:
    static constexpr DWORD Unknown = 0xFFFFFFFF; // or more

    explicit RequestBody(const RequestHead& head)
        : m_chunked(head.chunked), m_length(head.contentLength), m_atEnd(!head.chunked && head.contentLength == 0)
    {}

    bool IsAtEnd() const { return m_atEnd; }
    // What follows is as long as the connection.
    void BecomeOpaque()
    {
        m_opaque = true;
        m_atEnd = false;
    }
    uint64_t Read() const { return m_read; }

    void OnRead(HRESULT hr, size_t count)
    {
        m_read += count;
        if (hr == HRESULT_FROM_WIN32(ERROR_HANDLE_EOF) || (!m_chunked && !m_opaque && m_read == m_length))
            m_atEnd = true;
    }

    DWORD Remaining() const
    {
        if (m_atEnd)
            return static_cast<DWORD>(m_insertedBytes);
        return m_chunked || m_opaque
                   ? Unknown
                   : static_cast<DWORD>(std::min<uint64_t>(Unknown, m_length - m_read + m_insertedBytes));
    }

    // `owner`: the request whose memory the piece is in.
    void Insert(const void* data, DWORD size, const HttpRequest* owner)
    {
        if (size != 0)
            m_inserted.push_front({static_cast<const char*>(data), size, owner});
        m_insertedBytes += size;
    }

    DWORD TakeInserted(char* buffer, DWORD size)
    {
        DWORD taken = 0;
        while (!m_inserted.empty() && taken < size)
        {
            Piece& piece = m_inserted.front();
            const DWORD count = std::min(piece.size, size - taken);
            std::memcpy(buffer + taken, piece.data, count);
            taken += count;
            piece.data += count;
            piece.size -= count;
            if (piece.size == 0)
                m_inserted.pop_front();
        }
        m_insertedBytes -= taken;
        return taken;
    }

    void Forget(const HttpRequest* owner)
    {
        for (auto piece = m_inserted.begin(); piece != m_inserted.end();)
        {
            if (piece->owner != owner)
            {
                ++piece;
                continue;
            }
            m_insertedBytes -= piece->size;
            piece = m_inserted.erase(piece);
        }
    }

private:
    struct Piece
    {
        const char* data;
        DWORD size;
        const HttpRequest* owner;
    };
    const bool m_chunked;
    const uint64_t m_length;
    std::deque<Piece> m_inserted;
    uint64_t m_insertedBytes = 0;
    std::atomic<uint64_t> m_read{0};
    std::atomic<bool> m_opaque{false};
    std::atomic<bool> m_atEnd;
};

} // namespace iishost
