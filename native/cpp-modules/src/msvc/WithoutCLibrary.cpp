// Memory from the heap of the process, and the few functions that the compiler itself calls.

#include <httpserv/WindowsTypes.h>

#include "WithoutCLibrary.h"

void* operator new(size_t size)
{
    return HeapAlloc(GetProcessHeap(), 0, size);
}

void* operator new(size_t size, const std::nothrow_t&) noexcept
{
    return HeapAlloc(GetProcessHeap(), 0, size);
}

void operator delete(void* memory) noexcept
{
    HeapFree(GetProcessHeap(), 0, memory);
}

void operator delete(void* memory, size_t) noexcept
{
    HeapFree(GetProcessHeap(), 0, memory);
}

extern "C"
{
int _fltused = 0;

int _purecall()
{
    ExitProcess(3);
}

void* memcpy(void* to, const void* from, size_t count)
{
    for (size_t i = 0; i < count; ++i)
        static_cast<volatile char*>(to)[i] = static_cast<const char*>(from)[i];
    return to;
}

void* memset(void* to, int value, size_t count)
{
    for (size_t i = 0; i < count; ++i)
        static_cast<volatile char*>(to)[i] = static_cast<char>(value);
    return to;
}

size_t strlen(const char* text)
{
    size_t length = 0;
    while (text[length] != 0)
        ++length;
    return length;
}

int strcmp(const char* left, const char* right)
{
    while (*left != 0 && *left == *right)
    {
        ++left;
        ++right;
    }
    return static_cast<unsigned char>(*left) - static_cast<unsigned char>(*right);
}

BOOL WINAPI DllMain(HINSTANCE, DWORD, LPVOID)
{
    return TRUE;
}
}
