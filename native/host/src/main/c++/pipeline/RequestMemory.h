#pragma once

// The memory that ends with a request: AllocateRequestMemory, module instances, copies of headers. Owned by
// HttpContext. Each piece is an allocation of its own, so that memory checkers see its bounds; the end poisons all. Any
// thread.

#include <httpserv/IModuleAllocator.h>

#include <cstddef>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

namespace iishost
{

class RequestMemory final : public IModuleAllocator
{
public:
    RequestMemory() = default;
    ~RequestMemory() { Free(); }
    RequestMemory(const RequestMemory&) = delete;
    RequestMemory& operator=(const RequestMemory&) = delete;

    VOID* AllocateMemory(DWORD cbAllocation) noexcept override { return Allocate(cbAllocation); }

    void* Allocate(size_t size) noexcept; // null when there is none
    void Free() noexcept;
    // These throw std::bad_alloc. A slice has garbage behind it: whoever reads past its length finds out.
    const char* CopySlice(std::string_view text);
    const char* CopyText(std::string_view text); // ends in NUL
    const WCHAR* CopyText(std::basic_string_view<WCHAR> text);

private:
    struct Piece
    {
        std::unique_ptr<char[]> memory;
        size_t size;
    };
    std::mutex m_mutex;
    std::vector<Piece> m_pieces;
};

} // namespace iishost
