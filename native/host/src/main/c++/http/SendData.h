#pragma once

// The bytes of one physical send, in order: memory that outlives the send, text owned here, or ranges of files. Made by
// HttpResponse, read on the io thread by Connection; ends with the send.

#include <httpserv/WindowsTypes.h>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace iishost
{

struct SendPart
{
    const char* memory; // null: a range of `file`
    uint64_t length;
    HANDLE file;
    uint64_t offset;
};

class SendData
{
public:
    void AddText(std::string text)
    {
        m_texts.push_back(std::move(text));
        AddMemory(m_texts.back().data(), m_texts.back().size());
    }
    void AddMemory(const void* memory, size_t length)
    {
        if (length != 0)
            m_parts.push_back({static_cast<const char*>(memory), length, nullptr, 0});
    }
    void AddFile(HANDLE file, uint64_t offset, uint64_t length)
    {
        if (length != 0)
            m_parts.push_back({nullptr, length, file, offset});
    }
    const std::vector<SendPart>& Parts() const { return m_parts; }
    uint64_t Length() const
    {
        return std::accumulate(m_parts.begin(), m_parts.end(), uint64_t{0},
                               [](uint64_t sum, const SendPart& part) { return sum + part.length; });
    }

private:
    std::deque<std::string> m_texts; // a deque: the texts do not move
    std::vector<SendPart> m_parts;
};

// Positioned reads of a handle as modules pass it: a file descriptor outside Windows, on Windows opened overlapped or
// not. False when it cannot be read.
bool GetFileSize(HANDLE file, uint64_t& size) noexcept;
bool ReadFileAt(HANDLE file, uint64_t offset, char* buffer, size_t capacity, size_t& read) noexcept;

} // namespace iishost
