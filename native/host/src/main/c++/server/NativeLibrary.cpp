#include "server/NativeLibrary.h"

#include "server/Text.h"

#include <cstring>
#include <vector>

#ifndef _WIN32
#include <dlfcn.h>
#include <fstream>
#endif

namespace iishost
{

#ifdef _WIN32

namespace
{

std::string MessageOf(DWORD code)
{
    WCHAR* text = nullptr;
    const DWORD length =
        FormatMessageW(FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS,
                       nullptr, code, 0, reinterpret_cast<LPWSTR>(&text), 0, nullptr);
    const std::string message = length == 0 ? "error " + std::to_string(code) : Trim(ToUtf8(WideView(text, length)));
    LocalFree(text);
    return message;
}

} // namespace

NativeLibrary::NativeLibrary(const std::filesystem::path& image)
{
    m_handle = LoadLibraryExW(image.c_str(), nullptr, LOAD_WITH_ALTERED_SEARCH_PATH);
    if (m_handle == nullptr)
    {
        const DWORD code = GetLastError();
        throw LoadError(code, MessageOf(code));
    }
}

NativeLibrary::~NativeLibrary()
{
    FreeLibrary(static_cast<HMODULE>(m_handle));
}

void* NativeLibrary::Find(const char* name) const noexcept
{
    return reinterpret_cast<void*>(GetProcAddress(static_cast<HMODULE>(m_handle), name));
}

void NativeLibrary::ReplaceImport(const char* name, void* replacement) const noexcept
{
    auto* base = static_cast<BYTE*>(m_handle);
    const auto* dos = reinterpret_cast<const IMAGE_DOS_HEADER*>(base);
    const auto* headers = reinterpret_cast<const IMAGE_NT_HEADERS*>(base + dos->e_lfanew);
    const auto& directory = headers->OptionalHeader.DataDirectory[IMAGE_DIRECTORY_ENTRY_IMPORT];
    if (directory.VirtualAddress == 0)
    {
        return;
    }
    const auto* library = reinterpret_cast<const IMAGE_IMPORT_DESCRIPTOR*>(base + directory.VirtualAddress);
    for (; library->Name != 0; ++library)
    {
        if (library->OriginalFirstThunk == 0)
        {
            continue;
        }
        const auto* original = reinterpret_cast<const IMAGE_THUNK_DATA*>(base + library->OriginalFirstThunk);
        auto* bound = reinterpret_cast<IMAGE_THUNK_DATA*>(base + library->FirstThunk);
        for (; original->u1.AddressOfData != 0; ++original, ++bound)
        {
            if (IMAGE_SNAP_BY_ORDINAL(original->u1.Ordinal))
            {
                continue;
            }
            const auto* import = reinterpret_cast<const IMAGE_IMPORT_BY_NAME*>(base + original->u1.AddressOfData);
            DWORD protection = 0;
            if (std::strcmp(reinterpret_cast<const char*>(import->Name), name) == 0 &&
                VirtualProtect(&bound->u1.Function, sizeof bound->u1.Function, PAGE_READWRITE, &protection))
            {
                bound->u1.Function = reinterpret_cast<ULONG_PTR>(replacement);
                VirtualProtect(&bound->u1.Function, sizeof bound->u1.Function, protection, &protection);
            }
        }
    }
}

#else

namespace
{

// What Windows would answer, from the file itself: dlopen only has words.
DWORD CodeOf(const std::filesystem::path& image)
{
    std::error_code error;
    if (!std::filesystem::exists(image, error))
    {
        return ERROR_MOD_NOT_FOUND;
    }
    std::ifstream stream(image, std::ios::binary);
    if (!stream)
    {
        return ERROR_ACCESS_DENIED;
    }
    char head[20] = {};
    stream.read(head, sizeof head);
    static const char Expected[] = "\x7f"
                                   "ELF\x02\x01"; // 64-bit, little endian
#if defined(__x86_64__)
    constexpr char Machine = 0x3E;
#else
    constexpr char Machine = static_cast<char>(0xB7);
#endif
    const bool loadable = std::memcmp(head, Expected, sizeof Expected - 1) == 0 && head[18] == Machine;
    return loadable ? ERROR_MOD_NOT_FOUND : ERROR_BAD_EXE_FORMAT;
}

} // namespace

NativeLibrary::NativeLibrary(const std::filesystem::path& image)
{
    m_handle = dlopen(image.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (m_handle == nullptr)
    {
        const char* text = dlerror();
        throw LoadError(CodeOf(image), text == nullptr ? "it cannot be loaded" : text);
    }
}

NativeLibrary::~NativeLibrary()
{
    dlclose(m_handle);
}

void* NativeLibrary::Find(const char* name) const noexcept
{
    return dlsym(m_handle, name);
}

void NativeLibrary::ReplaceImport(const char*, void*) const noexcept
{
    // Not needed: the executable exports the replacements, and the loader prefers them.
}

#endif

} // namespace iishost
