#include "pipeline/RequestMemory.h"

#include <cstring>
#include <new>

namespace iishost
{

void RequestMemory::Free() noexcept
{
    std::vector<Piece> pieces;
    {
        std::lock_guard<std::mutex> lock(m_mutex);
        pieces.swap(m_pieces);
    }
    for (const Piece& piece : pieces)
        std::memset(piece.memory.get(), 0xDD, piece.size);
}

void* RequestMemory::Allocate(size_t size) noexcept
try
{
    Piece piece{std::unique_ptr<char[]>(new char[size == 0 ? 1 : size]), size};
    std::memset(piece.memory.get(), 0xCD, size);
    void* const memory = piece.memory.get();
    std::lock_guard<std::mutex> lock(m_mutex);
    m_pieces.push_back(std::move(piece));
    return memory;
}
catch (...)
{
    return nullptr;
}

const char* RequestMemory::CopySlice(std::string_view text)
{
    char* const copy = static_cast<char*>(Allocate(text.size() + 1));
    if (copy == nullptr)
        throw std::bad_alloc();
    std::memcpy(copy, text.data(), text.size());
    copy[text.size()] = '\xFE';
    return copy;
}

const char* RequestMemory::CopyText(std::string_view text)
{
    char* const copy = const_cast<char*>(CopySlice(text));
    copy[text.size()] = 0;
    return copy;
}

const WCHAR* RequestMemory::CopyText(std::basic_string_view<WCHAR> text)
{
    WCHAR* const copy = static_cast<WCHAR*>(Allocate((text.size() + 1) * sizeof(WCHAR)));
    if (copy == nullptr)
        throw std::bad_alloc();
    std::memcpy(copy, text.data(), text.size() * sizeof(WCHAR));
    copy[text.size()] = 0;
    return copy;
}

} // namespace iishost
