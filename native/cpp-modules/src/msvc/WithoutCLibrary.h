#pragma once

// What C++ code needs of a C library, for a build that has none.

#include <stddef.h>

namespace std
{
struct nothrow_t
{};
constexpr nothrow_t nothrow{};
} // namespace std

void* operator new(size_t size);
void* operator new(size_t size, const std::nothrow_t&) noexcept;
inline void* operator new(size_t, void* place) noexcept
{
    return place;
}
void operator delete(void* memory) noexcept;
void operator delete(void* memory, size_t size) noexcept;

extern "C"
{
void* memcpy(void* to, const void* from, size_t count);
void* memset(void* to, int value, size_t count);
size_t strlen(const char* text);
int strcmp(const char* left, const char* right);
}
